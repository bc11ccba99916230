package org.cruxbook.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DistributionTest {

    private static final Offset<Double> NEAR = within(1e-9);

    private static Distribution percents(double... percents) {
        return answers(Arrays.stream(percents)
                .mapToInt(percent -> (int) Math.round(percent * 1000))
                .toArray());
    }

    private static Distribution answers(int... thousandths) {
        Map<Integer, Long> counts = new HashMap<>();
        IntStream.of(thousandths).forEach(value -> counts.merge(value, 1L, Long::sum));
        return Distribution.of(counts);
    }

    @Nested
    class Quantiles {

        /**
         * By hand from the formula: h = 9 · 0.25 = 2.25, so a quarter of the way from the third answer to the fourth. In Python,
         *
         * <pre>
         * from statistics import quantiles
         * print(quantiles(range(1, 11), n=4, method="inclusive"), quantiles(range(1, 11), n=10, method="inclusive")[0])
         * </pre>
         */
        @Test
        void of_one_to_ten_are_those_of_hyndman_and_fan_type_7() {
            Distribution oneToTen = percents(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);

            assertThat(oneToTen.quantile(0.25)).isEqualTo(3.25);
            assertThat(oneToTen.median()).isEqualTo(5.5);
            assertThat(oneToTen.quantile(0.75)).isEqualTo(7.75);
            assertThat(oneToTen.quantile(0.1)).isCloseTo(1.9, NEAR);
        }

        /**
         * <pre>
         * python3 -c "from statistics import *; print(quantiles([0, 10, 30, 100], n=4, method='inclusive'))"
         * </pre>
         */
        @Test
        void of_uneven_answers_lie_between_neighbours_in_proportion() {
            Distribution four = percents(0, 10, 30, 100);

            assertThat(four.quantile(0.25)).isEqualTo(7.5);
            assertThat(four.median()).isEqualTo(20);
            assertThat(four.quantile(0.75)).isEqualTo(47.5);
        }

        @Test
        void end_at_the_lowest_and_the_highest_answer() {
            Distribution some = percents(12.345, 40, 99.9);

            assertThat(some.quantile(0)).isEqualTo(12.345);
            assertThat(some.quantile(1)).isEqualTo(99.9);
        }

        @Test
        void have_no_floating_dust_on_them() {
            assertThat(percents(33.333, 33.333, 33.333, 70.1).median()).isEqualTo(33.333);
        }

        /**
         * <pre>
         * python3 -c "from statistics import *; print(quantiles([10, 20, 40], n=4, method='inclusive'))"
         * </pre>
         */
        @Test
        void give_the_middle_half() {
            assertThat(percents(10, 20, 40).middleHalf()).isEqualTo(new Interval(15, 30));
            assertThat(percents(10, 20, 40).middleHalf().width()).isEqualTo(15);
        }

        @ParameterizedTest
        @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
        void are_refused_outside_0_to_1(double q) {
            assertThatIllegalArgumentException().isThrownBy(() -> percents(50).quantile(q));
        }
    }

    @Nested
    class Means {

        /**
         * <pre>
         * python3 -c "from statistics import *; s = [2, 4, 4, 4, 5, 5, 7, 9]; print(mean(s), stdev(s), (32 / 7) ** .5)"
         * </pre>
         */
        @Test
        void and_standard_deviation_of_a_worked_sample() {
            Distribution eight = percents(2, 4, 4, 4, 5, 5, 7, 9);

            assertThat(eight.mean()).isEqualTo(5);
            assertThat(eight.sd().orElseThrow()).isCloseTo(Math.sqrt(32.0 / 7), NEAR);
        }

        /**
         * <pre>
         * from statistics import mean
         * trimmed = lambda x: mean(sorted(x)[len(x) // 10 : len(x) - len(x) // 10])
         * print(trimmed([0] + 8 * [10] + [100]), trimmed([0] + 7 * [10] + [100]), trimmed(2 * [0] + 15 * [4] + 3 * [90]))
         * print(170 / 9, (15 * 4 + 90) / 16)
         * </pre>
         */
        @Test
        void trimmed_drop_a_tenth_at_each_end_rounded_down() {
            assertThat(percents(0, 10, 10, 10, 10, 10, 10, 10, 10, 100).trimmedMean())
                    .isEqualTo(10);
            assertThat(percents(0, 10, 10, 10, 10, 10, 10, 10, 100).trimmedMean())
                    .isCloseTo(170.0 / 9, NEAR);
            assertThat(percents(0, 0, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 90, 90, 90)
                            .trimmedMean())
                    .isCloseTo((15 * 4 + 90) / 16.0, NEAR);
        }

        /**
         * The odds 0.39, 0.40, 1.40 and 2.21 have the geometric mean 0.83 (and the mean 1.10).
         *
         * <pre>
         * from statistics import *
         * odds = [p / (100 - p) for p in (28.058, 28.571, 58.333, 68.847)]
         * print(geometric_mean(odds), mean(odds))
         * </pre>
         */
        @Test
        void of_odds_are_geometric() {
            Distribution four = percents(28.058, 28.571, 58.333, 68.847);

            double mean = four.geometricMeanOfOdds().orElseThrow();

            assertThat(mean / (100 - mean)).isCloseTo(0.83, within(0.005));
        }

        /**
         * <pre>
         * python3 -c "from math import *; print(100 / (1 + exp(-log(.1 / 99.9) / 10)))"
         * </pre>
         */
        @Test
        void of_odds_take_0_as_a_tenth_of_a_percent() {
            Distribution nine50sAndOne0 = Distribution.of(Map.of(50_000, 9L, 0, 1L));

            assertThat(nine50sAndOne0.clampedMeanOfOdds()).isCloseTo(33.4, within(0.05));
        }

        @Test
        void of_odds_are_symmetric() {
            assertThat(percents(3, 97, 20, 80).geometricMeanOfOdds().orElseThrow())
                    .isCloseTo(50, NEAR);
        }

        @Test
        void of_odds_are_hidden_from_a_tenth_of_clamped_answers_on() {
            assertThat(Distribution.of(Map.of(50_000, 9L, 0, 1L)).geometricMeanOfOdds())
                    .isEmpty();
            assertThat(Distribution.of(Map.of(50_000, 18L, 0, 1L, 100_000, 1L)).geometricMeanOfOdds())
                    .isEmpty();
            assertThat(Distribution.of(Map.of(50_000, 10L, 0, 1L)).geometricMeanOfOdds())
                    .isPresent();
            assertThat(Distribution.of(Map.of(50_000, 19L, 99_950, 2L)).geometricMeanOfOdds())
                    .isPresent();
        }

        @Test
        void of_odds_count_the_limits_themselves_as_unchanged() {
            assertThat(percents(0.1, 99.9).geometricMeanOfOdds().orElseThrow()).isCloseTo(50, NEAR);
            assertThat(percents(0.099, 50).geometricMeanOfOdds()).isEmpty();
            assertThat(percents(99.901, 50).geometricMeanOfOdds()).isEmpty();
        }
    }

    @Nested
    class IntervalOfTheMedian {

        @ParameterizedTest
        @CsvSource({"6,1,6", "9,2,8", "10,2,9", "20,6,15", "50,18,33", "100,40,61"})
        void runs_between_the_answers_at_the_tabled_ranks(int n, double low, double high) {
            Distribution oneToN = answers(
                    IntStream.rangeClosed(1, n).map(percent -> percent * 1000).toArray());

            assertThat(oneToN.medianInterval()).hasValue(new Interval(low, high));
        }

        @Test
        void runs_between_the_ranks_469_and_532_of_a_thousand() {
            Distribution thousand = answers(IntStream.rangeClosed(1, 1000).toArray());

            assertThat(thousand.medianInterval()).hasValue(new Interval(0.469, 0.532));
        }

        @Test
        void is_one_point_where_all_agree() {
            assertThat(Distribution.of(Map.of(42_000, 30L)).medianInterval()).hasValue(new Interval(42, 42));
        }

        @Test
        void finds_the_ranks_of_a_billion_answers() {
            Distribution billion =
                    Distribution.of(Map.of(20_000, 499_900_000L, 50_000, 200_000L, 80_000, 499_900_000L));

            assertThat(billion.medianInterval()).hasValue(new Interval(50, 50));
        }
    }

    @Nested
    class FewAnswers {

        @Test
        void none_have_a_number_and_bins_and_nothing_else() {
            Distribution none = Distribution.empty();

            assertThat(none.n()).isZero();
            assertThat(none.bins()).isEqualTo(Collections.nCopies(21, 0L));
            assertThat(none.exactly0() + none.exactly100() + none.countAt(50_000))
                    .isZero();
            assertThat(none.sd()).isEmpty();
            assertThat(none.geometricMeanOfOdds()).isEmpty();
            assertThat(none.medianInterval()).isEmpty();
        }

        @Test
        void none_refuse_to_be_averaged() {
            Distribution none = Distribution.of(Map.of());

            assertThatIllegalStateException().isThrownBy(none::median);
            assertThatIllegalStateException().isThrownBy(none::middleHalf);
            assertThatIllegalStateException().isThrownBy(none::mean);
            assertThatIllegalStateException().isThrownBy(none::trimmedMean);
            assertThatIllegalStateException().isThrownBy(() -> none.shareBelow(50_000));
        }

        @Test
        void one_is_its_own_median_and_has_no_deviation() {
            Distribution one = percents(35.5);

            assertThat(one.median()).isEqualTo(35.5);
            assertThat(one.middleHalf()).isEqualTo(new Interval(35.5, 35.5));
            assertThat(one.mean()).isEqualTo(35.5);
            assertThat(one.trimmedMean()).isEqualTo(35.5);
            assertThat(one.sd()).isEmpty();
            assertThat(one.geometricMeanOfOdds().orElseThrow()).isCloseTo(35.5, NEAR);
        }

        /**
         * <pre>
         * python3 -c "from statistics import *; print(stdev([20, 60]), quantiles([20, 60], n=4, method='inclusive'))"
         * </pre>
         */
        @Test
        void two_meet_in_the_middle() {
            Distribution two = percents(20, 60);

            assertThat(two.median()).isEqualTo(40);
            assertThat(two.middleHalf()).isEqualTo(new Interval(30, 50));
            assertThat(two.sd().orElseThrow()).isCloseTo(Math.sqrt(800), NEAR);
        }

        @Test
        void three_and_four_have_the_medians_that_one_expects() {
            assertThat(percents(90, 10, 20).median()).isEqualTo(20);
            assertThat(percents(90, 10, 20, 30).median()).isEqualTo(25);
        }

        @ParameterizedTest
        @CsvSource({"0,false,false", "4,false,false", "5,true,true", "9,true,true", "10,true,false", "1000,true,false"})
        void are_shown_from_five_on_and_called_few_below_ten(long n, boolean shown, boolean few) {
            Distribution some = Distribution.of(Map.of(30_000, n));

            assertThat(some.enoughToShow()).isEqualTo(shown);
            assertThat(some.few()).isEqualTo(few);
        }

        @ParameterizedTest
        @CsvSource({"5,false", "6,true"})
        void have_an_interval_of_the_median_from_six_on(long n, boolean present) {
            assertThat(Distribution.of(Map.of(30_000, n)).medianInterval().isPresent())
                    .isEqualTo(present);
        }
    }

    @Nested
    class Extremes {

        @Test
        void all_equal_answers_have_no_spread() {
            Distribution same = Distribution.of(Map.of(12_345, 77L));

            assertThat(same.median()).isEqualTo(12.345);
            assertThat(same.middleHalf().width()).isZero();
            assertThat(same.mean()).isEqualTo(12.345);
            assertThat(same.trimmedMean()).isEqualTo(12.345);
            assertThat(same.sd()).hasValue(0);
        }

        /**
         * <pre>
         * python3 -c "from statistics import *; print(stdev(30 * [0] + 30 * [100]), (60 * 2500 / 59) ** .5)"
         * </pre>
         */
        @Test
        void only_0_and_100_have_a_median_but_no_mean_of_odds() {
            Distribution camps = Distribution.of(Map.of(0, 30L, 100_000, 30L));

            assertThat(camps.median()).isEqualTo(50);
            assertThat(camps.middleHalf()).isEqualTo(new Interval(0, 100));
            assertThat(camps.mean()).isEqualTo(50);
            assertThat(camps.sd().orElseThrow()).isCloseTo(Math.sqrt(60 * 2500 / 59.0), NEAR);
            assertThat(camps.geometricMeanOfOdds()).isEmpty();
            assertThat(camps.exactly0()).isEqualTo(30);
            assertThat(camps.exactly100()).isEqualTo(30);
            assertThat(camps.bins().get(0)).isEqualTo(30);
            assertThat(camps.bins().get(20)).isEqualTo(30);
        }

        @Test
        void nearly_0_and_nearly_100_are_not_counted_as_exact() {
            Distribution nearly = percents(0.001, 99.999);

            assertThat(nearly.exactly0()).isZero();
            assertThat(nearly.exactly100()).isZero();
        }
    }

    @Nested
    class Binning {

        @ParameterizedTest
        @CsvSource({
            "0,0",
            "2499,0",
            "2500,1",
            "2501,1",
            "7499,1",
            "7500,2",
            "12500,3",
            "42500,9",
            "47499,9",
            "47500,10",
            "50000,10",
            "52500,10",
            "52501,11",
            "57500,11",
            "57501,12",
            "92500,18",
            "97500,19",
            "97501,20",
            "100000,20"
        })
        void puts_a_tie_nearer_to_fifty(int thousandths, int bin) {
            assertThat(Distribution.bin(thousandths)).isEqualTo(bin);
        }

        @Test
        void takes_every_value_to_the_nearest_centre() {
            assertThat(IntStream.rangeClosed(0, 100_000)
                            .filter(value -> Distribution.bin(value) != ExpandedAnswers.nearestBin(value)))
                    .isEmpty();
        }

        @Test
        void is_symmetric_about_fifty() {
            assertThat(IntStream.rangeClosed(0, 100_000)
                            .filter(value -> Distribution.bin(value) + Distribution.bin(100_000 - value) != 20))
                    .isEmpty();
        }

        @Test
        void counts_everyone_once() {
            Distribution some =
                    Distribution.of(Map.of(0, 2L, 2_500, 3L, 5_000, 4L, 50_000, 5L, 97_500, 6L, 100_000, 7L));

            assertThat(some.bins()).hasSize(21);
            assertThat(some.bins().subList(0, 3)).containsExactly(2L, 7L, 0L);
            assertThat(some.bins().get(10)).isEqualTo(5L);
            assertThat(some.bins().subList(18, 21)).containsExactly(0L, 6L, 7L);
        }
    }

    @Nested
    class Counts {

        @Test
        void below_a_value_leave_out_the_value_itself() {
            Distribution four = percents(10, 20, 20, 40);

            assertThat(four.shareBelow(20_000)).isEqualTo(0.25);
            assertThat(four.shareBelow(20_001)).isEqualTo(0.75);
            assertThat(four.shareBelow(0)).isZero();
            assertThat(four.shareBelow(100_000)).isEqualTo(1);
        }

        @Test
        void at_a_value_are_exact() {
            Distribution four = percents(10, 20, 20, 40);

            assertThat(four.countAt(20_000)).isEqualTo(2);
            assertThat(four.countAt(20_001)).isZero();
        }

        @Test
        void of_nobody_are_left_out() {
            assertThat(Distribution.of(Map.of(90_000, 0L, 10_000, 1L)).quantile(1))
                    .isEqualTo(10);
        }

        @Test
        void are_refused_where_they_make_no_sense() {
            assertThatIllegalArgumentException().isThrownBy(() -> Distribution.of(Map.of(50_000, -1L)));
            assertThatIllegalArgumentException().isThrownBy(() -> Distribution.of(Map.of(-1, 1L)));
            assertThatIllegalArgumentException().isThrownBy(() -> Distribution.of(Map.of(100_001, 1L)));
            assertThatIllegalArgumentException().isThrownBy(() -> Distribution.bin(100_001));
            assertThatIllegalArgumentException().isThrownBy(() -> percents(1).countAt(-1));
            assertThatIllegalArgumentException().isThrownBy(() -> percents(1).shareBelow(100_001));
        }

        @Test
        void do_not_change_with_the_map_they_came_from() {
            Map<Integer, Long> counts = new HashMap<>(Map.of(10_000, 1L));
            Distribution one = Distribution.of(counts);

            counts.put(20_000, 5L);

            assertThat(one.n()).isEqualTo(1);
        }
    }

    @Nested
    class AgainstTheDefinitions {

        @Test
        void a_million_answers_give_the_same_figures_as_the_list_of_them() {
            int[] million = new Random(20_260)
                    .ints(1_000_000, 0, 201)
                    .map(half -> 500 * half)
                    .toArray();

            assertSameFigures(million);
        }

        @Test
        void answers_of_every_kind_give_the_same_figures_as_the_list_of_them() {
            Random random = new Random(1996);
            for (int round = 0; round < 400; round++) {
                int step = new int[] {1, 50, 5_000, 10_000}[round % 4];
                int n = 1 + random.nextInt(60);
                assertSameFigures(random.ints(n, 0, 100_000 / step + 1)
                        .map(each -> each * step)
                        .toArray());
            }
        }

        private void assertSameFigures(int[] thousandths) {
            Distribution counted = answers(thousandths);
            ExpandedAnswers listed = new ExpandedAnswers(thousandths);
            for (double q : new double[] {0, 0.1, 0.25, 0.5, 0.75, 0.9, 1}) {
                assertThat(counted.quantile(q)).isCloseTo(listed.quantile(q), NEAR);
            }
            assertThat(counted.n()).isEqualTo(thousandths.length);
            assertThat(counted.mean()).isCloseTo(listed.mean(), NEAR);
            assertThat(counted.trimmedMean()).isCloseTo(listed.trimmedMean(), NEAR);
            assertThat(counted.clampedMeanOfOdds()).isCloseTo(listed.meanOfOdds(), NEAR);
            assertThat(counted.shareBelow(50_000)).isEqualTo(listed.shareBelow(50_000));
            assertThat(counted.bins().stream().mapToLong(Long::longValue).sum()).isEqualTo(thousandths.length);
            counted.sd().ifPresent(sd -> assertThat(sd).isCloseTo(listed.sd(), NEAR));
            counted.medianInterval().ifPresent(interval -> assertSameInterval(interval, listed, thousandths.length));
        }

        private void assertSameInterval(Interval interval, ExpandedAnswers listed, long n) {
            long lower = MedianRanks.lower(n).orElseThrow();
            assertThat(interval).isEqualTo(new Interval(listed.ranked(lower), listed.ranked(n + 1 - lower)));
        }
    }
}
