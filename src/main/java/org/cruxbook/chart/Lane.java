package org.cruxbook.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Draws the answers of one group of people, 360×20: a {@link Heat}, with the median as a tick through them and
 * the visitor, if of that group, as a diamond. Where no answers are shown there is a dashed line in their place.
 *
 * @param heat null where no answers are shown
 * @param dashes the line in its place, SVG path data as the others; null where there is a heat
 * @param median null where there is no heat
 * @param you the visitor's answer; null where they are of another group
 */
public record Lane(
        @Nullable Heat heat,
        @Nullable String dashes,
        @Nullable String median,
        @Nullable String you) {

    private static final Scale SCALE = Scale.WIDE;
    private static final double Y = 10;
    private static final double MEDIAN = 9;
    private static final double DIAMOND = 8;

    /**
     * The lane of these answers.
     *
     * @param bins how many answers are in each of the 21 bins
     * @param median percent 0..100, as is the other
     * @throws IllegalArgumentException if there are not 21 counts or a number is no percent
     */
    public static Lane of(List<Long> bins, double median, @Nullable Double you) {
        return new Lane(Heat.of(bins), null, SCALE.tick(median, Y - MEDIAN, 2 * MEDIAN), diamond(you));
    }

    /**
     * The lane of a group that is too small to be shown.
     *
     * @throws IllegalArgumentException if the visitor's answer is no percent
     */
    public static Lane withoutCrowd(@Nullable Double you) {
        return new Lane(null, SCALE.line(Y), null, diamond(you));
    }

    private static @Nullable String diamond(@Nullable Double you) {
        return you == null ? null : SCALE.diamond(you, Y, DIAMOND);
    }
}
