package org.cruxbook.site;

import org.cruxbook.chart.Ruler;
import org.cruxbook.crowd.Interval;
import org.cruxbook.crux.RichText;
import org.jspecify.annotations.Nullable;

/**
 * A line of "You and everyone else".
 *
 * @param you null where the visitor left the question blank
 * @param median null where too few have answered
 * @param gap signed points; null where either is missing
 */
record OverviewRow(
        String key,
        String anchor,
        @Nullable String preface,
        RichText text,
        Ruler ruler,
        @Nullable String you,
        @Nullable String median,
        @Nullable String gap) {

    static OverviewRow of(Outcome outcome) {
        return new OverviewRow(
                outcome.question().key(),
                outcome.anchor(),
                outcome.question().preface(),
                outcome.question().text(),
                ruler(outcome),
                outcome.own() == null ? null : Percents.of(outcome.answer()),
                outcome.shown() ? Percents.of(outcome.median()) : null,
                outcome.comparable() ? Percents.signed(outcome.gap()) : null);
    }

    private static Ruler ruler(Outcome outcome) {
        if (!outcome.shown()) {
            return Ruler.withoutCrowd(outcome.percentOrNone());
        }
        Interval half = outcome.crowd().middleHalf();
        return Ruler.of(half.low(), outcome.median(), half.high(), outcome.percentOrNone());
    }
}
