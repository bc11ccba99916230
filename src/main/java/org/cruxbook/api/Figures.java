package org.cruxbook.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalDouble;
import org.cruxbook.crowd.Distribution;
import org.cruxbook.crowd.Interval;
import org.jspecify.annotations.Nullable;

/**
 * The figures of five answers or more, in percent, rounded to nine decimals.
 *
 * @param sd of a sample, in percentage points
 * @param geometricMeanOfOdds null where a tenth of the answers or more are outside 0.1 to 99.9
 * @param medianInterval its two ends, for 95 %; null for five answers
 * @param bins how many answers are in each of the 21 bins around 0, 5, … 100
 */
record Figures(
        double median,
        double q25,
        double q75,
        double mean,
        @Nullable Double sd,
        double trimmedMean,
        @Nullable Double geometricMeanOfOdds,
        @Nullable List<Double> medianInterval,
        List<Long> bins,
        long exactly0,
        long exactly100) {

    private static final int DECIMALS = 9;

    static Figures of(Distribution crowd) {
        Interval half = crowd.middleHalf();
        return new Figures(
                rounded(crowd.median()),
                rounded(half.low()),
                rounded(half.high()),
                rounded(crowd.mean()),
                rounded(crowd.sd()),
                rounded(crowd.trimmedMean()),
                rounded(crowd.geometricMeanOfOdds()),
                crowd.medianInterval()
                        .map(interval -> List.of(rounded(interval.low()), rounded(interval.high())))
                        .orElse(null),
                crowd.bins(),
                crowd.exactly0(),
                crowd.exactly100());
    }

    private static @Nullable Double rounded(OptionalDouble figure) {
        return figure.isPresent() ? rounded(figure.getAsDouble()) : null;
    }

    /** The noise of the last digits, such as 33.300000000000004, says nothing. */
    static double rounded(double figure) {
        return BigDecimal.valueOf(figure)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .doubleValue();
    }
}
