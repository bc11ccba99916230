package org.cruxbook.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.testing.Pages;
import org.cruxbook.testing.Tables;
import org.cruxbook.visitor.VisitorToken;
import org.cruxbook.visitor.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest
abstract class BallotsTest {

    private static final String SLUG = "coordination";

    @Autowired
    private Ballots ballots;

    @Autowired
    private Reveals reveals;

    @Autowired
    private Estimates estimates;

    @Autowired
    private EstimateRevisions revisions;

    @Autowired
    private Tallies tallies;

    @Autowired
    private Visitors visitors;

    @Autowired
    private Cruxes cruxes;

    @Autowired
    private JdbcTemplate jdbc;

    private final VisitorToken ann = VisitorToken.fresh();
    private final VisitorToken ben = VisitorToken.fresh();

    @BeforeEach
    void publish() {
        Tables.empty(jdbc);
        cruxes.save(Pages.coordination());
        cruxes.save(Pages.time());
        cruxes.save(Pages.duties());
    }

    @Test
    void an_answer_is_both_the_first_and_the_latest_one() {
        ballots.submit(ann, SLUG, List.of(typed("q1", "35.5")));

        Estimate estimate = estimate(ann, "q1");
        assertThat(estimate.first().value()).hasToString("35.5");
        assertThat(estimate.latest()).isEqualTo(estimate.first());
        assertThat(estimate.revised()).isFalse();
    }

    @Test
    void a_skipped_question_has_no_estimate() {
        ballots.submit(ann, SLUG, List.of(typed("q1", "35"), skipped("q2")));

        assertThat(ofPage(ann, SLUG)).extracting(Estimate::questionKey).containsExactly("q1");
    }

    @Test
    void another_value_revises_the_estimate_and_keeps_the_first_one_and_the_history() {
        ballots.submit(ann, SLUG, List.of(typed("q1", "35")));
        ballots.submit(ann, SLUG, List.of(typed("q1", "40")));
        ballots.submit(ann, SLUG, List.of(typed("q1", "45")));

        Estimate estimate = estimate(ann, "q1");
        assertThat(estimate.first().value()).hasToString("35");
        assertThat(estimate.value()).get().hasToString("45");
        assertThat(estimate.revised()).isTrue();
        assertThat(history(estimate)).containsExactly("35", "40", "45");
    }

    @Test
    void the_same_value_again_is_no_revision() {
        ballots.submit(ann, SLUG, List.of(typed("q1", "35")));
        Estimate before = estimate(ann, "q1");
        ballots.submit(ann, SLUG, List.of(typed("q1", "35.0"), typed("q2", "10")));

        Estimate after = estimate(ann, "q1");
        assertThat(after.latest()).isEqualTo(before.latest());
        assertThat(history(after)).containsExactly("35");
        assertThat(counts(SLUG)).isEqualTo(Map.of("q1 35", 1L, "q2 10", 1L));
    }

    @Test
    void a_box_that_was_shown_filled_and_comes_back_empty_withdraws_the_estimate() {
        ballots.submit(ann, SLUG, List.of(typed("q1", "35"), typed("q2", "60")));
        ballots.submit(ann, SLUG, List.of(emptied("q1"), typed("q2", "60")));

        Estimate estimate = estimate(ann, "q1");
        assertThat(estimate.value()).isEmpty();
        assertThat(estimate.first().value()).hasToString("35");
        assertThat(estimate.revised()).isTrue();
        assertThat(history(estimate)).containsExactly("35", "null");
        assertThat(counts(SLUG)).isEqualTo(Map.of("q2 60", 1L));
    }

    @Test
    void all_estimates_can_be_withdrawn() {
        ballots.submit(ann, SLUG, List.of(typed("q1", "35")));
        ballots.submit(ann, SLUG, List.of(emptied("q1"), skipped("q2")));

        assertThat(estimate(ann, "q1").value()).isEmpty();
        assertThat(counts(SLUG)).isEmpty();
    }

    @Test
    void a_withdrawn_estimate_can_be_given_again() {
        ballots.submit(ann, SLUG, List.of(typed("q1", "35")));
        ballots.submit(ann, SLUG, List.of(emptied("q1")));
        ballots.submit(ann, SLUG, List.of(typed("q1", "35")));

        assertThat(history(estimate(ann, "q1"))).containsExactly("35", "null", "35");
        assertThat(counts(SLUG)).isEqualTo(Map.of("q1 35", 1L));
    }

