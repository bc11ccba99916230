package org.cruxbook.chart;

import org.jspecify.annotations.Nullable;

/**
 * Draws one row of the overview, 360×34: the 0–100 ruler with the middle half of the answers as a band, the median as a tick and
 * the visitor's own answer as a diamond. All strings are SVG path data.
 *
 * @param axis the line
 * @param ticks its ticks at 0, 25, 50, 75 and 100 %
 * @param band the middle half; null where no crowd is shown
 * @param median the median; null where no crowd is shown
 * @param you the visitor's answer; null where they left the question blank
 */
public record Ruler(
        String axis,
        String ticks,
        @Nullable String band,
        @Nullable String median,
        @Nullable String you) {

    private static final Scale SCALE = Scale.WIDE;
    private static final double Y = 17;
    private static final double TICK = 4;
    private static final double MEDIAN = 10;
    private static final double DIAMOND = 8;

    /**
     * A ruler with the crowd on it.
     *
     * @param q25 the lower quartile, percent 0..100, as are the others
     * @param you the visitor's answer; null where they left the question blank
     * @throws IllegalArgumentException if a number is no percent
     */
    public static Ruler of(double q25, double median, double q75, @Nullable Double you) {
        return ruler(SCALE.span(q25, q75, Y), SCALE.tick(median, Y - MEDIAN, 2 * MEDIAN), you);
    }

    /**
     * A ruler on which only the visitor is: too few have answered.
     *
     * @param you percent 0..100; null where they left the question blank
     * @throws IllegalArgumentException if it is no percent
     */
    public static Ruler withoutCrowd(@Nullable Double you) {
        return ruler(null, null, you);
    }

    private static Ruler ruler(@Nullable String band, @Nullable String median, @Nullable Double you) {
        return new Ruler(
                SCALE.line(Y),
                SCALE.ticks(Y - TICK, 2 * TICK, RulerAxis.QUARTERS),
                band,
                median,
                you == null ? null : SCALE.diamond(you, Y, DIAMOND));
    }
}
