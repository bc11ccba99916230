package org.cruxbook.crowd;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.cruxbook.estimate.Step;

/**
 * How people's stances on a sub-crux go with their answers to the page's final question: how many people hold each stance
 * and give each value. What is made of it costs no more when more people answer.
 *
 * @param values the values that people gave, in thousandths of a percent, the lowest first
 * @param people for each value how many gave it with each stance, that of stance 1 at index 0
 */
record CrossTable(int[] values, long[][] people) {

    /** How many steps there are from one pole of a sub-crux to the other. */
    static final int STEPS = Step.COUNT;

    /**
     * How many people hold one stance and give one value.
     *
     * @param stance 1 at the first pole to 5 at the second
     * @param thousandths of a percent, 0..100,000
     */
    record Cell(int stance, int thousandths, long people) {

        /** @throws IllegalArgumentException if a part is out of range */
        Cell {
            if (stance < 1 || stance > STEPS || people < 0) {
                throw new IllegalArgumentException("Not a number of people with a stance: " + people + ", " + stance);
            }
            Distribution.requireValue(thousandths);
        }
    }

    /** @param cells in any order; those of the same stance and value add up */
    static CrossTable of(Collection<Cell> cells) {
        SortedMap<Integer, long[]> rows = new TreeMap<>();
        for (Cell cell : cells) {
            if (cell.people() > 0) {
                rows.computeIfAbsent(cell.thousandths(), value -> new long[STEPS])[cell.stance() - 1] += cell.people();
            }
        }
        return new CrossTable(
                rows.keySet().stream().mapToInt(Integer::intValue).toArray(),
                rows.values().toArray(long[][]::new));
    }

    /** How many people there are, each with a stance and an answer. */
    long n() {
        return LongStream.of(byValue()).sum();
    }

    /** How many people gave each value. */
    long[] byValue() {
        return IntStream.range(0, people.length)
                .mapToLong(row -> LongStream.of(people[row]).sum())
                .toArray();
    }

    /** How many people hold each stance; that of stance 1 at index 0. */
    long[] byStance() {
        return IntStream.range(0, STEPS)
                .mapToLong(index -> IntStream.range(0, people.length)
                        .mapToLong(row -> people[row][index])
                        .sum())
                .toArray();
    }

    /** The answers of those who hold a stance from one to another, both included. */
    Distribution answers(int from, int to) {
        SortedMap<Integer, Long> counts = new TreeMap<>();
        for (int row = 0; row < values.length; row++) {
            counts.put(
                    values[row],
                    LongStream.of(people[row])
                            .skip(from - 1)
                            .limit(to - from + 1)
                            .sum());
        }
        return Distribution.of(counts);
    }
}
