package org.cruxbook.site;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.cruxbook.estimate.Probability;

/**
 * Writes figures as people read them: one decimal at most from 1 up to 99, and three beyond, where a tenth is much:
 * {@code 31%}, {@code 12.5%}, {@code 0.05%}. Always with a point.
 */
final class Percents {

    private static final String MINUS = "−";

    private Percents() {}

    /** Exactly what the visitor meant. */
    static String of(Probability value) {
        return value + "%";
    }

    /** @param percent 0 to 100 */
    static String of(double percent) {
        return number(percent, percent < 1 || percent > 99 ? 3 : 1) + "%";
    }

    /** A distance in percentage points, without a sign. */
    static String points(double points) {
        double size = Math.abs(points);
        return number(size, size < 1 ? 3 : 1);
    }

    /** A difference in percentage points: {@code +4}, {@code −13}, {@code 0}. */
    static String signed(double points) {
        String size = points(points);
        return size.equals("0") ? size : (points < 0 ? MINUS : "+") + size;
    }

    /** A share of answers: whole percents, and {@code <1%} for what is less than half of one but not nothing. */
    static String share(long part, long all) {
        double percent = all == 0 ? 0 : 100.0 * part / all;
        return part > 0 && percent < 0.5 ? "<1%" : Math.round(percent) + "%";
    }

    private static String number(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
