package org.cruxbook.crowd;

import java.util.OptionalLong;

/**
 * The order statistics that bound the median with 95 % confidence, whatever the answers are distributed like: of n sorted
 * answers, those at the ranks j and n + 1 − j, where j is the largest integer with P(Bin(n, ½) ≤ j − 1) ≤ 0.025. For
 * example n = 20 gives the ranks 6 and 15.
 *
 * <p>Source: David and Nagaraja, <em>Order Statistics</em>, 3rd edition, section 7.1.
 */
final class MedianRanks {

    private static final double TAIL = 0.025;
    private static final long LARGEST_PRODUCT = 500;

    private MedianRanks() {}

    /**
     * The lower rank j, counted from 1; empty for five answers or fewer, where even the smallest and the largest answer do
     * not reach 95 %.
     *
     * <p>The lower half of the distribution is ½ up to what the middle takes; the terms are taken away from there downwards.
     * That starts at the largest term, so nothing underflows, and ends after about √n terms.
     */
    static OptionalLong lower(long n) {
        long half = n / 2;
        boolean even = n % 2 == 0;
        double middle = central(even ? half : half + 1);
        long k = even ? half - 1 : half;
        double term = even ? middle * half / (half + 1) : middle;
        double atMostK = even ? (1 - middle) / 2 : 0.5;
        while (k >= 0 && atMostK > TAIL) {
            atMostK -= term;
            term *= (double) k / (n - k + 1);
            k--;
        }
        return k < 0 ? OptionalLong.empty() : OptionalLong.of(k + 1);
    }

    /**
     * P(Bin(2m, ½) = m), the middle term of an even number of tosses, and likewise either middle term of 2m − 1 tosses.
     * Source of the series: the quotient of Γ(m + ½) and Γ(m + 1), NIST DLMF 5.11.13; its first left-out term is below
     * 10⁻¹⁶ where it is used.
     */
    static double central(long m) {
        return m <= LARGEST_PRODUCT ? centralProduct(m) : centralSeries(m);
    }

    private static double centralProduct(long m) {
        double product = 1;
        for (long i = 1; i <= m; i++) {
            product *= (2.0 * i - 1) / (2.0 * i);
        }
        return product;
    }

    private static double centralSeries(double m) {
        double series = 1 - 1 / (8 * m) + 1 / (128 * m * m) + 5 / (1024 * m * m * m) - 21 / (32768 * m * m * m * m);
        return series / Math.sqrt(Math.PI * m);
    }
}
