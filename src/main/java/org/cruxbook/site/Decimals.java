package org.cruxbook.site;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes figures between −1 and 1: two decimals, a true minus, and always with a point. */
final class Decimals {

    private static final double SMALLEST_SHOWN = 0.001;

    private Decimals() {}

    /** {@code 0.31}, {@code −0.40}, {@code 0.00}. */
    static String of(double figure) {
        String size = decimals(Math.abs(figure), 2);
        return figure < 0 && !size.equals("0.00") ? "−" + size : size;
    }

    /** How often chance gives as much: {@code 0.12}, {@code 0.004}, {@code <0.001}. */
    static String chance(double p) {
        return p < SMALLEST_SHOWN ? "<0.001" : decimals(p, p < 0.1 ? 3 : 2);
    }

    private static String decimals(double figure, int decimals) {
        return BigDecimal.valueOf(figure)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
