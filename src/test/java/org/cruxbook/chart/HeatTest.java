package org.cruxbook.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InGermany.class)
class HeatTest {

    private static final List<Long> TO_17 = Answers.counts(1, 0, 8, 7, 13, 5, 17);

    @Test
    void the_fullest_cell_is_solid_and_the_others_are_in_proportion() {
        assertThat(Heat.of(TO_17).shades())
                .extracting(Heat.Shade::opacity)
                .containsExactly("0.17", "0.53", "0.48", "0.79", "0.38", "1");
    }

    @Test
    void the_cells_are_one_apart_and_those_at_the_ends_narrower() {
        List<Heat.Shade> shades = Heat.of(
                        Answers.counts(1, 0, 8, 7, 13, 5, 17, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9))
                .shades();

        assertThat(shades.get(0)).isEqualTo(new Heat.Shade("0.17", "M8 2h13.3v16h-13.3z"));
        assertThat(shades.get(1)).isEqualTo(new Heat.Shade("0.53", "M38.9 2h15.6v16h-15.6z"));
        assertThat(shades.get(6).cells()).isEqualTo("M337.7 2h13.3v16h-13.3z");
    }

    @Test
    void cells_that_are_equally_full_are_one_shade() {
        assertThat(Heat.of(Answers.counts(4, 0, 8, 4)).shades())
                .containsExactly(
                        new Heat.Shade("0.56", "M8 2h13.3v16h-13.3zM55.5 2h15.6v16h-15.6z"),
                        new Heat.Shade("1", "M38.9 2h15.6v16h-15.6z"));
    }

    @Test
    void empty_cells_are_thin_lines() {
        assertThat(Heat.of(TO_17).empty()).startsWith("M22.3 9.5h15.6v1h-15.6zM121.9 9.5");
    }

    @Test
    void one_answer_among_a_million_is_still_a_cell() {
        assertThat(Heat.of(Answers.counts(1, 1_000_000)).shades().get(0).opacity())
                .isEqualTo("0.12");
    }

    @Test
    void nobody_gives_empty_cells_only() {
        Heat nobody = Heat.of(Collections.nCopies(21, 0L));

        assertThat(nobody.shades()).isEmpty();
        assertThat(nobody.empty().split("M")).hasSize(1 + 21);
    }

    @Test
    void without_an_empty_cell_there_is_no_line() {
        assertThat(Heat.of(Collections.nCopies(21, 3L)).empty()).isEmpty();
    }

    @Test
    void other_than_21_counts_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Heat.of(List.of(1L, 2L)));
    }
}
