package org.cruxbook.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StackingTest {

    private static final List<Long> NOBODY = Collections.nCopies(21, 0L);

    private static int[] dots(List<Long> bins) {
        return Stacking.of(List.of(bins)).dots(new Bins(bins));
    }

    @Test
    void below_a_hundred_answers_everyone_is_a_dot() {
        assertThat(dots(Answers.counts(1, 0, 5, 20, 30, 30, 13))).startsWith(1, 0, 5, 20, 30, 30, 13);
    }

    /**
     * <pre>
     * c = [12, 9, 43, 26, 54, 15, 32, 6, 11, 2, 3, 1]
     * dots = [100 * x // sum(c) for x in c]
     * for i in sorted(range(len(c)), key=lambda i: -(100 * c[i] % sum(c)))[: 100 - sum(dots)]:
     *     dots[i] += 1
     * print(dots)
     * </pre>
     */
    @Test
    void from_a_hundred_answers_on_a_hundred_dots_go_by_largest_remainder() {
        assertThat(dots(Answers.low())).startsWith(6, 4, 20, 12, 25, 7, 15, 3, 5, 1, 1, 1, 0);
    }

    @Test
    void of_equal_remainders_the_lower_bin_gets_the_dot() {
        assertThat(dots(Answers.counts(50, 50, 50, 50, 50, 50, 50))).startsWith(15, 15, 14, 14, 14, 14, 14);
    }

    @Test
    void a_hundred_dots_always_stand_for_everyone() {
        Random random = new Random(2_100);
        for (int round = 0; round < 1000; round++) {
            List<Long> bins = random.longs(21, 5, 200).boxed().toList();
            assertThat(Arrays.stream(dots(bins)).sum()).isEqualTo(100);
        }
    }

    @ParameterizedTest
    @CsvSource({"320,1,16", "340,2,9", "640,2,16", "660,4,9", "1000,4,13"})
    void dots_are_worth_more_percent_where_a_stack_would_pass_16_rows(long together, int worth, int rows) {
        Stacking stacking = Stacking.of(List.of(oneStackOf(together)));

        assertThat(stacking.percentPerDot()).isEqualTo(worth);
        assertThat(stacking.rows()).isEqualTo(rows);
    }

    /** So many of 1,000 in the lowest bin, the others spread over the rest. */
    private static List<Long> oneStackOf(long together) {
        long[] counts = new long[21];
        Arrays.fill(counts, (1000 - together) / 20);
        counts[0] = 1000 - 20 * counts[1];
        return Answers.counts(counts);
    }

    @ParameterizedTest
    @CsvSource({"32,1,16", "33,2,9", "64,2,16", "65,4,8", "99,4,13"})
    void dots_are_worth_more_people_where_a_stack_would_pass_16_rows(long together, int worth, int rows) {
        Stacking stacking = Stacking.of(List.of(Answers.allIn(4, together)));

        assertThat(stacking.peoplePerDot()).isEqualTo(worth);
        assertThat(stacking.rows()).isEqualTo(rows);
    }

    @Test
    void all_plots_of_a_page_have_the_rows_of_the_tallest() {
        assertThat(Stacking.of(List.of(Answers.middling(), Answers.low(), NOBODY)))
                .isEqualTo(new Stacking(1, 1, 13, false, true));
    }

    @Test
    void all_large_plots_of_a_page_have_dots_of_the_same_worth() {
        Stacking page = Stacking.of(List.of(Answers.low(), Answers.allIn(20, 500)));

        assertThat(Arrays.stream(page.dots(new Bins(Answers.low()))).sum()).isEqualTo(25);
    }

    @Test
    void people_stay_single_dots_beside_a_large_plot_with_coarse_dots() {
        List<Long> six = Answers.counts(1, 2, 3);
        Stacking page = Stacking.of(List.of(six, Answers.allIn(20, 500)));

        assertThat(page).isEqualTo(new Stacking(1, 4, 13, true, true));
        assertThat(page.dots(new Bins(six))).startsWith(1, 2, 3, 0);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 5, 8})
    void low_stacks_leave_room_for_four_rows(long n) {
        assertThat(Stacking.of(List.of(Answers.allIn(3, n))).rows()).isEqualTo(4);
    }

    @Test
    void nobody_is_no_dot() {
        assertThat(Stacking.of(List.of(NOBODY))).isEqualTo(new Stacking(1, 1, 4, false, false));
        assertThat(dots(NOBODY)).containsOnly(0);
    }

    @Test
    void a_billion_answers_are_still_a_hundred_dots() {
        assertThat(Arrays.stream(dots(Collections.nCopies(21, 1_000_000_000L))).sum())
                .isEqualTo(100);
    }
}
