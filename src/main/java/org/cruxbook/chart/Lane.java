package org.cruxbook.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Draws the answers of one group of people, 360×20: the cells of a {@link Strip}, with the median as a tick through them and
 * the visitor, if of that group, as a diamond. Where no answers are shown there is a dashed line in their place.
 *
 * @param cells the 21 cells from left to right; none where no answers are shown
 * @param dashes the line in their place, SVG path data as the others; null where there are cells
 * @param median null where there are no cells
 * @param you the visitor's answer; null where they are of another group
 */
public record Lane(
        List<Strip.Cell> cells,
        @Nullable String dashes,
        @Nullable String median,
        @Nullable String you) {

    private static final Scale SCALE = Scale.WIDE;
    private static final double Y = 10;
    private static final double MEDIAN = 9;
    private static final double DIAMOND = 8;

    public Lane {
        cells = List.copyOf(cells);
    }

    /**
     * The lane of these answers.
     *
     * @param bins how many answers are in each of the 21 bins
     * @param median percent 0..100, as is the other
     * @throws IllegalArgumentException if there are not 21 counts or a number is no percent
     */
    public static Lane of(List<Long> bins, double median, @Nullable Double you) {
        return new Lane(
                Strip.of(bins, median, median).cells(), null, SCALE.tick(median, Y - MEDIAN, 2 * MEDIAN), diamond(you));
    }

    /**
     * The lane of a group that is too small to be shown.
     *
     * @throws IllegalArgumentException if the visitor's answer is no percent
     */
    public static Lane withoutCrowd(@Nullable Double you) {
        return new Lane(List.of(), SCALE.line(Y), null, diamond(you));
    }

    private static @Nullable String diamond(@Nullable Double you) {
        return you == null ? null : SCALE.diamond(you, Y, DIAMOND);
    }
}
