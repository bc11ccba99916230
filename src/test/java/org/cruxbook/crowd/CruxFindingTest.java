package org.cruxbook.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cruxbook.crowd.CruxFinding.Verdict;
import org.junit.jupiter.api.Test;

class CruxFindingTest {

    private static Tracking scoring(long n, double score, double p) {
        return new Tracking(
                n,
                Optional.of(new Correlation(Math.sqrt(score), score, p, 0.5 + score / 2)),
                Distribution.empty(),
                Distribution.empty(),
                Distribution.empty());
    }

    private static Tracking alike(long n) {
        return new Tracking(n, Optional.empty(), Distribution.empty(), Distribution.empty(), Distribution.empty());
    }

    private static CruxFinding find(Object... keysAndTrackings) {
        Map<String, Tracking> subCruxes = new LinkedHashMap<>();
        for (int i = 0; i < keysAndTrackings.length; i += 2) {
            subCruxes.put((String) keysAndTrackings[i], (Tracking) keysAndTrackings[i + 1]);
        }
        return CruxFinding.of(subCruxes);
    }

    @Test
    void below_ten_people_there_are_too_few_whatever_they_say() {
        CruxFinding found = find("a", scoring(9, 0.9, 0.001), "b", scoring(9, 0.1, 0.6));

        assertThat(found.verdict()).isEqualTo(Verdict.TOO_FEW);
        assertThat(found.keys()).isEmpty();
    }

    @Test
    void a_page_without_sub_cruxes_has_too_few_as_well() {
        assertThat(find().verdict()).isEqualTo(Verdict.TOO_FEW);
    }

    @Test
    void the_one_with_the_highest_score_is_named() {
        CruxFinding found = find("a", scoring(400, 0.2, 1e-9), "b", scoring(400, 0.6, 1e-20));

        assertThat(found.verdict()).isEqualTo(Verdict.NAMED);
        assertThat(found.keys()).containsExactly("b");
    }

    @Test
    void one_that_chance_would_explain_is_not_named_even_if_it_scores() {
        CruxFinding found = find("a", scoring(12, 0.3, 0.06));

        assertThat(found.verdict()).isEqualTo(Verdict.NONE);
        assertThat(found.keys()).isEmpty();
    }

    @Test
    void what_one_test_would_find_five_together_may_not() {
        CruxFinding found = find(
                "a", scoring(12, 0.3, 0.04),
                "b", scoring(12, 0, 0.5),
                "c", scoring(12, 0, 0.6),
                "d", scoring(12, 0, 0.7),
                "e", scoring(12, 0, 0.8));

        assertThat(found.verdict()).isEqualTo(Verdict.NONE);
        assertThat(found.pHolm().get("a")).isEqualTo(0.2, within(1e-12));
    }

    @Test
    void only_the_tests_that_are_made_count_as_tests() {
        CruxFinding found = find(
                "a", scoring(12, 0.3, 0.02),
                "b", scoring(7, 0, 0.5),
                "c", alike(12),
                "d", alike(0));

        assertThat(found.pHolm()).containsOnlyKeys("a", "b");
        assertThat(found.pHolm().get("a")).isEqualTo(0.04, within(1e-12));
        assertThat(found.keys()).containsExactly("a");
    }

    @Test
    void a_sure_but_small_relation_is_no_crux() {
        assertThat(find("a", scoring(100_000, 0.049, 1e-30)).verdict()).isEqualTo(Verdict.NONE);
        assertThat(find("a", scoring(100_000, 0.05, 1e-30)).verdict()).isEqualTo(Verdict.NAMED);
    }

    @Test
    void those_that_are_not_clearly_lower_are_named_jointly() {
        CruxFinding found = find(
                "a", scoring(100, 0.31, 1e-6),
                "b", scoring(100, 0.4, 1e-8),
                "c", scoring(100, 0.29, 1e-5));

        assertThat(found.keys()).containsExactly("b", "a");
    }

    @Test
    void all_that_could_be_named_are_told_by_their_scores() {
        CruxFinding found = find(
                "a", scoring(400, 0.2, 1e-9),
                "b", scoring(400, 0.6, 1e-20),
                "c", scoring(9, 0.9, 1e-9),
                "d", scoring(400, 0.3, 0.06),
                "e", scoring(400, 0.049, 1e-9),
                "f", scoring(400, 0.4, 1e-15));

        assertThat(found.keys()).containsExactly("b");
        assertThat(found.candidates()).containsExactly("b", "f", "a");
    }

    @Test
    void among_very_many_people_three_hundredths_apart_is_apart() {
        assertThat(find("a", scoring(1_000_000, 0.4, 0), "b", scoring(1_000_000, 0.38, 0))
                        .keys())
                .containsExactly("a", "b");
        assertThat(find("a", scoring(1_000_000, 0.4, 0), "b", scoring(1_000_000, 0.36, 0))
                        .keys())
                .containsExactly("a");
    }

    @Test
    void one_that_few_have_answered_is_passed_over_and_where_all_say_the_same_there_is_nothing_to_track() {
        assertThat(find("a", scoring(9, 0.9, 0.001), "b", scoring(10, 0.5, 0.01))
                        .keys())
                .containsExactly("b");
        assertThat(find("a", alike(50)).verdict()).isEqualTo(Verdict.NONE);
        assertThat(find("a", alike(50), "b", scoring(50, 0.5, 0.04)).pHolm()).isEqualTo(Map.of("b", 0.04));
    }
}
