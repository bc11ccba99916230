package org.cruxbook.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InGermany.class)
class MiniRulerTest {

    @Test
    void answered_shows_the_middle_half_the_median_and_you() {
        MiniRuler ruler = MiniRuler.of(28, 45, 64, 50.0);

        assertThat(ruler.answered()).isTrue();
        assertThat(ruler.axis()).isEqualTo("M8 12H192");
        assertThat(ruler.ticks()).isEqualTo("M8 8v8M54 8v8M100 8v8M146 8v8M192 8v8");
        assertThat(ruler.band()).isEqualTo("M59.52 12H125.76");
        assertThat(ruler.median()).isEqualTo("M90.8 4v16");
        assertThat(ruler.you()).isEqualTo("M100 5.5l6.5 6.5-6.5 6.5-6.5-6.5z");
    }

    @Test
    void answered_by_few_shows_only_you() {
        MiniRuler ruler = MiniRuler.withoutCrowd(62.0);

        assertThat(ruler.answered()).isTrue();
        assertThat(ruler.you()).isEqualTo("M122.08 5.5l6.5 6.5-6.5 6.5-6.5-6.5z");
        assertThat(ruler.band()).isNull();
        assertThat(ruler.median()).isNull();
    }

    @Test
    void unanswered_has_two_ends_and_nothing_on_it() {
        assertThat(MiniRuler.unanswered())
                .isEqualTo(new MiniRuler(false, "M8 12H192", "M8 8v8M192 8v8", null, null, null));
    }
}
