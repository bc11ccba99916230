package org.cruxbook.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cruxbook.comparison.Start.Reason;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.estimate.Ballots;
import org.cruxbook.estimate.Entry;
import org.cruxbook.estimate.Imagined;
import org.cruxbook.estimate.Mark;
import org.cruxbook.estimate.Probability;
import org.cruxbook.estimate.Step;
import org.cruxbook.estimate.WhatIfs;
import org.cruxbook.testing.Pages;
import org.cruxbook.testing.Tables;
import org.cruxbook.visitor.VisitorToken;
import org.cruxbook.visitor.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** Ann has sent a link to Ben, who looks. */
@SpringBootTest
abstract class ComparisonsTest {

    @Autowired
    private Comparisons comparisons;

    @Autowired
    private PrivateLinks links;

    @Autowired
    private Ballots ballots;

    @Autowired
    private WhatIfs whatIfs;

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
        cruxes.save(Pages.pause());
    }

    /**
     * In log-odds, from q1 to q4, 0.85, 1.65, 13.81 and 0:
     *
     * <pre>
     * from math import log
     * odds = lambda p: log(max(0.1, min(99.9, p)) / (100 - max(0.1, min(99.9, p))))
     * print([odds(b) - odds(a) for a, b in ((50, 70), (1, 5), (0, 100), (20, 20))])
     * </pre>
     */
    @Test
    void questions_come_by_how_far_apart_their_answers_are_in_log_odds_not_in_points() {
        answer(ann, "coordination", typed("q1", 50_000), typed("q2", 1_000), typed("q3", 0), typed("q4", 20_000));
        answer(ben, "coordination", typed("q1", 70_000), typed("q2", 5_000), typed("q3", 100_000), typed("q4", 20_000));

        Comparison comparison = compare("coordination").orElseThrow();

        assertThat(comparison.gaps()).extracting(gap -> gap.question().key()).containsExactly("q3", "q2", "q1", "q4");
        assertThat(comparison.gaps()).extracting(Gap::points).containsExactly(100.0, 4.0, 20.0, 0.0);
        assertThat(comparison.widest().mine()).isEqualTo(new Probability(100_000));
        assertThat(comparison.widest().theirs()).isEqualTo(new Probability(0));
    }

    @Test
    void who_has_answered_none_of_the_same_questions_sees_nothing() {
        answer(ann, "coordination", typed("q1", 50_000));
        answer(ben, "coordination", typed("q2", 50_000));
        answer(ben, "time", typed("q1", 50_000));

        assertThat(compare("coordination")).isEmpty();
        assertThat(compare("time")).isEmpty();
        assertThat(comparisons.everywhere(link(null), visitors.find(ben).orElseThrow()))
                .isEmpty();
    }

    @Test
    void of_the_rest_only_what_both_have_answered_is_there() {
        answer(ann, "coordination", typed("q1", 50_000), typed("q2", 10_000), typed("q3", 10_000));
        answer(ben, "coordination", typed("q1", 50_000), typed("q2", 10_000), typed("q4", 10_000));
        answer(ann, "coordination", new Entry("q1", 1, null, true));

        assertThat(compare("coordination").orElseThrow().gaps())
                .extracting(gap -> gap.question().key())
                .containsExactly("q2");
    }

    @Test
    void a_retired_question_is_compared_no_more() {
        answer(ann, "time", typed("q1", 50_000), typed("q2", 10_000));
        answer(ben, "time", typed("q1", 50_000), typed("q2", 10_000));
        jdbc.update("update question set question_key = 'new' where question_key = 'q1'"
                + " and crux_id = (select id from crux where slug = 'time')");

        assertThat(compare("time").orElseThrow().gaps())
                .extracting(gap -> gap.question().key())
                .containsExactly("q2");
    }

    @Test
    void a_link_to_one_page_shows_no_other() {
        answer(ann, "coordination", typed("q1", 50_000));
        answer(ben, "coordination", typed("q1", 50_000));
        answer(ann, "time", typed("q1", 50_000));
        answer(ben, "time", typed("q1", 60_000));

        assertThat(comparisons.of(
                        link("time"),
                        visitors.find(ben).orElseThrow(),
                        cruxes.read("coordination").orElseThrow()))
                .isEmpty();
        assertThat(pages("time")).containsExactly("time");
        assertThat(pages(null)).containsExactly("time", "coordination");
    }

    private List<String> pages(String slug) {
        return comparisons.everywhere(link(slug), visitors.find(ben).orElseThrow()).stream()
                .map(gaps -> gaps.get(0).question().crux().slug())
                .toList();
    }

    @Test
    void stances_are_there_where_both_take_one() {
        place(ann, typed("q1", 50_000), placed("s1", 1), placed("s2", 4), placed("s3", 3));
        place(ben, typed("q1", 50_000), placed("s1", 5), placed("s2", 4));

        assertThat(compare("pause").orElseThrow().stances())
                .extracting(pair -> pair.subCrux().key() + " " + pair.mine() + " " + pair.theirs())
                .containsExactly("s1 5 1", "s2 4 4");
    }

    @Test
    void nothing_says_where_to_start_as_long_as_nothing_is_known() {
        place(ann, typed("q2", 20_000), placed("s1", 1));
        place(ben, typed("q2", 70_000), placed("s1", 5));

        assertThat(compare("pause").orElseThrow().start()).isEmpty();
    }

    @Test
    void to_start_with_is_what_would_move_the_one_who_looks_whatever_the_other_said() {
        place(ann, typed("q2", 20_000), placed("s1", 1), placed("s2", 1), placed("s3", 2));
        place(ben, typed("q2", 70_000), placed("s1", 5), placed("s2", 4), placed("s3", 2));
        imagine(ann, "s1", 90_000);
        imagine(ben, "s2", 40_000);
        imagine(ben, "s3", 1_000);

        assertThat(compare("pause").orElseThrow().start()).get().satisfies(start -> {
            assertThat(start.subCrux().key()).isEqualTo("s2");
            assertThat(start.reason()).isEqualTo(Reason.MOVES_YOURS);
        });
    }

    @Test
    void what_the_crux_finder_names_comes_before_it() {
        everyone("s3");
        place(ann, typed("q2", 20_000), placed("s2", 1), placed("s3", 1));
        place(ben, typed("q2", 70_000), placed("s2", 4), placed("s3", 5));
        imagine(ben, "s2", 40_000);

        assertThat(compare("pause").orElseThrow().start()).get().satisfies(start -> {
            assertThat(start.subCrux().key()).isEqualTo("s3");
            assertThat(start.reason()).isEqualTo(Reason.TRACKS_THE_ANSWERS);
        });
    }

    @Test
    void but_not_for_who_agrees_on_it_or_may_not_see_the_crowd() {
        everyone("s3");
        place(ann, typed("q2", 20_000), placed("s2", 1), placed("s3", 5));
        place(ben, typed("q2", 70_000), placed("s2", 4), placed("s3", 5));
        assertThat(compare("pause").orElseThrow().start()).isEmpty();

        place(ben, typed("q2", 70_000), placed("s3", 1));
        assertThat(compare("pause").orElseThrow().start()).isPresent();

        jdbc.update("delete from reveal");
        assertThat(compare("pause").orElseThrow().start()).isEmpty();
    }

    @Test
    void who_agrees_on_what_tracks_most_starts_with_the_next_that_does() {
        twoThatTrack();
        place(ann, typed("q2", 20_000), placed("s1", 1), placed("s2", 1), placed("s3", 5));
        place(ben, typed("q2", 70_000), placed("s1", 5), placed("s2", 4), placed("s3", 5));

        assertThat(compare("pause").orElseThrow().start()).get().satisfies(start -> {
            assertThat(start.subCrux().key()).isEqualTo("s2");
            assertThat(start.reason()).isEqualTo(Reason.TRACKS_THE_ANSWERS);
        });

        place(ben, typed("q2", 70_000), placed("s3", 1));
        assertThat(compare("pause").orElseThrow().start())
                .get()
                .extracting(start -> start.subCrux().key())
                .isEqualTo("s3");
    }

    /** Forty-eight people whose final answers go with where they stand on s3, and less closely, yet surely, on s2. */
    private void twoThatTrack() {
        IntStream.range(0, 48).forEach(n -> {
            boolean low = n < 24;
            Mark most = placed("s3", low ? 1 : 5);
            Mark less = placed("s2", low == (n % 6 > 0) ? 1 : 5);
            place(VisitorToken.fresh(), typed("q2", (low ? 10_000 : 60_000) + n * 500), most, less);
        });
    }

    /** Twelve people whose final answers go with their stances on one sub-crux. */
    private void everyone(String key) {
        IntStream.range(0, 12).forEach(n -> {
            Mark mark = placed(key, n < 6 ? 1 : 5);
            place(VisitorToken.fresh(), typed("q2", n < 6 ? 10_000 + n * 1_000 : 80_000 + n * 1_000), mark);
        });
    }

    private Optional<Comparison> compare(String slug) {
        return comparisons.of(
                link(null), visitors.find(ben).orElseThrow(), cruxes.read(slug).orElseThrow());
    }

    private PrivateLink link(String slug) {
        return links.find(links.make(ann, slug, null)).orElseThrow();
    }

    private void answer(VisitorToken token, String slug, Entry... entries) {
        ballots.submit(token, slug, List.of(entries));
    }

    private void place(VisitorToken token, Entry entry, Mark... marks) {
        ballots.submit(token, "pause", List.of(entry), List.of(marks));
    }

    private void imagine(VisitorToken token, String subCrux, int thousandths) {
        whatIfs.keep(token, "pause", "q2", List.of(new Imagined(subCrux, new Probability(thousandths), false)));
    }

    private static Entry typed(String key, int thousandths) {
        return new Entry(key, 1, new Probability(thousandths), false);
    }

    private static Mark placed(String key, int step) {
        return new Mark(key, 1, new Step(step), false);
    }
}
