package org.cruxbook.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MedianRanksTest {

    private static final MathContext FORTY_DIGITS = new MathContext(40);

    /**
     * j is the largest integer with P(Bin(n, ½) ≤ j − 1) ≤ 1/40; in Python,
     *
     * <pre>
     * from math import comb
     * for n in (6, 9, 10, 20, 50, 100, 1000):
     *     j = max(j for j in range(1, n) if 40 * sum(comb(n, k) for k in range(j)) <= 2**n)
     *     print(n, j, n + 1 - j)
     * </pre>
     */
    @ParameterizedTest
    @CsvSource({"6,1,6", "9,2,8", "10,2,9", "20,6,15", "50,18,33", "100,40,61", "1000,469,532"})
    void ranks_of_common_numbers_are_those_worked_out_by_hand(long n, long lower, long upper) {
        assertThat(MedianRanks.lower(n)).hasValue(lower);
        assertThat(n + 1 - lower).isEqualTo(upper);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5})
    void up_to_five_answers_have_no_ranks(long n) {
        assertThat(MedianRanks.lower(n)).isEmpty();
    }

    @Test
    void ranks_are_exact_for_every_number_of_answers_up_to_1200() {
        assertThat(IntStream.rangeClosed(1, 1200))
                .allSatisfy(n -> assertThat(MedianRanks.lower(n)).isEqualTo(exactLower(n)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1999, 2000, 5001, 10_000})
    void ranks_are_exact_for_larger_numbers(int n) {
        assertThat(MedianRanks.lower(n)).isEqualTo(exactLower(n));
    }

    @Test
    void a_million_answers_agree_with_forty_digits() {
        assertThat(MedianRanks.lower(1_000_000)).hasValue(lowerWithFortyDigits(1_000_000));
    }

    /** By the normal limit of the binomial: j is within one of (n + 1)/2 − 1.959964 √n/2. */
    @ParameterizedTest
    @ValueSource(longs = {100_000_000, 1_000_000_000, 1_000_000_001, 10_000_000_000L})
    void very_many_answers_come_near_the_normal_limit(long n) {
        double limit = (n + 1) / 2.0 - 1.959964 * Math.sqrt(n) / 2;
        assertThat((double) MedianRanks.lower(n).orElseThrow()).isBetween(limit - 1, limit + 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 499, 500, 501, 502, 3000})
    void the_middle_term_is_right_on_both_sides_of_the_change_of_method(int m) {
        assertThat(MedianRanks.central(m)).isCloseTo(centralWithFortyDigits(m).doubleValue(), relative(1e-13));
    }

    private static Percentage relative(double share) {
        return Percentage.withPercentage(100 * share);
    }

    /** Counts the outcomes of n tosses, of which there are 2ⁿ; 1/40 = 0.025. */
    private static OptionalLong exactLower(int n) {
        BigInteger outcomes = BigInteger.ONE.shiftLeft(n);
        BigInteger ways = BigInteger.ONE;
        BigInteger atMost = BigInteger.ZERO;
        for (int k = 0; ; k++) {
            atMost = atMost.add(ways);
            if (atMost.multiply(BigInteger.valueOf(40)).compareTo(outcomes) > 0) {
                return k == 0 ? OptionalLong.empty() : OptionalLong.of(k);
            }
            ways = ways.multiply(BigInteger.valueOf(n - k)).divide(BigInteger.valueOf(k + 1));
        }
    }

    private static long lowerWithFortyDigits(int n) {
        int half = n / 2;
        BigDecimal term = centralWithFortyDigits(half);
        BigDecimal atMost = BigDecimal.ONE.add(term).divide(BigDecimal.valueOf(2), FORTY_DIGITS);
        int k = half;
        while (atMost.compareTo(new BigDecimal("0.025")) > 0) {
            atMost = atMost.subtract(term, FORTY_DIGITS);
            term = term.multiply(BigDecimal.valueOf(k)).divide(BigDecimal.valueOf(n - k + 1), FORTY_DIGITS);
            k--;
        }
        return k + 1;
    }

    private static BigDecimal centralWithFortyDigits(int m) {
        BigDecimal product = BigDecimal.ONE;
        for (int i = 1; i <= m; i++) {
            product = product.multiply(BigDecimal.valueOf(2L * i - 1)).divide(BigDecimal.valueOf(2L * i), FORTY_DIGITS);
        }
        return product;
    }
}
