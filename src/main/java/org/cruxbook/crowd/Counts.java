package org.cruxbook.crowd;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.function.DoubleUnaryOperator;

/** How many people gave each value, in thousandths of a percent, so that any rank is found without listing them. Immutable. */
final class Counts {

    private final int[] values;
    private final long[] people;
    /** How many answers are at {@code values[i]} or below. */
    private final long[] atMost;

    /**
     * @param sorted how many people gave each value; every one at least one person
     * @throws ArithmeticException if they add up to more than a long holds
     */
    Counts(SortedMap<Integer, Long> sorted) {
        values = sorted.keySet().stream().mapToInt(Integer::intValue).toArray();
        people = sorted.values().stream().mapToLong(Long::longValue).toArray();
        atMost = people.clone();
        // In a loop: what Arrays offers for it would hand some hundred additions to other threads.
        for (int i = 1; i < atMost.length; i++) {
            atMost[i] = Math.addExact(atMost[i - 1], atMost[i]);
        }
    }

    /** What is done with each value and the number of people who gave it. */
    interface Each {
        void accept(int value, long people);
    }

    void forEach(Each each) {
        for (int i = 0; i < values.length; i++) {
            each.accept(values[i], people[i]);
        }
    }

    long n() {
        return atMost.length == 0 ? 0 : atMost[atMost.length - 1];
    }

    /** How many people gave exactly this value. */
    long at(int value) {
        int index = Arrays.binarySearch(values, value);
        return index < 0 ? 0 : people[index];
    }

    /** How many people gave a lower value. */
    long below(int value) {
        int index = Arrays.binarySearch(values, value);
        int higher = index < 0 ? -index - 1 : index;
        return higher == 0 ? 0 : atMost[higher - 1];
    }

    /** The value at this rank of the sorted answers, counted from 0. */
    int valueAt(long rank) {
        int index = Arrays.binarySearch(atMost, rank + 1);
        return values[index < 0 ? -index - 1 : index];
    }

    /** The sum of the answers at these ranks, the last one excluded. */
    double sumOfRanks(long from, long to) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            long kept = Math.min(atMost[i], to) - Math.max(atMost[i] - people[i], from);
            sum += (double) values[i] * Math.max(0, kept);
        }
        return sum;
    }

    /** The sum of a figure over all answers. */
    double total(DoubleUnaryOperator figure) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += figure.applyAsDouble(values[i]) * people[i];
        }
        return sum;
    }
}
