package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.cruxbook.estimate.Probability;
import org.junit.jupiter.api.Test;

class ChainProductTest {

    private static ChainProduct of(double... percents) {
        return new ChainProduct(DoubleStream.of(percents)
                .mapToObj(percent -> new Probability((int) Math.round(1000 * percent)))
                .toList());
    }

    /**
     * <pre>
     * python3 -c "from math import *; print(log(.1) / log(.001), log(.01) / log(.001), log(1) / log(.001))"
     * </pre>
     */
    @Test
    void ten_percent_of_one_percent_takes_a_third_of_the_way() {
        ChainProduct product = of(10, 1, 100);

        assertThat(product.share()).isEqualTo(0.001, within(1e-15));
        assertThat(product.logShare(0)).isEqualTo(1 / 3.0, within(1e-12));
        assertThat(product.logShare(1)).isEqualTo(2 / 3.0, within(1e-12));
        assertThat(product.logShare(2)).isZero();
    }

    @Test
    void without_any_way_no_step_takes_part_of_it() {
        assertThat(of(100, 100).logShare(0)).isZero();
    }

    @Test
    void a_step_of_nothing_has_a_way_without_end() {
        ChainProduct product = of(0, 50);

        assertThat(product.never()).isTrue();
        assertThat(product.isNever(0)).isTrue();
        assertThat(product.isNever(1)).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> product.logShare(1));
    }

    @Test
    void another_factor_takes_the_place_of_one() {
        assertThat(of(10, 50, 20).with(0, 0.3)).isEqualTo(0.03, within(1e-15));
        assertThat(of(0, 50).with(0, 0.5)).isEqualTo(0.25, within(1e-15));
    }
}