    @Test
    void an_old_tab_that_showed_empty_boxes_withdraws_nothing() {
        ballots.submit(ann, SLUG, List.of(typed("q1", "35")));
        ballots.submit(ann, SLUG, List.of(skipped("q1"), typed("q2", "60")));

        assertThat(estimate(ann, "q1").value()).get().hasToString("35");
    }

    @Test
    void a_form_without_any_answer_is_refused_and_makes_no_visitor() {
        assertThatExceptionOfType(NothingSubmitted.class)
                .isThrownBy(() -> ballots.submit(ann, SLUG, List.of(skipped("q1"), emptied("q2"))));
        assertThatExceptionOfType(NothingSubmitted.class).isThrownBy(() -> ballots.submit(ann, SLUG, List.of()));

        assertThat(visitors.find(ann)).isEmpty();
    }

    @Test
    void the_second_click_on_a_withdrawal_is_as_good_as_the_first() {
        ballots.submit(ann, SLUG, List.of(typed("q1", "35")));
        ballots.submit(ann, SLUG, List.of(emptied("q1")));
        ballots.submit(ann, SLUG, List.of(emptied("q1")));

        assertThat(history(estimate(ann, "q1"))).containsExactly("35", "null");
    }

    @Test
    void one_unknown_question_refuses_the_whole_form() {
        assertThatExceptionOfType(UnknownQuestion.class)
                .isThrownBy(() -> ballots.submit(ann, SLUG, List.of(typed("q1", "35"), typed("q9", "35"))))
                .extracting(UnknownQuestion::questionKey)
                .isEqualTo("q9");

        assertThat(visitors.find(ann)).isEmpty();
        assertThat(counts(SLUG)).isEmpty();
    }

    @Test
    void no_question_of_an_unknown_page_is_known() {
        assertThatExceptionOfType(UnknownQuestion.class)
                .isThrownBy(() -> ballots.submit(ann, "nowhere", List.of(typed("q1", "35"))));
    }

    @Test
    void a_product_of_other_answers_is_not_asked() {
        assertThatExceptionOfType(UnknownQuestion.class)
                .isThrownBy(() -> ballots.submit(ann, "duties", List.of(typed("q2", "35"))));
    }

