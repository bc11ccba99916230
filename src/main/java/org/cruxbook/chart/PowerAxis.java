package org.cruxbook.chart;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An axis for products of probabilities, which differ by powers of ten: it has 100 % at its right end and, to the left, as many
 * powers of ten as are needed, 4, 8 or 12. What is smaller still, 0 included, is at its left end. On the wide scale that is
 * drawn by a {@link DotPlot}, whose 21 bins are then equal steps of the logarithm.
 *
 * @param powers how many powers of ten it spans
 */
public record PowerAxis(int powers) {

    private static final int[] SPANS = {4, 8, 12};
    private static final double ROUNDING = 1e-9;
    private static final String[] NUMBERS = {"100%", "10%", "1%", "0.1%", "0.01%"};
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /**
     * The shortest one that has room for a product.
     *
     * @param smallest share, 0..1
     */
    public static PowerAxis reaching(double smallest) {
        int powers = IntStream.of(SPANS)
                .filter(span -> smallest >= Math.pow(10, -span) * (1 - ROUNDING))
                .findFirst()
                .orElse(SPANS[SPANS.length - 1]);
        return new PowerAxis(powers);
    }

    /**
     * Where a product is: 0 at the left end to 100 at the right end.
     *
     * @param share 0..1
     */
    public double place(double share) {
        return share == 0 ? 0 : Math.max(0, Math.min(100, 100 + 100 * Math.log10(share) / powers));
    }

    /** The bin, 0 to 20, of a product; the first has all that are smaller, too. */
    public int bin(double share) {
        return (int) Math.round(place(share) / Bins.WIDTH);
    }

    /** The least product of a bin, as a share; 0 for the first. */
    public double floor(int bin) {
        return bin == 0 ? 0 : Math.pow(10, powers * ((bin - 0.5) * Bins.WIDTH - 100) / 100);
    }

    /**
     * The plot of these products, whose labels say the figures.
     *
     * @param bins how many are in each of the 21 bins
     * @param q25 share 0..1, as are the other figures
     * @param you the visitor's product; null where they have none
     */
    public DotPlot plot(
            List<Long> bins, double q25, double median, double q75, @Nullable Double you, DotPlot.Texts texts) {
        return DotPlot.of(
                        Stacking.of(List.of(bins)),
                        bins,
                        place(q25),
                        place(median),
                        place(q75),
                        you == null ? null : place(you),
                        texts)
                .numbered(IntStream.rangeClosed(0, 4)
                        .mapToObj(quarter -> number(powers - quarter * powers / 4))
                        .toList());
    }

    /** The share that is this many powers of ten below 1: {@code 0.1%} for 3. */
    private static String number(int power) {
        return power < NUMBERS.length
                ? NUMBERS[power]
                : "10⁻"
                        + String.valueOf(power - 2)
                                .chars()
                                .mapToObj(digit -> SUPERSCRIPTS.substring(digit - '0', digit - '0' + 1))
                                .reduce("", String::concat)
                        + "%";
    }
}
