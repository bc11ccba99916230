package org.cruxbook.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InGermany.class)
class FiveStepsTest {

    @Test
    void bars_stand_on_the_line_in_proportion_and_nobody_has_none() {
        FiveSteps steps = FiveSteps.of(List.of(3L, 0L, 8L, 1L, 0L), null);

        assertThat(steps.bars()).isEqualTo("M8 30.25h24v9.75h-24zM88 14h24v26h-24zM128 36.75h24v3.25h-24z");
        assertThat(steps.numbers())
                .containsExactly(
                        new Label("3", "20", "27.25", "middle", "t-count"),
                        new Label("8", "100", "11", "middle", "t-count"),
                        new Label("1", "140", "33.75", "middle", "t-count"));
    }

    @Test
    void one_among_very_many_still_has_a_bar() {
        assertThat(FiveSteps.of(List.of(1L, 1_000_000L, 0L, 0L, 0L), null).bars())
                .startsWith("M8 39h24v1h-24z");
    }

    @Test
    void the_visitor_is_a_diamond_on_the_line() {
        FiveSteps steps = FiveSteps.of(List.of(1L, 1L, 1L, 1L, 1L), 4);

        assertThat(steps.line()).isEqualTo("M20 40H180");
        assertThat(steps.ticks()).startsWith("M20 36v8").endsWith("M180 36v8");
        assertThat(steps.you()).isEqualTo("M140 33l7 7-7 7-7-7z");
    }

    @Test
    void too_few_have_no_bars() {
        assertThat(FiveSteps.withoutCrowd(null).bars()).isEmpty();
        assertThat(FiveSteps.withoutCrowd(null).numbers()).isEmpty();
        assertThat(FiveSteps.withoutCrowd(null).you()).isNull();
        assertThat(FiveSteps.withoutCrowd(1).you()).isNotNull();
    }

    @Test
    void what_is_no_step_or_not_five_numbers_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> FiveSteps.withoutCrowd(0));
        assertThatIllegalArgumentException().isThrownBy(() -> FiveSteps.withoutCrowd(6));
        assertThatIllegalArgumentException().isThrownBy(() -> FiveSteps.of(List.of(1L, 2L), null));
        assertThatIllegalArgumentException().isThrownBy(() -> FiveSteps.of(List.of(1L, 2L, -1L, 0L, 0L), null));
    }
}
