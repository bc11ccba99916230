package org.cruxbook.chart;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Draws where two people stand between two views, 200×28: a line with five ticks and a band between the two, the one who looks
 * as a diamond and the other as a ring around a point, as in {@link PairRuler}. All strings are SVG path data.
 *
 * @param between the part of the line from the one to the other
 * @param you the step of the one who looks
 * @param other the other's step
 */
public record PairSteps(String line, String ticks, String between, String you, String other) {

    private static final int STEPS = 5;
    private static final double FIRST = 20;
    private static final double APART = 40;
    private static final double Y = 14;
    private static final double TICK = 4;
    private static final double DIAMOND = 8;
    private static final double RING = 10;

    /**
     * The drawing of these two steps.
     *
     * @param you 1 to 5, as is the other
     * @throws IllegalArgumentException if one is no step
     */
    public static PairSteps of(int you, int other) {
        return new PairSteps(
                span(1, STEPS),
                IntStream.rangeClosed(1, STEPS)
                        .mapToObj(step -> "M" + Scale.number(x(step)) + " " + Scale.number(Y - TICK) + "v"
                                + Scale.number(2 * TICK))
                        .collect(Collectors.joining()),
                span(Math.min(you, other), Math.max(you, other)),
                Scale.diamondAt(x(you), Y, DIAMOND),
                Scale.ringAt(x(other), Y, RING));
    }

    private static String span(int from, int to) {
        return "M" + Scale.number(x(from)) + " " + Scale.number(Y) + "H" + Scale.number(x(to));
    }

    private static double x(int step) {
        if (step < 1 || step > STEPS) {
            throw new IllegalArgumentException("Not a step from 1 to 5: " + step);
        }
        return FIRST + APART * (step - 1);
    }
}
