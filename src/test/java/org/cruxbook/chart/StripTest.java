package org.cruxbook.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InGermany.class)
class StripTest {

    private static final List<Long> TO_17 = Answers.counts(1, 0, 8, 7, 13, 5, 17);

    @Test
    void the_fullest_cell_is_solid_and_the_others_are_in_proportion() {
        assertThat(Strip.of(TO_17, 20, 50).cells().subList(0, 7))
                .extracting(Strip.Cell::opacity)
                .containsExactly("0.17", "1", "0.53", "0.48", "0.79", "0.38", "1");
    }

    @Test
    void the_cells_are_one_apart_and_those_at_the_ends_narrower() {
        List<Strip.Cell> cells = Strip.of(TO_17, 20, 50).cells();

        assertThat(cells).hasSize(21);
        assertThat(cells.get(0)).isEqualTo(new Strip.Cell(true, "8", "2", "13.3", "16", "0.17"));
        assertThat(cells.get(2)).isEqualTo(new Strip.Cell(true, "38.9", "2", "15.6", "16", "0.53"));
        assertThat(cells.get(20).x()).isEqualTo("337.7");
        assertThat(cells.get(20).width()).isEqualTo("13.3");
    }

    @Test
    void an_empty_cell_is_a_thin_line() {
        Strip.Cell empty = Strip.of(TO_17, 20, 50).cells().get(1);

        assertThat(empty).isEqualTo(new Strip.Cell(false, "22.3", "9.5", "15.6", "1", "1"));
    }

    @Test
    void one_answer_among_a_million_is_still_a_cell() {
        Strip.Cell lone = Strip.of(Answers.counts(1, 1_000_000), 5, 5).cells().get(0);

        assertThat(lone.filled()).isTrue();
        assertThat(lone.opacity()).isEqualTo("0.12");
    }

    @Test
    void the_bracket_holds_the_middle_half() {
        assertThat(Strip.of(TO_17, 30, 79).bracket()).isEqualTo("M113.6 21v5H276.28v-5");
    }

    @Test
    void nobody_gives_empty_cells_only() {
        assertThat(Strip.of(Collections.nCopies(21, 0L), 50, 50).cells()).noneMatch(Strip.Cell::filled);
    }

    @Test
    void other_than_21_counts_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Strip.of(List.of(1L, 2L), 0, 5));
    }
}
