package org.cruxbook.chart;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Draws the numbers 0 %, 25, 50, 75 and 100 % along the wide scale: alone in a row of 360×16 above rulers and below strips, and under
 * the axis of a plot.
 *
 * @param numbers the five numbers from left to right
 */
public record RulerAxis(List<Label> numbers) {

    static final double[] QUARTERS = {0, 25, 50, 75, 100};

    private static final double BASELINE = 12;

    public RulerAxis {
        numbers = List.copyOf(numbers);
    }

    /** The row of its own. */
    public static RulerAxis row() {
        return at(BASELINE);
    }

    /** With other words in the same places, from left to right. */
    RulerAxis reading(List<String> texts) {
        return new RulerAxis(IntStream.range(0, numbers.size())
                .mapToObj(i -> numbers.get(i).reading(texts.get(i)))
                .toList());
    }

    static RulerAxis at(double baseline) {
        return new RulerAxis(List.of(
                number("0%", 0, baseline, "start"),
                number("25", 25, baseline, "middle"),
                number("50", 50, baseline, "middle"),
                number("75", 75, baseline, "middle"),
                number("100%", 100, baseline, "end")));
    }

    private static Label number(String text, double percent, double baseline, String anchor) {
        return new Label(text, Scale.WIDE.x(percent), Scale.number(baseline), anchor, "t-axis");
    }
}
