package org.cruxbook.chart;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Draws where people stand between two views, 200×52: a line with five ticks, on each a bar with its number, and the visitor
 * as a diamond.
 *
 * @param line SVG path data, as are the ticks and the bars
 * @param bars from the first step to the fifth, those that nobody is at left out; an empty string where nobody is at any
 * @param numbers how many people each bar stands for, written above it
 * @param you the visitor's step; null where they have none
 */
public record FiveSteps(
        String line,
        String ticks,
        String bars,
        List<Label> numbers,
        @Nullable String you) {

    private static final int STEPS = 5;
    private static final double FIRST = 20;
    private static final double APART = 40;
    private static final double Y = 40;
    private static final double TICK = 4;
    private static final double BAR = 24;
    private static final double TALLEST = 26;
    private static final double ABOVE = 3;
    private static final double DIAMOND = 7;

    private record Bar(int step, long people, double height) {

        String drawing() {
            return Scale.rectangle(x(step) - BAR / 2, Y - height, BAR, height);
        }

        Label number() {
            return new Label(
                    String.valueOf(people),
                    Scale.number(x(step)),
                    Scale.number(Y - height - ABOVE),
                    "middle",
                    "t-count");
        }
    }

    public FiveSteps {
        numbers = List.copyOf(numbers);
    }

    /**
     * The drawing of these people.
     *
     * @param people five numbers, from the first step to the fifth
     * @param you 1 to 5; null where the visitor has no stance
     * @throws IllegalArgumentException if there are not five numbers, one is negative, or the visitor's step is none
     */
    public static FiveSteps of(List<Long> people, @Nullable Integer you) {
        if (people.size() != STEPS || people.stream().anyMatch(each -> each < 0)) {
            throw new IllegalArgumentException("Not five numbers of people: " + people);
        }
        long most = Collections.max(people);
        return drawing(
                IntStream.rangeClosed(1, STEPS)
                        .filter(step -> people.get(step - 1) > 0)
                        .mapToObj(step -> bar(step, people.get(step - 1), most))
                        .toList(),
                you);
    }

    /** The line with the visitor alone: too few have a stance. */
    public static FiveSteps withoutCrowd(@Nullable Integer you) {
        return drawing(List.of(), you);
    }

    private static FiveSteps drawing(List<Bar> bars, @Nullable Integer you) {
        String ticks = IntStream.rangeClosed(1, STEPS)
                .mapToObj(step ->
                        "M" + Scale.number(x(step)) + " " + Scale.number(Y - TICK) + "v" + Scale.number(2 * TICK))
                .collect(Collectors.joining());
        return new FiveSteps(
                "M" + Scale.number(x(1)) + " " + Scale.number(Y) + "H" + Scale.number(x(STEPS)),
                ticks,
                bars.stream().map(Bar::drawing).collect(Collectors.joining()),
                bars.stream().map(Bar::number).toList(),
                you == null ? null : Scale.diamondAt(x(you), Y, DIAMOND));
    }

    private static Bar bar(int step, long people, long most) {
        return new Bar(step, people, Math.max(1, TALLEST * people / most));
    }

    private static double x(int step) {
        if (step < 1 || step > STEPS) {
            throw new IllegalArgumentException("Not a step from 1 to 5: " + step);
        }
        return FIRST + APART * (step - 1);
    }
}
