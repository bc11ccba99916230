package org.cruxbook.crowd;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The same figures from the definitions, over a list with one entry per answer: what the counts are checked against. */
record ExpandedAnswers(int[] thousandths) {

    ExpandedAnswers {
        thousandths = IntStream.of(thousandths).sorted().toArray();
    }

    double quantile(double q) {
        double h = (thousandths.length - 1) * q;
        int floor = (int) Math.floor(h);
        double low = at(floor);
        return h == floor ? low : low + (h - floor) * (at(floor + 1) - low);
    }

    double mean() {
        return percents().average().orElseThrow();
    }

    double sd() {
        double mean = mean();
        double squares = percents().map(p -> (p - mean) * (p - mean)).sum();
        return Math.sqrt(squares / (thousandths.length - 1));
    }

    double trimmedMean() {
        int dropped = (int) Math.floor(0.1 * thousandths.length);
        return Arrays.stream(thousandths, dropped, thousandths.length - dropped)
                .mapToDouble(value -> value / 1000.0)
                .average()
                .orElseThrow();
    }

    double meanOfOdds() {
        double logOdds = percents()
                .map(p -> Math.max(0.1, Math.min(99.9, p)))
                .map(p -> Math.log(p / (100 - p)))
                .average()
                .orElseThrow();
        return 100 / (1 + Math.exp(-logOdds));
    }

    double shareBelow(int value) {
        return (double) IntStream.of(thousandths).filter(each -> each < value).count() / thousandths.length;
    }

    /** The value at a rank counted from 1, in percent. */
    double ranked(long rank) {
        return at((int) rank - 1);
    }

    /** The bin whose centre is nearest; of two as near, the one nearer to 50 %. */
    static int nearestBin(int value) {
        return IntStream.rangeClosed(0, 20)
                .boxed()
                .min((a, b) -> {
                    int nearer = Integer.compare(Math.abs(value - 5000 * a), Math.abs(value - 5000 * b));
                    return nearer != 0 ? nearer : Integer.compare(Math.abs(a - 10), Math.abs(b - 10));
                })
                .orElseThrow();
    }

    private double at(int index) {
        return thousandths[index] / 1000.0;
    }

    private DoubleStream percents() {
        return IntStream.of(thousandths).mapToDouble(value -> value / 1000.0);
    }
}
