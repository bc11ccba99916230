package org.cruxbook.chart;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Draws how a value moved along the ruler, 200×24: a line over all that it ever was, with a dot at each value, a ring where
 * it began and a mark where it is now. All strings are SVG path data.
 *
 * @param axis the ruler's line
 * @param ticks its ticks at the quarters
 * @param way from the lowest to the highest value; null where it never moved
 * @param stops a dot at every value between the first and the last
 * @param first a point at the first value, to draw a ring at; null where it never moved
 * @param mark where it is now: a diamond for a visitor, a tick for a crowd; null where it was withdrawn
 */
public record Course(
        String axis,
        String ticks,
        @Nullable String way,
        String stops,
        @Nullable String first,
        @Nullable String mark) {

    private static final Scale SCALE = Scale.NARROW;
    private static final double Y = 12;
    private static final double TICK = 4;
    private static final double MEDIAN = 8;
    private static final double DIAMOND = 6.5;

    /**
     * A visitor's answers to one question.
     *
     * @param values percents 0..100, the oldest first; at least one
     * @param standing whether the last of them counts still; it does not where it was withdrawn
     * @throws IllegalArgumentException if there is none, or one is no percent
     */
    public static Course of(List<Double> values, boolean standing) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("No value");
        }
        return course(values, standing ? SCALE.diamond(last(values), Y, DIAMOND) : null);
    }

    /**
     * A crowd's median.
     *
     * @param before percent 0..100, as is the other
     * @throws IllegalArgumentException if a number is no percent
     */
    public static Course ofMedian(double before, double now) {
        return course(List.of(before, now), SCALE.tick(now, Y - MEDIAN, 2 * MEDIAN));
    }

    private static Course course(List<Double> values, @Nullable String mark) {
        double lowest = Collections.min(values);
        double highest = Collections.max(values);
        boolean moved = lowest < highest;
        return new Course(
                SCALE.line(Y),
                SCALE.ticks(Y - TICK, 2 * TICK, RulerAxis.QUARTERS),
                moved ? SCALE.span(lowest, highest, Y) : null,
                values.subList(1, Math.max(1, values.size() - 1)).stream()
                        .map(Course::point)
                        .collect(Collectors.joining()),
                moved || mark == null ? point(values.get(0)) : null,
                mark);
    }

    private static double last(List<Double> values) {
        return values.get(values.size() - 1);
    }

    private static String point(double percent) {
        return "M" + SCALE.x(percent) + " " + Scale.number(Y) + "h0";
    }
}
