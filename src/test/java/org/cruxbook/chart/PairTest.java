package org.cruxbook.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InGermany.class)
class PairTest {

    @Test
    void two_answers_are_a_diamond_and_a_ring_with_a_band_between_them() {
        PairRuler ruler = PairRuler.of(35, 12.5);

        assertThat(ruler.axis()).isEqualTo("M14 17H346");
        assertThat(ruler.ticks()).startsWith("M14 13v8");
        assertThat(ruler.between()).isEqualTo("M55.5 17H130.2");
        assertThat(ruler.you()).isEqualTo("M130.2 9l8 8-8 8-8-8z");
        assertThat(ruler.other()).isEqualTo("M45.5 17a10 10 0 1 0 20 0a10 10 0 1 0 -20 0z");
    }

    @Test
    void two_steps_are_drawn_alike() {
        PairSteps steps = PairSteps.of(2, 5);

        assertThat(steps.line()).isEqualTo("M20 14H180");
        assertThat(steps.ticks()).isEqualTo("M20 10v8M60 10v8M100 10v8M140 10v8M180 10v8");
        assertThat(steps.between()).isEqualTo("M60 14H180");
        assertThat(steps.you()).isEqualTo("M60 6l8 8-8 8-8-8z");
        assertThat(steps.other()).isEqualTo("M170 14a10 10 0 1 0 20 0a10 10 0 1 0 -20 0z");
    }

    @Test
    void nothing_is_drawn_that_is_no_percent_and_no_step() {
        assertThatIllegalArgumentException().isThrownBy(() -> PairRuler.of(35, 101));
        assertThatIllegalArgumentException().isThrownBy(() -> PairSteps.of(0, 3));
    }
}
