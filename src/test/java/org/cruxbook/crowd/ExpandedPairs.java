package org.cruxbook.crowd;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * One stance and one answer per person, with the figures from their definitions: what those from counts are checked
 * against.
 */
record ExpandedPairs(int[] stances, int[] thousandths) {

    /** @param answer for each stance, in turn */
    static ExpandedPairs of(int[] stances, IntUnaryOperator answer) {
        return new ExpandedPairs(stances, IntStream.of(stances).map(answer).toArray());
    }

    static ExpandedPairs ofPercents(int[] stances, double... percents) {
        return new ExpandedPairs(
                stances,
                DoubleStream.of(percents)
                        .mapToInt(percent -> (int) Math.round(percent * 1000))
                        .toArray());
    }

    /** Any stances, and any answers among so many different ones. */
    static ExpandedPairs random(Random random, int n, int differentAnswers) {
        return of(
                random.ints(n, 1, 6).toArray(),
                stance -> 100_000 / differentAnswers * random.nextInt(differentAnswers));
    }

    CrossTable table() {
        List<CrossTable.Cell> cells = new ArrayList<>();
        for (int person = 0; person < stances.length; person++) {
            cells.add(new CrossTable.Cell(stances[person], thousandths[person], 1));
        }
        return CrossTable.of(cells);
    }

    double rho() {
        return rho(ranks(stances), ranks(thousandths));
    }

    private static double rho(double[] one, double[] other) {
        double middle = (one.length + 1) / 2.0;
        double products = IntStream.range(0, one.length)
                .mapToDouble(i -> (one[i] - middle) * (other[i] - middle))
                .sum();
        return products / Math.sqrt(squares(one, middle) * squares(other, middle));
    }

    private static double squares(double[] ranks, double middle) {
        return DoubleStream.of(ranks)
                .map(rank -> (rank - middle) * (rank - middle))
                .sum();
    }

    private static double[] ranks(int[] all) {
        return IntStream.of(all)
                .mapToDouble(one -> IntStream.of(all)
                                .filter(other -> other < one)
                                .count()
                        + (IntStream.of(all).filter(other -> other == one).count() + 1) / 2.0)
                .toArray();
    }

    double concordance() {
        double agreeing = 0;
        int pairs = 0;
        for (int one = 0; one < stances.length; one++) {
            for (int other = 0; other < stances.length; other++) {
                if (stances[one] > stances[other]) {
                    pairs++;
                    agreeing += (Integer.signum(thousandths[one] - thousandths[other]) + 1) / 2.0;
                }
            }
        }
        return agreeing / pairs;
    }

    /** The p by dealing the answers out this many times. */
    double dealtOut(Random random, int times) {
        double found = Math.abs(rho());
        double[] one = ranks(stances);
        double[] other = ranks(thousandths);
        int asFar = 0;
        for (int i = 0; i < times; i++) {
            shuffle(other, random);
            asFar += Math.abs(rho(one, other)) >= found - 1e-12 ? 1 : 0;
        }
        return (double) asFar / times;
    }

    private static void shuffle(double[] all, Random random) {
        for (int i = all.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            double kept = all[i];
            all[i] = all[j];
            all[j] = kept;
        }
    }
}
