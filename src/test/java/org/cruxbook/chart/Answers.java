package org.cruxbook.chart;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Answers made up for the tests, as 21 counts. */
final class Answers {

    static final DotPlot.Texts TEXTS = new DotPlot.Texts("You 18%", "Median 20%", "You and median 20%");

    private Answers() {}

    /** 214 people, most of them between 10 and 30 %, with the middle half 10 to 30 and the median 20. */
    static List<Long> low() {
        return counts(12, 9, 43, 26, 54, 15, 32, 6, 11, 2, 3, 1);
    }

    /** 209 people around 35 %. */
    static List<Long> middling() {
        return counts(1, 0, 8, 7, 28, 15, 41, 24, 38, 8, 21, 6, 7, 2, 3);
    }

    /** The lowest bins as given, nobody in the rest. */
    static List<Long> counts(long... counts) {
        return LongStream.of(Arrays.copyOf(counts, 21)).boxed().toList();
    }

    /** Everyone in one bin. */
    static List<Long> allIn(int bin, long n) {
        return IntStream.range(0, 21).mapToObj(each -> each == bin ? n : 0L).toList();
    }
}
