package org.cruxbook.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(InGermany.class)
class ScaleTest {

    @ParameterizedTest
    @CsvSource({"0,14", "25,97", "31,116.92", "35,130.2", "50,180", "79,276.28", "100,346", "0.001,14", "99.999,346"})
    void the_wide_line_runs_from_14_to_346(double percent, String x) {
        assertThat(Scale.WIDE.x(percent)).isEqualTo(x);
    }

    @ParameterizedTest
    @CsvSource({"0,8", "25,54", "45,90.8", "100,192"})
    void the_narrow_line_runs_from_8_to_192(double percent, String x) {
        assertThat(Scale.NARROW.x(percent)).isEqualTo(x);
    }

    @ParameterizedTest
    @CsvSource({"12.75,12.75", "97.0,97", "130.20,130.2", "100,100", "0,0", "-0.001,0", "1234.005,1234.01", "1e-9,0"})
    void numbers_have_a_point_at_most_two_decimals_and_no_idle_zero(double coordinate, String written) {
        assertThat(Scale.number(coordinate)).isEqualTo(written);
    }

    @Test
    void a_half_diamond_is_written_with_its_decimal() {
        assertThat(Scale.NARROW.diamond(50, 12, 6.5)).isEqualTo("M100 5.5l6.5 6.5-6.5 6.5-6.5-6.5z");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 100.1, Double.NaN})
    void what_is_no_percent_has_no_place(double percent) {
        assertThatIllegalArgumentException().isThrownBy(() -> Scale.WIDE.x(percent));
    }
}
