package org.cruxbook.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(InGermany.class)
class SparklineTest {

    @Test
    void twelve_values_stand_ten_apart_on_a_scale_of_their_own() {
        Sparkline line = Sparkline.of(List.of(60.0, 58.0, 59.0, 58.0, 57.0, 56.0, 58.0, 57.0, 56.0, 58.0, 58.0, 58.0));

        assertThat(line.line())
                .isEqualTo(
                        "M4 12.67L14 17L24 14.83L34 17L44 19.17L54 21.33L64 17L74 19.17L84 21.33L94 17L104 17L114 17");
        assertThat(line.end()).isEqualTo("M114 17h0");
    }

    @Test
    void two_values_reach_from_side_to_side() {
        assertThat(Sparkline.of(List.of(20.0, 30.0)).line()).startsWith("M4 ").contains("L114 ");
    }

    @Test
    void values_that_never_move_are_level_in_the_middle() {
        assertThat(Sparkline.of(List.of(40.0, 40.0, 40.0)).line()).isEqualTo("M4 17L59 17L114 17");
    }

    @Test
    void the_whole_range_stays_inside() {
        assertThat(Sparkline.of(List.of(0.0, 100.0)).line()).isEqualTo("M4 29.04L114 4.96");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 13})
    void other_numbers_of_values_are_refused(int values) {
        assertThatIllegalArgumentException().isThrownBy(() -> Sparkline.of(Collections.nCopies(values, 50.0)));
    }
}
