package org.cruxbook.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Draws where answers are dense, 360 wide: 21 cells in a row, the stronger in colour the more people answered there (opacity
 * 0.12 to 1, the fullest cell being 1), an empty cell as a thin line. Cells that look the same are one path, which is a third
 * of the elements that single cells would be.
 *
 * @param shades the cells in which anyone is, those that are equally strong together, in the order of their first ones
 * @param empty the other cells, SVG path data; an empty string where there is none
 */
public record Heat(List<Shade> shades, String empty) {

    private static final Scale SCALE = Scale.WIDE;
    private static final double LEFT = 8;
    private static final double RIGHT = 352;
    private static final double GAP = 1;
    private static final double FAINTEST = 0.12;

    private static final List<String> FILLED = row(2, 16);
    private static final List<String> EMPTY = row(9.5, 1);

    /**
     * Cells of one strength.
     *
     * @param opacity of their fill, above 0 to 1
     * @param cells SVG path data
     */
    public record Shade(String opacity, String cells) {}

    public Heat {
        shades = List.copyOf(shades);
    }

    /**
     * The cells of these answers.
     *
     * @param bins how many answers are in each of the 21 bins
     * @throws IllegalArgumentException if there are not 21 counts
     */
    static Heat of(List<Long> bins) {
        Bins counted = new Bins(bins);
        Map<String, String> shades = new LinkedHashMap<>();
        StringBuilder empty = new StringBuilder();
        for (int bin = 0; bin < Bins.NUMBER; bin++) {
            if (counted.count(bin) == 0) {
                empty.append(EMPTY.get(bin));
            } else {
                shades.merge(opacity((double) counted.count(bin) / counted.fullest()), FILLED.get(bin), String::concat);
            }
        }
        return new Heat(
                shades.entrySet().stream()
                        .map(shade -> new Shade(shade.getKey(), shade.getValue()))
                        .toList(),
                empty.toString());
    }

    private static String opacity(double share) {
        return Scale.number(FAINTEST + (1 - FAINTEST) * share);
    }

    private static List<String> row(double top, double height) {
        return IntStream.range(0, Bins.NUMBER)
                .mapToObj(bin -> cell(bin, top, height))
                .collect(Collectors.toUnmodifiableList());
    }

    private static String cell(int bin, double top, double height) {
        double half = SCALE.unit() * Bins.WIDTH / 2;
        double middle = SCALE.at(Bins.centre(bin));
        double left = Math.max(LEFT, middle - half);
        return Scale.rectangle(left, top, Math.min(RIGHT, middle + half) - left - GAP, height);
    }
}
