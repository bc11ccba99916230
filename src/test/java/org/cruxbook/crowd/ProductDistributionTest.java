package org.cruxbook.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.cruxbook.estimate.Magnitude;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductDistributionTest {

    private static ProductDistribution of(double... shares) {
        Map<Magnitude, Long> people = new HashMap<>();
        Arrays.stream(shares).forEach(share -> people.merge(Magnitude.of(share), 1L, Long::sum));
        return new ProductDistribution(people);
    }

    /**
     * <pre>
     * from statistics import *
     * print(median([0.1, 0, 0.001]), median([0.1, 0.01, 0, 0.001]))
     * print(quantiles([0.1, 0.01, 1, 0.1, 0.001], n=4, method="inclusive")[0])
     * </pre>
     */
    @Test
    void the_middle_product_is_the_median_and_halfway_between_two_of_an_even_number() {
        assertThat(of(0.1, 0, 0.001).median()).isEqualTo(0.001, within(1e-12));
        assertThat(of(0.1, 0.01, 0, 0.001).median()).isEqualTo(0.0055, within(1e-12));
        assertThat(of(0.1, 0.01, 1, 0.1, 0.001).quantile(0.25)).isEqualTo(0.01, within(1e-12));
    }

    @Test
    void every_quantile_is_within_six_thousandths_of_that_of_the_products_themselves() {
        Random random = new Random(1);
        double[] shares =
                random.doubles(1_001).map(uniform -> Math.pow(10, -5 * uniform)).toArray();
        ProductDistribution products = of(shares);
        Arrays.sort(shares);

        for (double q : new double[] {0, 0.25, 0.5, 0.75, 1}) {
            double exact = shares[(int) (q * 1_000)];
            assertThat(products.quantile(q) / exact).isBetween(0.994, 1.006);
        }
    }

    @ParameterizedTest
    @CsvSource({"0.25, 0.25", "0.72, 0.72", "0.29, 0.29", "0.0034, 0.0034", "0, 0", "1, 1", "0.99, 0.99"})
    void what_is_told_of_them_has_two_digits(double share, BigDecimal told) {
        assertThat(of(share, share, share, share, share).told(0.5)).isEqualByComparingTo(told);
    }

    @Test
    void nothing_is_told_to_be_certain_that_is_not() {
        assertThat(of(1, 0.99).quantile(0.75)).isBetween(0.995, 1.0);
        assertThat(of(1, 0.99).told(0.75)).isEqualByComparingTo("0.99");
    }

    @Test
    void products_of_nothing_are_counted_and_the_smallest_of_all() {
        ProductDistribution products = of(0, 0, 0.5, 0.5, 1);

        assertThat(products.never()).isEqualTo(2);
        assertThat(products.below(Magnitude.of(0.5))).isEqualTo(2);
        assertThat(products.below(Magnitude.NEVER)).isZero();
        assertThat(products.quantile(0)).isZero();
    }

    @Test
    void below_five_there_is_no_crowd() {
        assertThat(of(1, 1, 1, 1).enoughToShow()).isFalse();
        assertThat(of(1, 1, 1, 1, 1).enoughToShow()).isTrue();
        assertThatIllegalStateException().isThrownBy(() -> of().median());
    }

    @Test
    void each_product_is_in_one_bin() {
        assertThat(of(0, 0.001, 0.5, 1)
                        .bins(3, magnitude -> magnitude.number() > 400 ? 0 : magnitude.number() > 0 ? 1 : 2))
                .containsExactly(2L, 1L, 1L);
    }
}
