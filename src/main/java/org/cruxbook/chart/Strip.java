package org.cruxbook.chart;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Draws where answers are dense, 360×29: 21 cells in a row, the stronger in colour the more people answered there (opacity
 * 0.12 to 1, the fullest cell being 1), an empty cell as a thin line; and below them a bracket around the middle half.
 *
 * @param cells the 21 cells from left to right
 * @param bracket SVG path data
 */
public record Strip(List<Cell> cells, String bracket) {

    private static final Scale SCALE = Scale.WIDE;
    private static final double LEFT = 8;
    private static final double RIGHT = 352;
    private static final double GAP = 1;
    private static final double FAINTEST = 0.12;
    private static final double BRACKET_TOP = 21;
    private static final double BRACKET_DEPTH = 5;

    /**
     * One rectangle of a strip.
     *
     * @param filled whether anyone answered there
     * @param x its left edge
     * @param y its upper edge
     * @param width of the rectangle
     * @param height of the rectangle
     * @param opacity of its fill, above 0 to 1
     */
    public record Cell(boolean filled, String x, String y, String width, String height, String opacity) {}

    public Strip {
        cells = List.copyOf(cells);
    }

    /**
     * The strip of these answers.
     *
     * @param bins how many answers are in each of the 21 bins
     * @param q25 the lower quartile, percent 0..100
     * @param q75 the upper quartile, percent 0..100
     * @throws IllegalArgumentException if there are not 21 counts or a number is no percent
     */
    public static Strip of(List<Long> bins, double q25, double q75) {
        Bins counted = new Bins(bins);
        List<Cell> cells = IntStream.range(0, Bins.NUMBER)
                .mapToObj(bin -> cell(bin, counted.count(bin), counted.fullest()))
                .toList();
        return new Strip(cells, bracket(q25, q75));
    }

    private static Cell cell(int bin, long count, long fullest) {
        double half = SCALE.unit() * Bins.WIDTH / 2;
        double middle = SCALE.at(Bins.centre(bin));
        double left = Math.max(LEFT, middle - half);
        double width = Math.min(RIGHT, middle + half) - left - GAP;
        return count == 0 ? empty(left, width) : filled(left, width, (double) count / fullest);
    }

    private static Cell filled(double left, double width, double share) {
        double opacity = FAINTEST + (1 - FAINTEST) * share;
        return new Cell(true, Scale.number(left), "2", Scale.number(width), "16", Scale.number(opacity));
    }

    private static Cell empty(double left, double width) {
        return new Cell(false, Scale.number(left), "9.5", Scale.number(width), "1", "1");
    }

    private static String bracket(double q25, double q75) {
        String depth = Scale.number(BRACKET_DEPTH);
        return SCALE.tick(q25, BRACKET_TOP, BRACKET_DEPTH) + "H" + SCALE.x(q75) + "v-" + depth;
    }
}
