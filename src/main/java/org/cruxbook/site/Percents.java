package org.cruxbook.site;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.cruxbook.estimate.Probability;

/**
 * Writes figures as people read them: one decimal at most from 1 up to 99, and three beyond, where a tenth is much:
 * {@code 31%}, {@code 12.5%}, {@code 0.05%}. Always with a point.
 */
final class Percents {

    private static final String MINUS = "−";
    private static final double LEAST_IN_FULL = 0.0001;

    private Percents() {}

    /** Exactly what the visitor meant. */
    static String of(Probability value) {
        return value + "%";
    }

    /** @param percent 0 to 100 */
    static String of(double percent) {
        return number(percent, percent < 1 || percent > 99 ? 3 : 1) + "%";
    }

    /**
     * A product, whose size matters more than its distance from others: two digits that count below 1 %, and below 0.0001 %
     * with a power of ten: {@code 12.5%}, {@code 0.021%}, {@code 3.4 × 10⁻⁷%}; never rounded to nothing, nor to 100 %.
     *
     * @param share 0 to 1
     */
    static String ofShare(double share) {
        double percent = 100 * share;
        if (percent == 0 || percent >= 1) {
            return percent < 100 && percent > 99.9995 ? ">99.999%" : of(percent);
        }
        BigDecimal rounded = new BigDecimal(percent, new MathContext(2, RoundingMode.HALF_UP));
        return percent < LEAST_IN_FULL
                ? power(rounded)
                : rounded.stripTrailingZeros().toPlainString() + "%";
    }

    private static String power(BigDecimal percent) {
        int exponent = percent.precision() - percent.scale() - 1;
        String digits =
                percent.scaleByPowerOfTen(-exponent).stripTrailingZeros().toPlainString();
        StringBuilder power = new StringBuilder(digits + " × 10⁻");
        String.valueOf(-exponent).chars().forEach(digit -> power.append("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0')));
        return power.append('%').toString();
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
