package org.cruxbook.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InGermany.class)
class StripTest {

    private static final List<Long> TO_17 = Answers.counts(1, 0, 8, 7, 13, 5, 17);

    @Test
    void the_bracket_holds_the_middle_half() {
        assertThat(Strip.of(TO_17, 30, 79).bracket()).isEqualTo("M113.6 21v5H276.28v-5");
    }

    @Test
    void above_it_are_the_cells() {
        assertThat(Strip.of(TO_17, 30, 79).heat()).isEqualTo(Heat.of(TO_17));
    }

    @Test
    void other_than_21_counts_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Strip.of(List.of(1L, 2L), 0, 5));
    }
}
