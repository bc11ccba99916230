package org.cruxbook.api;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.cruxbook.crowd.Correlation;
import org.cruxbook.crowd.Distribution;
import org.cruxbook.crowd.StepCounts;
import org.cruxbook.crowd.Tracking;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the stances on one sub-crux, all null below five of them. Those from {@code rho} to {@code concordance}
 * are null as well where fewer than five of these people have answered the final question, and where all stances or all
 * answers are the same.
 *
 * @param counts how many people stand at each step, from the first pole to the second: all who have a stance
 * @param answered how many of them have answered the final question as well: the people that the other figures are of,
 *     at most as many as have a stance
 * @param p to nine digits, because it may be very small
 * @param pHolm adjusted for all of the page's sub-cruxes that have a p
 * @param medians of the final answers at the steps 1 and 2, at 3, and at 4 and 5, in percent; null where these are not five
 *     people
 */
record StanceFigures(
        @Nullable List<Long> counts,
        @Nullable Long answered,
        @Nullable Double rho,
        @Nullable Double score,
        @Nullable Double p,
        @Nullable Double pHolm,
        @Nullable Double concordance,
        List<@Nullable Double> medians) {

    /** What there is to say of fewer than five. */
    static final StanceFigures TOO_FEW =
            new StanceFigures(null, null, null, null, null, null, null, Arrays.asList(null, null, null));

    private static final MathContext NINE_DIGITS = new MathContext(9);

    static StanceFigures of(StepCounts counts, Tracking tracking, @Nullable Double pHolm) {
        return new StanceFigures(
                counts.people(),
                tracking.n(),
                rounded(tracking, Correlation::rho),
                rounded(tracking, Correlation::score),
                tracking.correlation()
                        .map(Correlation::p)
                        .map(StanceFigures::digits)
                        .orElse(null),
                pHolm == null ? null : digits(pHolm),
                rounded(tracking, Correlation::concordance),
                Arrays.asList(median(tracking.first()), median(tracking.middle()), median(tracking.second())));
    }

    private static @Nullable Double rounded(Tracking tracking, ToDoubleFunction<Correlation> figure) {
        return tracking.correlation()
                .map(correlation -> Figures.rounded(figure.applyAsDouble(correlation)))
                .orElse(null);
    }

    private static double digits(double p) {
        return BigDecimal.valueOf(p).round(NINE_DIGITS).doubleValue();
    }

    private static @Nullable Double median(Distribution answers) {
        return answers.enoughToShow() ? Figures.rounded(answers.median()) : null;
    }
}
