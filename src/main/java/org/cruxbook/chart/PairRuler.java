package org.cruxbook.chart;

/**
 * Draws two people's answers to one question, 360×34: the 0–100 ruler with a band between them, the one who looks as a diamond
 * and the other as a ring, which is wide enough to be seen around the diamond where both say the same. All strings are SVG path
 * data.
 *
 * @param axis the line
 * @param ticks its ticks at 0, 25, 50, 75 and 100 %
 * @param between the part of the line from the one to the other
 * @param you the answer of the one who looks
 * @param other the other's answer
 */
public record PairRuler(String axis, String ticks, String between, String you, String other) {

    private static final Scale SCALE = Scale.WIDE;
    private static final double Y = 17;
    private static final double TICK = 4;
    private static final double DIAMOND = 8;
    private static final double RING = 10;

    /**
     * The ruler of these two answers.
     *
     * @param you percent 0..100, as is the other
     * @throws IllegalArgumentException if one is no percent
     */
    public static PairRuler of(double you, double other) {
        return new PairRuler(
                SCALE.line(Y),
                SCALE.ticks(Y - TICK, 2 * TICK, RulerAxis.QUARTERS),
                SCALE.span(Math.min(you, other), Math.max(you, other), Y),
                SCALE.diamond(you, Y, DIAMOND),
                Scale.ringAt(SCALE.at(other), Y, RING));
    }
}
