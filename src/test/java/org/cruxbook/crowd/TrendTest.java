package org.cruxbook.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.cruxbook.estimate.Week;
import org.junit.jupiter.api.Test;

class TrendTest {

    private static final Week NOW = new Week(2964);

    private final Map<Week, Map<Integer, Long>> changes = new HashMap<>();

    @Test
    void a_question_that_nobody_answered_has_no_trend() {
        assertThat(trend(Map.of())).isEmpty();
    }

    @Test
    void four_answers_are_no_trend() {
        moved(0, Map.of(40_000, 4L));

        assertThat(trend(Map.of(40_000, 4L))).isEmpty();
    }

    @Test
    void the_last_point_is_the_median_of_now() {
        moved(0, Map.of(40_000, 5L));

        assertThat(trend(Map.of(40_000, 5L))).containsExactly(40.0);
    }

    @Test
    void a_week_in_which_nothing_moved_has_the_median_of_the_week_before() {
        moved(3, Map.of(40_000, 5L));
        moved(1, Map.of(60_000, 6L));

        assertThat(trend(Map.of(40_000, 5L, 60_000, 6L))).containsExactly(40.0, 40.0, 60.0, 60.0);
    }

    @Test
    void revisions_count_from_their_week_on() {
        moved(2, Map.of(20_000, 5L));
        moved(0, Map.of(20_000, -3L, 30_000, 3L));

        assertThat(trend(Map.of(20_000, 2L, 30_000, 3L))).containsExactly(20.0, 20.0, 30.0);
    }

    @Test
    void it_begins_with_the_week_in_which_the_fifth_answer_came() {
        moved(4, Map.of(10_000, 4L));
        moved(2, Map.of(90_000, 1L));

        assertThat(trend(Map.of(10_000, 4L, 90_000, 1L))).containsExactly(10.0, 10.0, 10.0);
    }

    @Test
    void it_begins_anew_after_withdrawals_left_too_few() {
        moved(5, Map.of(10_000, 6L));
        moved(3, Map.of(10_000, -2L));
        moved(1, Map.of(70_000, 5L));

        assertThat(trend(Map.of(10_000, 4L, 70_000, 5L))).containsExactly(70.0, 70.0);
    }

    @Test
    void answers_from_before_the_twelve_weeks_stand_in_all_of_them() {
        assertThat(trend(Map.of(40_000, 5L))).isEqualTo(Collections.nCopies(12, 40.0));
    }

    @Test
    void a_count_that_two_reads_left_below_zero_is_nobody() {
        moved(0, Map.of(50_000, 1L));

        assertThat(trend(Map.of(40_000, 5L))).hasSize(12).containsOnly(40.0);
    }

    private void moved(int weeksAgo, Map<Integer, Long> counts) {
        changes.put(NOW.minus(weeksAgo), counts);
    }

    private Iterable<Double> trend(Map<Integer, Long> counts) {
        return Trend.back(Distribution.of(counts), NOW, changes).medians();
    }
}
