package org.cruxbook.chart;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Draws how a figure moved, 120×34: a line through 2 to 12 values at equal steps, and a dot at the last. The line uses the whole
 * height, with 4 points to spare above and below, so that a change by a point or two still looks small.
 *
 * @param line SVG path data
 * @param end where the dot is, SVG path data of no length
 */
public record Sparkline(String line, String end) {

    /** As many values as one holds. */
    public static final int MOST_VALUES = 12;

    private static final double LEFT = 4;
    private static final double WIDTH = 110;
    private static final double BOTTOM = 30;
    private static final double HEIGHT = 26;
    private static final double TO_SPARE = 4;

    /**
     * The line through these values.
     *
     * @param values 2 to 12 percents, the oldest first
     * @throws IllegalArgumentException if there are fewer or more
     */
    public static Sparkline of(List<Double> values) {
        if (values.size() < 2 || values.size() > MOST_VALUES) {
            throw new IllegalArgumentException("Not 2 to 12 values: " + values.size());
        }
        List<String> points = points(values);
        return new Sparkline("M" + String.join("L", points), "M" + points.get(points.size() - 1) + "h0");
    }

    private static List<String> points(List<Double> values) {
        double lowest = Collections.min(values) - TO_SPARE;
        double range = Collections.max(values) + TO_SPARE - lowest;
        double step = WIDTH / (values.size() - 1);
        return IntStream.range(0, values.size())
                .mapToObj(i -> Scale.number(LEFT + i * step) + " "
                        + Scale.number(BOTTOM - HEIGHT * (values.get(i) - lowest) / range))
                .toList();
    }
}