    @Test
    void two_answers_to_one_question_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ballots.submit(ann, SLUG, List.of(typed("q1", "35"), typed("q1", "40"))));

        assertThat(visitors.find(ann)).isEmpty();
    }

    @Test
    void an_answer_keeps_the_wording_that_the_form_showed() {
        ballots.submit(ann, "duties", List.of(typed("q1", 2, "35")));
        ballots.submit(ann, "duties", List.of(typed("q1", 3, "40")));

        Estimate estimate = ofPage(ann, "duties").get(0);
        assertThat(estimate.first().wordingVersion()).isEqualTo(2);
        assertThat(estimate.latest().wordingVersion()).isEqualTo(3);
    }

    @Test
    void a_wording_that_never_was_is_refused() {
        for (int version : new int[] {-1, 0, 4}) {
            assertThatExceptionOfType(UnknownQuestion.class)
                    .isThrownBy(() -> ballots.submit(ann, "duties", List.of(typed("q1", version, "35"))));
        }
        assertThat(visitors.find(ann)).isEmpty();
    }

    @Test
    void an_answer_knows_whether_the_crowd_had_been_seen() {
        ballots.submit(ann, SLUG, List.of(typed("q1", "35")));
        ballots.submit(ann, SLUG, List.of(typed("q1", "40")));

        assertThat(estimate(ann, "q1").first().crowdSeen()).isFalse();
        assertThat(estimate(ann, "q1").latest().crowdSeen()).isTrue();
    }

    @Test
    void who_looks_first_answers_having_seen_the_crowd_of_that_page_alone() {
        reveals.look(ann, SLUG);
        ballots.submit(ann, SLUG, List.of(typed("q1", "35")));
        ballots.submit(ann, "time", List.of(typed("q1", "35")));

        assertThat(estimate(ann, "q1").first().crowdSeen()).isTrue();
        assertThat(ofPage(ann, "time").get(0).first().crowdSeen()).isFalse();
    }

    @Test
    void one_answer_reveals_the_crowd_of_the_page() {
        ballots.submit(ann, SLUG, List.of(typed("q1", "35")));

        assertThat(reveals.find(id(ann), SLUG)).get().extracting(Reveal::how).isEqualTo(Reveal.How.ANSWERED);
        assertThat(reveals.seen(id(ann), List.of("time", SLUG))).containsExactly(SLUG);
        assertThat(reveals.seen(id(ann), "time")).isFalse();
    }

    @Test
    void what_revealed_the_crowd_first_is_kept() {
        reveals.look(ann, SLUG);
        Reveal first = reveals.find(id(ann), SLUG).orElseThrow();
        reveals.look(ann, SLUG);
        ballots.submit(ann, SLUG, List.of(typed("q1", "35")));

        Reveal kept = reveals.find(id(ann), SLUG).orElseThrow();
        assertThat(kept.how()).isEqualTo(Reveal.How.LOOKED);
        assertThat(kept.revealedAt()).isEqualTo(first.revealedAt());
    }

    @Test
    void the_crowd_of_an_unknown_page_cannot_be_looked_at() {
        assertThatExceptionOfType(UnknownCrux.class).isThrownBy(() -> reveals.look(ann, "nowhere"));

        assertThat(visitors.find(ann)).isEmpty();
    }

    @Test
    void withdrawing_does_not_hide_the_crowd_again() {
        ballots.submit(ann, SLUG, List.of(typed("q1", "35")));
        ballots.submit(ann, SLUG, List.of(emptied("q1")));

        assertThat(reveals.seen(id(ann), SLUG)).isTrue();
    }

    @Test
    void tallies_count_what_each_visitor_says_now() {
        ballots.submit(ann, SLUG, List.of(typed("q1", "35"), typed("q2", "0.05")));
        ballots.submit(ben, SLUG, List.of(typed("q1", "40")));
        ballots.submit(ann, SLUG, List.of(typed("q1", "40")));

        assertThat(counts(SLUG)).isEqualTo(Map.of("q1 40", 2L, "q2 0.05", 1L));
    }

    @Test
    void questions_with_one_key_on_two_pages_are_two_questions() {
        ballots.submit(ann, SLUG, List.of(typed("q1", "35")));
        ballots.submit(ann, "time", List.of(typed("q1", "40")));

        assertThat(counts(SLUG)).isEqualTo(Map.of("q1 35", 1L));
        assertThat(counts("time")).isEqualTo(Map.of("q1 40", 1L));
        assertThat(estimates.findAll(id(ann))).extracting(Estimate::cruxSlug).containsExactlyInAnyOrder(SLUG, "time");
    }

    @Test
    void estimates_outlive_the_page() {
        ballots.submit(ann, SLUG, List.of(typed("q1", "35")));

        cruxes.remove(List.of(SLUG));

        assertThat(estimate(ann, "q1").value()).get().hasToString("35");
    }

    private static Entry typed(String key, String value) {
        return typed(key, 1, value);
    }

    private static Entry typed(String key, int wordingVersion, String value) {
        return new Entry(key, wordingVersion, Probability.parse(value).orElseThrow(), false);
    }

    private static Entry skipped(String key) {
        return new Entry(key, 1, null, false);
    }

    private static Entry emptied(String key) {
        return new Entry(key, 1, null, true);
    }

    private long id(VisitorToken token) {
        return visitors.find(token).orElseThrow().id();
    }

    private List<Estimate> ofPage(VisitorToken token, String slug) {
        return estimates.findAll(id(token), slug);
    }

    private Estimate estimate(VisitorToken token, String key) {
        return ofPage(token, SLUG).stream()
                .filter(estimate -> estimate.questionKey().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private List<String> history(Estimate estimate) {
        return revisions.findAll(estimate).stream()
                .map(revision -> String.valueOf(revision.given().value()))
                .toList();
    }

    private Map<String, Long> counts(String slug) {
        return tallies.findAll(slug).stream()
                .collect(Collectors.toMap(tally -> tally.questionKey() + " " + tally.value(), Tally::answers));
    }
}
