package org.cruxbook.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.cruxbook.crowd.CrossTable.Cell;
import org.junit.jupiter.api.Test;

class CrossTableTest {

    @Test
    void cells_of_the_same_stance_and_value_add_up_and_empty_ones_are_left_out() {
        CrossTable table = CrossTable.of(
                List.of(new Cell(5, 70_000, 2), new Cell(1, 30_000, 1), new Cell(5, 70_000, 3), new Cell(2, 0, 0)));

        assertThat(table.n()).isEqualTo(6);
        assertThat(table.values()).containsExactly(30_000, 70_000);
        assertThat(table.byValue()).containsExactly(1, 5);
        assertThat(table.byStance()).containsExactly(1, 0, 0, 0, 5);
    }

    @Test
    void answers_are_those_of_the_stances_asked_for() {
        ExpandedPairs pairs = ExpandedPairs.ofPercents(new int[] {1, 2, 2, 2, 2, 3, 4}, 10, 20, 30, 40, 50, 60, 70);
        Tracking tracking = Tracking.of(pairs.table());

        assertThat(tracking.first().median()).isEqualTo(30);
        assertThat(tracking.first().n()).isEqualTo(5);
        assertThat(tracking.middle().n()).isEqualTo(1);
        assertThat(tracking.second().n()).isEqualTo(1);
    }

    @Test
    void below_five_people_there_is_no_correlation() {
        int[] four = {1, 2, 3, 4};
        int[] five = {1, 2, 3, 4, 5};

        assertThat(Tracking.of(ExpandedPairs.of(four, stance -> stance).table()).correlation())
                .isEmpty();
        assertThat(Tracking.of(ExpandedPairs.of(five, stance -> stance).table()).correlation())
                .isPresent();
    }

    @Test
    void what_is_no_stance_no_value_or_no_number_of_people_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Cell(0, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Cell(6, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Cell(1, 100_001, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Cell(1, 0, -1));
    }
}
