package org.cruxbook.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.testing.Pages;
import org.cruxbook.testing.Recount;
import org.cruxbook.testing.Tables;
import org.cruxbook.visitor.VisitorToken;
import org.cruxbook.visitor.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest
abstract class StancesTest {

    private static final String SLUG = "pause";

    @Autowired
    private Ballots ballots;

    @Autowired
    private WhatIfs whatIfs;

    @Autowired
    private Reveals reveals;

    @Autowired
    private Stances stances;

    @Autowired
    private StanceTallies stanceTallies;

    @Autowired
    private JointTallies jointTallies;

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
        cruxes.save(Pages.pause());
        cruxes.save(Pages.coordination());
    }

    @Test
    void a_stance_alone_is_kept_and_reveals_nothing() {
        ballots.submit(ann, SLUG, List.of(), List.of(placed("s1", 2)));

        assertThat(stance(ann, "s1").first().step()).isEqualTo(new Step(2));
        assertThat(stance(ann, "s1").latest()).isEqualTo(stance(ann, "s1").first());
        assertThat(reveals.seen(id(ann), SLUG)).isFalse();
        assertThat(places()).isEqualTo(Map.of("s1 2", 1L));
    }

    @Test
    void a_sub_crux_without_a_view_has_no_stance() {
        ballots.submit(ann, SLUG, List.of(), List.of(placed("s1", 2), without("s2")));

        assertThat(stances.findAll(id(ann), SLUG))
                .extracting(Stance::subCruxKey)
                .containsExactly("s1");
    }

    @Test
    void another_step_revises_the_stance_and_the_same_one_changes_nothing() {
        ballots.submit(ann, SLUG, List.of(), List.of(placed("s1", 2)));
        ballots.submit(ann, SLUG, List.of(), List.of(placed("s1", 2)));
        ballots.submit(ann, SLUG, List.of(), List.of(placed("s1", 5)));

        assertThat(stance(ann, "s1").first().step()).isEqualTo(new Step(2));
        assertThat(stance(ann, "s1").step()).contains(new Step(5));
        assertThat(history(stance(ann, "s1"))).containsExactly("2", "5");
        assertThat(places()).isEqualTo(Map.of("s1 5", 1L));
    }

    @Test
    void what_was_shown_taken_and_comes_back_without_a_view_is_withdrawn() {
        ballots.submit(ann, SLUG, List.of(), List.of(placed("s1", 2), placed("s2", 3)));
        ballots.submit(ann, SLUG, List.of(), List.of(untaken("s1")));
        ballots.submit(ann, SLUG, List.of(), List.of(untaken("s1")));

        assertThat(stance(ann, "s1").step()).isEmpty();
        assertThat(history(stance(ann, "s1"))).containsExactly("2", "null");
        assertThat(places()).isEqualTo(Map.of("s2 3", 1L));
    }

    @Test
    void an_old_tab_that_showed_no_view_withdraws_nothing() {
        ballots.submit(ann, SLUG, List.of(), List.of(placed("s1", 2)));
        ballots.submit(ann, SLUG, List.of(typed("q1", 30)), List.of(without("s1")));

        assertThat(stance(ann, "s1").step()).contains(new Step(2));
    }

    @Test
    void a_form_that_says_nothing_at_all_is_refused() {
        assertThatExceptionOfType(NothingSubmitted.class)
                .isThrownBy(() -> ballots.submit(ann, SLUG, List.of(), List.of(without("s1"), untaken("s2"))));

        assertThat(visitors.find(ann)).isEmpty();
    }

    @Test
    void one_unknown_sub_crux_refuses_the_whole_form() {
        assertThatExceptionOfType(UnknownQuestion.class)
                .isThrownBy(() -> ballots.submit(ann, SLUG, List.of(typed("q1", 30)), List.of(placed("s9", 2))))
                .extracting(UnknownQuestion::questionKey)
                .isEqualTo("s9");
        assertThatExceptionOfType(UnknownQuestion.class)
                .isThrownBy(() -> ballots.submit(ann, "coordination", List.of(), List.of(placed("s1", 2))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ballots.submit(ann, SLUG, List.of(), List.of(placed("s1", 2), placed("s1", 3))));

        assertThat(visitors.find(ann)).isEmpty();
    }

    @Test
    void a_stance_keeps_the_wording_that_the_form_showed_and_none_that_never_was() {
        ballots.submit(ann, SLUG, List.of(), List.of(new Mark("s3", 2, new Step(4), false)));

        assertThat(stance(ann, "s3").first().wordingVersion()).isEqualTo(2);
        assertThatExceptionOfType(UnknownQuestion.class)
                .isThrownBy(() -> ballots.submit(ann, SLUG, List.of(), List.of(new Mark("s3", 3, new Step(4), false))));
    }

    @Test
    void a_stance_knows_whether_the_crowd_had_been_seen() {
        ballots.submit(ann, SLUG, List.of(typed("q1", 30)), List.of(placed("s1", 2)));
        ballots.submit(ann, SLUG, List.of(), List.of(placed("s1", 3)));

        assertThat(stance(ann, "s1").first().crowdSeen()).isFalse();
        assertThat(stance(ann, "s1").latest().crowdSeen()).isTrue();
    }

    @Test
    void each_stance_is_counted_with_each_answer_of_the_same_visitor() {
        ballots.submit(ann, SLUG, List.of(typed("q1", 30), typed("q2", 60)), List.of(placed("s1", 2)));
        ballots.submit(ben, SLUG, List.of(typed("q2", 60)), List.of(placed("s1", 2), placed("s2", 5)));

        assertThat(pairs("q1")).isEqualTo(Map.of("s1 2 30", 1L));
        assertThat(pairs("q2")).isEqualTo(Map.of("s1 2 60", 2L, "s2 5 60", 1L));
    }

    @Test
    void the_pair_follows_when_the_answer_changes_and_when_the_stance_does() {
        ballots.submit(ann, SLUG, List.of(), List.of(placed("s1", 2)));
        assertThat(pairs("q2")).isEmpty();

        ballots.submit(ann, SLUG, List.of(typed("q2", 60)), List.of());
        assertThat(pairs("q2")).isEqualTo(Map.of("s1 2 60", 1L));

        ballots.submit(ann, SLUG, List.of(typed("q2", 10)), List.of());
        assertThat(pairs("q2")).isEqualTo(Map.of("s1 2 10", 1L));

        ballots.submit(ann, SLUG, List.of(), List.of(placed("s1", 4)));
        assertThat(pairs("q2")).isEqualTo(Map.of("s1 4 10", 1L));

        ballots.submit(ann, SLUG, List.of(new Entry("q2", 1, null, true)), List.of());
        assertThat(pairs("q2")).isEmpty();
    }

    @Test
    void what_if_is_kept_with_the_stance_changed_and_taken_back() {
        ballots.submit(ann, SLUG, List.of(typed("q2", 60)), List.of(placed("s1", 2), placed("s2", 4)));
        whatIfs.keep(ann, SLUG, "q2", List.of(imagined("s1", 20), imagined("s2", 50)));
        whatIfs.keep(ann, SLUG, "q2", List.of(imagined("s1", 25), new Imagined("s2", null, false)));

        assertThat(stance(ann, "s1").whatIf("q2")).contains(new Probability(25_000));
        assertThat(stance(ann, "s2").whatIf("q2")).contains(new Probability(50_000));

        whatIfs.keep(ann, SLUG, "q2", List.of(new Imagined("s2", null, true)));
        assertThat(stance(ann, "s2").whatIf("q2")).isEmpty();
    }

    @Test
    void what_if_is_about_one_question_and_needs_a_stance() {
        ballots.submit(ann, SLUG, List.of(typed("q2", 60)), List.of(placed("s1", 2)));
        whatIfs.keep(ann, SLUG, "q2", List.of(imagined("s1", 20), imagined("s2", 50)));

        assertThat(stance(ann, "s1").whatIf("q1")).isEmpty();
        assertThat(stances.findAll(id(ann), SLUG)).hasSize(1);

        ballots.submit(ann, SLUG, List.of(), List.of(untaken("s1")));
        assertThat(stance(ann, "s1").whatIf("q2")).isEmpty();
    }

    @Test
    void what_if_moves_no_count() {
        ballots.submit(ann, SLUG, List.of(typed("q2", 60)), List.of(placed("s1", 2)));
        whatIfs.keep(ann, SLUG, "q2", List.of(imagined("s1", 20)));

        assertThat(pairs("q2")).isEqualTo(Map.of("s1 2 60", 1L));
        new Recount(jdbc).holds();
    }

    @Test
    void stances_outlive_the_page() {
        ballots.submit(ann, SLUG, List.of(), List.of(placed("s1", 2)));

        cruxes.remove(List.of(SLUG));

        assertThat(stance(ann, "s1").step()).contains(new Step(2));
    }

    private static Entry typed(String key, int percent) {
        return new Entry(key, 1, new Probability(1_000 * percent), false);
    }

    private static Mark placed(String key, int step) {
        return new Mark(key, 1, new Step(step), false);
    }

    private static Mark without(String key) {
        return new Mark(key, 1, null, false);
    }

    private static Mark untaken(String key) {
        return new Mark(key, 1, null, true);
    }

    private static Imagined imagined(String key, int percent) {
        return new Imagined(key, new Probability(1_000 * percent), false);
    }

    private long id(VisitorToken token) {
        return visitors.find(token).orElseThrow().id();
    }

    private Stance stance(VisitorToken token, String key) {
        return stances.findAll(id(token), SLUG).stream()
                .filter(stance -> stance.subCruxKey().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private List<String> history(Stance stance) {
        return stances.findHistory(stance).stream()
                .map(revision -> String.valueOf(revision.given().step()))
                .toList();
    }

    private Map<String, Long> places() {
        return stanceTallies.findAll(SLUG).stream()
                .collect(Collectors.toMap(tally -> tally.subCruxKey() + " " + tally.step(), StanceTally::people));
    }

    private Map<String, Long> pairs(String question) {
        return jointTallies.findAll(SLUG, question).stream()
                .collect(Collectors.toMap(
                        tally -> tally.subCruxKey() + " " + tally.step() + " " + new Probability(tally.thousandths()),
                        JointTally.Pair::people));
    }
}
