package org.cruxbook.crowd;

import java.util.stream.LongStream;

/**
 * The ranks of people who are sorted into groups of equals: each gets the mean of the ranks that its group takes up. In
 * groups of 2, 1 and 3 people these are 1.5, 3 and 5.
 *
 * @param people how many are in each group
 * @param fromMiddle by group, twice the distance of its rank from the mean of all ranks: always a whole number
 */
record Midranks(long[] people, long[] fromMiddle) {

    static Midranks of(long[] people) {
        long n = LongStream.of(people).sum();
        long[] fromMiddle = new long[people.length];
        long before = 0;
        for (int group = 0; group < people.length; group++) {
            fromMiddle[group] = 2 * before + people[group] - n;
            before += people[group];
        }
        return new Midranks(people, fromMiddle);
    }

    /** The sum of its squares over all people; 0 where all are equal. */
    double squares() {
        double squares = 0;
        for (int group = 0; group < people.length; group++) {
            squares += (double) fromMiddle[group] * fromMiddle[group] * people[group];
        }
        return squares;
    }
}
