package org.cruxbook.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InGermany.class)
class LaneTest {

    private static final List<Long> BINS = Answers.counts(1, 0, 8, 7, 13, 5, 17);

    @Test
    void a_group_has_its_cells_and_its_median() {
        Lane lane = Lane.of(BINS, 12.5, null);

        assertThat(lane.heat()).isEqualTo(Heat.of(BINS));
        assertThat(lane.median()).isEqualTo("M55.5 1v18");
        assertThat(lane.dashes()).isNull();
        assertThat(lane.you()).isNull();
    }

    @Test
    void whoever_belongs_to_it_is_a_diamond() {
        assertThat(Lane.of(BINS, 12.5, 50.0).you()).isEqualTo("M180 2l8 8-8 8-8-8z");
    }

    @Test
    void a_group_that_is_too_small_is_a_dashed_line() {
        Lane lane = Lane.withoutCrowd(0.0);

        assertThat(lane.heat()).isNull();
        assertThat(lane.median()).isNull();
        assertThat(lane.dashes()).isEqualTo("M14 10H346");
        assertThat(lane.you()).startsWith("M14 2");
    }

    @Test
    void what_is_no_percent_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Lane.of(BINS, 101, null));
        assertThatIllegalArgumentException().isThrownBy(() -> Lane.withoutCrowd(-1.0));
    }
}
