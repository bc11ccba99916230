package org.cruxbook.chart;

import org.jspecify.annotations.Nullable;

/**
 * Draws the small ruler of a row of the index, 200×24: answered, with the crowd and the visitor on a firm line; or unanswered, a
 * dashed line with nothing on it. All strings are SVG path data.
 *
 * @param answered whether the line is firm; dashed if not
 * @param axis the line
 * @param ticks its ticks: at the quarters where it is answered, else at the two ends
 * @param band the middle half of the answers; null where no crowd is shown
 * @param median the median; null where no crowd is shown
 * @param you the visitor's answer; null where they left the question blank
 */
public record MiniRuler(
        boolean answered,
        String axis,
        String ticks,
        @Nullable String band,
        @Nullable String median,
        @Nullable String you) {

    private static final Scale SCALE = Scale.NARROW;
    private static final double Y = 12;
    private static final double TICK = 4;
    private static final double MEDIAN = 8;
    private static final double DIAMOND = 6.5;

    /**
     * The ruler of a page whose crowd the visitor may see.
     *
     * @param q25 the lower quartile, percent 0..100, as are the others
     * @param you the visitor's answer; null where they left the question blank
     * @throws IllegalArgumentException if a number is no percent
     */
    public static MiniRuler of(double q25, double median, double q75, @Nullable Double you) {
        return answered(SCALE.span(q25, q75, Y), SCALE.tick(median, Y - MEDIAN, 2 * MEDIAN), you);
    }

    /**
     * The ruler of a page that too few have answered to show a crowd.
     *
     * @param you percent 0..100; null where they left the question blank
     * @throws IllegalArgumentException if it is no percent
     */
    public static MiniRuler withoutCrowd(@Nullable Double you) {
        return answered(null, null, you);
    }

    /** The ruler of a page that the visitor has not answered. */
    public static MiniRuler unanswered() {
        return new MiniRuler(false, SCALE.line(Y), SCALE.ticks(Y - TICK, 2 * TICK, 0, 100), null, null, null);
    }

    private static MiniRuler answered(@Nullable String band, @Nullable String median, @Nullable Double you) {
        return new MiniRuler(
                true,
                SCALE.line(Y),
                SCALE.ticks(Y - TICK, 2 * TICK, RulerAxis.QUARTERS),
                band,
                median,
                you == null ? null : SCALE.diamond(you, Y, DIAMOND));
    }
}
