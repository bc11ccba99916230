package org.cruxbook.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrelationTest {

    private static final ExpandedPairs SIX =
            ExpandedPairs.ofPercents(new int[] {1, 1, 2, 2, 3, 4}, 20, 30, 10, 40, 60, 50);

    private static final ExpandedPairs TWELVE = ExpandedPairs.ofPercents(
            new int[] {1, 1, 2, 2, 2, 3, 3, 4, 4, 5, 5, 5}, 10, 25, 10, 40, 50, 20, 50, 50, 62.5, 40, 75, 90);

    private static Correlation of(ExpandedPairs pairs) {
        return Correlation.of(pairs.table()).orElseThrow();
    }

    /**
     * From the definitions alone, with midranks and all orders of the answers:
     *
     * <pre>
     * from itertools import permutations
     * from statistics import correlation
     * s, v = [1, 1, 2, 2, 3, 4], [20, 30, 10, 40, 60, 50]
     * rank = lambda x: [sum(y < a for y in x) + (x.count(a) + 1) / 2 for a in x]
     * rho = lambda x: correlation(rank(s), rank(x))
     * r = rho(v)
     * print(r, (5 * r * r - 1) / 4, sum(abs(rho(list(o))) > r - 1e-9 for o in permutations(v)) / 720)
     * </pre>
     */
    @Test
    void six_people_with_a_rho_of_0_677_score_0_3225_with_an_exact_p_of_0_1556() {
        Correlation six = of(SIX);

        assertThat(six.rho()).isEqualTo(0.677, within(0.0005));
        assertThat(six.score()).isEqualTo(0.3225, within(0.00005));
        assertThat(six.p()).isEqualTo(112 / 720.0);
    }

    /**
     * <pre>
     * from scipy.stats import norm, somersd, spearmanr
     * s = [1, 1, 2, 2, 2, 3, 3, 4, 4, 5, 5, 5]
     * v = [10, 25, 10, 40, 50, 20, 50, 50, 62.5, 40, 75, 90]
     * r = spearmanr(s, v).statistic
     * print(r, (11 * r * r - 1) / 10, 2 * norm.sf(r * 11 ** .5), (somersd(s, v).statistic + 1) / 2)
     * </pre>
     */
    @Test
    void twelve_people_have_the_figures_that_scipy_gives() {
        Correlation twelve = of(TWELVE);

        assertThat(twelve.rho()).isEqualTo(0.7153443453802738, within(1e-12));
        assertThat(twelve.score()).isEqualTo(0.46288928571428567, within(1e-12));
        assertThat(twelve.p()).isEqualTo(0.01766678627130031, within(1e-12));
        assertThat(twelve.concordance()).isEqualTo(0.8157894736842105, within(1e-12));
    }

    @Test
    void what_is_the_other_way_round_has_the_opposite_rho_and_the_same_score() {
        ExpandedPairs turned = ExpandedPairs.ofPercents(
                new int[] {5, 5, 4, 4, 4, 3, 3, 2, 2, 1, 1, 1}, 10, 25, 10, 40, 50, 20, 50, 50, 62.5, 40, 75, 90);

        assertThat(of(turned).rho()).isEqualTo(-of(TWELVE).rho(), within(1e-12));
        assertThat(of(turned).score()).isEqualTo(of(TWELVE).score(), within(1e-12));
        assertThat(of(turned).p()).isEqualTo(of(TWELVE).p(), within(1e-12));
        assertThat(of(turned).concordance()).isEqualTo(1 - of(TWELVE).concordance(), within(1e-12));
    }

    @Test
    void full_agreement_scores_1() {
        Correlation full = of(ExpandedPairs.of(new int[] {1, 2, 3, 4, 5}, stance -> 20_000 * stance));

        assertThat(full.rho()).isEqualTo(1);
        assertThat(full.score()).isEqualTo(1, within(1e-12));
        assertThat(full.p()).isEqualTo(2 / 120.0);
        assertThat(full.concordance()).isEqualTo(1);
    }

    @Test
    void where_all_stances_or_all_answers_are_the_same_there_is_none() {
        assertThat(Correlation.of(
                        ExpandedPairs.ofPercents(new int[] {4, 4, 4}, 1, 2, 3).table()))
                .isEmpty();
        assertThat(Correlation.of(
                        ExpandedPairs.ofPercents(new int[] {1, 2, 3}, 7, 7, 7).table()))
                .isEmpty();
    }

    @Test
    void two_people_have_none() {
        assertThat(Correlation.of(CrossTable.of(List.of()))).isEmpty();
        assertThat(Correlation.of(
                        ExpandedPairs.ofPercents(new int[] {1, 2}, 10, 20).table()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 8, 9, 30, 200})
    void figures_from_counts_are_those_from_the_definitions(int n) {
        Random random = new Random(n);
        for (int round = 0; round < 100; round++) {
            ExpandedPairs pairs = ExpandedPairs.random(random, n, 2 + random.nextInt(20));
            Correlation.of(pairs.table()).ifPresent(found -> {
                assertThat(found.rho()).isEqualTo(pairs.rho(), within(1e-9));
                assertThat(found.concordance()).isEqualTo(pairs.concordance(), within(1e-9));
            });
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7, 8, 12, 40})
    void p_is_how_often_a_deal_by_chance_gives_as_much(int n) {
        Random random = new Random(n);
        for (int round = 0; round < 5; round++) {
            ExpandedPairs pairs = ExpandedPairs.random(random, n, 10);
            Correlation.of(pairs.table())
                    .ifPresent(found -> assertThat(found.p())
                            .isEqualTo(pairs.dealtOut(random, 20_000), within(n > 8 ? 0.03 : 0.012)));
        }
    }

    @Test
    void a_million_people_have_the_figures_of_a_hundred_with_a_smaller_p() {
        ExpandedPairs hundred = ExpandedPairs.random(new Random(7), 100, 12);
        CrossTable million = CrossTable.of(IntStream.range(0, 100)
                .mapToObj(
                        person -> new CrossTable.Cell(hundred.stances()[person], hundred.thousandths()[person], 10_000))
                .toList());

        Correlation found = Correlation.of(million).orElseThrow();

        assertThat(million.n()).isEqualTo(1_000_000);
        assertThat(found.rho()).isEqualTo(hundred.rho(), within(1e-9));
        assertThat(found.p()).isLessThan(of(hundred).p());
    }
}
