package org.cruxbook.chart;

import java.util.List;

/**
 * Draws where answers are dense, 360×29, and below it a bracket around the middle half.
 *
 * @param bracket SVG path data
 */
public record Strip(Heat heat, String bracket) {

    private static final Scale SCALE = Scale.WIDE;
    private static final double BRACKET_TOP = 21;
    private static final double BRACKET_DEPTH = 5;

    /**
     * The strip of these answers.
     *
     * @param bins how many answers are in each of the 21 bins
     * @param q25 the lower quartile, percent 0..100
     * @param q75 the upper quartile, percent 0..100
     * @throws IllegalArgumentException if there are not 21 counts or a number is no percent
     */
    public static Strip of(List<Long> bins, double q25, double q75) {
        return new Strip(Heat.of(bins), bracket(q25, q75));
    }

    private static String bracket(double q25, double q75) {
        String depth = Scale.number(BRACKET_DEPTH);
        return SCALE.tick(q25, BRACKET_TOP, BRACKET_DEPTH) + "H" + SCALE.x(q75) + "v-" + depth;
    }
}
