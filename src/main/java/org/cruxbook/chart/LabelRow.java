package org.cruxbook.chart;

import java.util.List;

/**
 * Places one or two captions in the row above a plot: each centred on its line and kept inside the drawing; where two come closer
 * than 10 to each other, they are pushed apart from the point midway between their lines.
 */
final class LabelRow {

    private static final double BASELINE = 12;
    private static final double LEFT = 2;
    private static final double RIGHT = 358;
    private static final double GAP = 10;

    private LabelRow() {}

    /**
     * A text that wants to stand centred on a line.
     *
     * @param x where the line is
     * @param width how much room the text is given
     */
    record Caption(String text, String style, double x, double width) {

        private double left() {
            return clamp(x - width / 2, LEFT, RIGHT - width);
        }

        private double right() {
            return left() + width;
        }

        private Label centred() {
            return anchored(left() + width / 2, "middle");
        }

        private Label anchored(double at, String anchor) {
            return new Label(text, Scale.number(at), Scale.number(BASELINE), anchor, style);
        }
    }

    static List<Label> of(Caption only) {
        return List.of(only.centred());
    }

    /** In the order given, whichever is to the left. */
    static List<Label> of(Caption first, Caption second) {
        return first.x() <= second.x() ? leftAndRight(first, second) : reversed(leftAndRight(second, first));
    }

    private static List<Label> leftAndRight(Caption left, Caption right) {
        return left.right() + GAP <= right.left() ? List.of(left.centred(), right.centred()) : pushedApart(left, right);
    }

    private static List<Label> pushedApart(Caption left, Caption right) {
        double least = LEFT + left.width() + GAP / 2;
        double most = RIGHT - right.width() - GAP / 2;
        double midway = clamp((left.x() + right.x()) / 2, least, most);
        return List.of(left.anchored(midway - GAP / 2, "end"), right.anchored(midway + GAP / 2, "start"));
    }

    private static List<Label> reversed(List<Label> pair) {
        return List.of(pair.get(1), pair.get(0));
    }

    private static double clamp(double value, double least, double most) {
        return Math.max(least, Math.min(most, value));
    }
}
