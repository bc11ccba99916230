package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DecimalsTest {

    @Test
    void a_figure_has_two_decimals_and_a_true_minus() {
        assertThat(Decimals.of(0.305)).isEqualTo("0.31");
        assertThat(Decimals.of(-0.4)).isEqualTo("−0.40");
        assertThat(Decimals.of(-0.001)).isEqualTo("0.00");
        assertThat(Decimals.of(1)).isEqualTo("1.00");
    }

    @Test
    void the_smaller_a_chance_the_more_of_it_is_said() {
        assertThat(Decimals.chance(0.1234)).isEqualTo("0.12");
        assertThat(Decimals.chance(0.0444)).isEqualTo("0.044");
        assertThat(Decimals.chance(0.0001)).isEqualTo("<0.001");
        assertThat(Decimals.chance(1)).isEqualTo("1.00");
    }
}
