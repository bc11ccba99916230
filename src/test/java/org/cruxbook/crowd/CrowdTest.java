package org.cruxbook.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.estimate.Ballots;
import org.cruxbook.estimate.Books;
import org.cruxbook.estimate.Entry;
import org.cruxbook.estimate.Probability;
import org.cruxbook.estimate.Recoveries;
import org.cruxbook.estimate.Reveals;
import org.cruxbook.estimate.Week;
import org.cruxbook.testing.Pages;
import org.cruxbook.testing.RowsRead;
import org.cruxbook.testing.Tables;
import org.cruxbook.visitor.Visitor;
import org.cruxbook.visitor.VisitorToken;
import org.cruxbook.visitor.Visitors;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest(properties = "spring.jpa.properties.hibernate.generate_statistics=true")
abstract class CrowdTest {

    @Autowired
    private Crowd crowd;

    @Autowired
    private Ballots ballots;

    @Autowired
    private Recoveries recoveries;

    @Autowired
    private Books books;

    @Autowired
    private Reveals reveals;

    @Autowired
    private Visitors visitors;

    @Autowired
    private Cruxes cruxes;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private EntityManagerFactory entities;

    @BeforeEach
    void publish() {
        Tables.empty(jdbc);
        cruxes.save(Pages.coordination());
        cruxes.save(Pages.time());
    }

    @Test
    void who_has_answered_sees_the_crowd_of_that_page_and_of_no_other() {
        Visitor ann = answering("coordination", "q1", 35_000);
        answering("time", "q1", 40_000);

        assertThat(crowd.seenBy(ann, "coordination")).isPresent();
        assertThat(crowd.seenBy(ann, "time")).isEmpty();
    }

    @Test
    void who_asked_to_see_it_sees_it() {
        answering("coordination", "q1", 35_000);
        VisitorToken ben = VisitorToken.fresh();
        reveals.look(ben, "coordination");

        assertThat(crowd.seenBy(visitor(ben), "coordination"))
                .get()
                .extracting(page -> page.of("q1").n())
                .isEqualTo(1L);
    }

    @Test
    void who_may_not_see_a_crowd_does_not_see_it_whole_either_while_others_do() {
        Visitor ann = answering("coordination", "q1", 35_000);
        Visitor ben = answering("time", "q1", 40_000);

        assertThat(whole(ann, Instant.MIN)).isPresent();
        assertThat(whole(ben, Instant.MIN)).isEmpty();
    }

    @Test
    void the_whole_crowd_has_everyone_who_was_told_that_their_answer_is_kept() {
        VisitorToken looker = VisitorToken.fresh();
        reveals.look(looker, "coordination");
        for (int answers = 1; answers <= 3; answers++) {
            Visitor last = answering("coordination", "q1", 35_000);

            assertThat(people(visitor(looker), Instant.MIN)).isEqualTo(answers);
            assertThat(people(last, Instant.now())).isEqualTo(answers);
        }
    }

    @Test
    void who_is_forgotten_or_has_become_one_of_two_is_in_no_crowd_twice_nor_any_longer() {
        VisitorToken looker = VisitorToken.fresh();
        reveals.look(looker, "coordination");
        VisitorToken before = VisitorToken.fresh();
        ballots.submit(before, "coordination", List.of(entry("q1", 35_000)));
        VisitorToken after = VisitorToken.fresh();
        ballots.submit(after, "coordination", List.of(entry("q1", 40_000)));
        assertThat(people(visitor(looker), Instant.MIN)).isEqualTo(2);

        assertThat(recoveries.redeem(recoveries.make(before).orElseThrow(), after))
                .isTrue();
        assertThat(people(visitor(looker), Instant.MIN)).isEqualTo(1);

        books.forget(after);
        assertThat(people(visitor(looker), Instant.MIN)).isZero();
    }

    private Optional<WholeCrowd> whole(Visitor visitor, Instant lastSaid) {
        return crowd.wholeSeenBy(visitor, cruxes.read("coordination").orElseThrow(), lastSaid);
    }

    private long people(Visitor visitor, Instant lastSaid) {
        return whole(visitor, lastSaid).orElseThrow().now().of("q1").n();
    }

    @Test
    void each_question_has_its_own_crowd() {
        answering("coordination", "q1", 35_000);
        answering("coordination", "q1", 45_000);
        Visitor ann = answering("coordination", "q2", 0);

        PageCrowd page = crowd.seenBy(ann, "coordination").orElseThrow();
        assertThat(page.of("q1").n()).isEqualTo(2);
        assertThat(page.of("q1").median()).isEqualTo(40);
        assertThat(page.of("q2").exactly0()).isEqualTo(1);
        assertThat(page.of("q3").n()).isZero();
    }

    @Test
    void a_withdrawn_estimate_is_in_no_crowd() {
        VisitorToken ann = VisitorToken.fresh();
        ballots.submit(ann, "coordination", List.of(entry("q1", 35_000)));
        ballots.submit(ann, "coordination", List.of(new Entry("q1", 1, null, true)));

        assertThat(crowd.forPrograms("coordination").of("q1").n()).isZero();
    }

    @Test
    void the_index_shows_one_question_of_each_page_that_was_revealed() {
        answering("time", "q2", 90_000);
        answering("coordination", "q2", 80_000);
        Visitor ann = answering("coordination", "q5", 35_000);

        Map<String, Distribution> seen = crowd.seenBy(ann, Map.of("coordination", "q5", "time", "q2"));

        assertThat(seen).containsOnlyKeys("coordination");
        assertThat(seen.get("coordination").n()).isEqualTo(1);
        assertThat(seen.get("coordination").countAt(35_000)).isEqualTo(1);
    }

    @Test
    void the_index_shows_an_empty_crowd_for_a_question_that_nobody_answered() {
        Visitor ann = answering("coordination", "q1", 35_000);

        assertThat(crowd.seenBy(ann, Map.of("coordination", "q5"))
                        .get("coordination")
                        .n())
                .isZero();
    }

    @Test
    void an_index_without_pages_shows_nothing() {
        Visitor ann = answering("coordination", "q1", 35_000);

        assertThat(crowd.seenBy(ann, Map.of())).isEmpty();
    }

    @Test
    void a_million_answers_cost_what_a_hundred_do() {
        Visitor ann = answering("coordination", "q1", 50_000);
        fill(100);
        Statistics hundred = reading(ann);
        long statements = hundred.getPrepareStatementCount();
        long rows = new RowsRead(hundred).all();

        fill(1_000_000);
        Statistics million = reading(ann);

        assertThat(million.getPrepareStatementCount()).isEqualTo(statements).isEqualTo(3);
        assertThat(new RowsRead(million).all()).isEqualTo(rows).isEqualTo(5 * 11 + 11 * 5 * 11);
        assertThat(crowd.forPrograms("coordination").of("q3").n()).isEqualTo(1_000_000);
    }

    @Test
    void trends_are_of_one_page() {
        answering("time", "q1", 10_000);
        for (int i = 0; i < 5; i++) {
            answering("coordination", "q1", 30_000);
        }
        Visitor ann = answering("coordination", "q2", 0);

        PageTrends trends = crowd.trends(crowd.seenBy(ann, "coordination").orElseThrow());

        assertThat(trends.of("q1").medians()).containsExactly(30.0);
        assertThat(trends.of("q2").medians()).isEmpty();
        assertThat(trends.of("q3").medians()).isEmpty();
    }

    /**
     * Gives each of the five questions this many answers, spread over eleven values, and as many that came and went in
     * every week of half a year.
     */
    private void fill(long answers) {
        jdbc.update("delete from tally");
        jdbc.update("delete from weekly_tally");
        int running = Week.of(Instant.now()).number();
        for (int question = 1; question <= 5; question++) {
            for (int tens = 0; tens <= 10; tens++) {
                jdbc.update(
                        "insert into tally (crux_slug, question_key, thousandths, answers) values (?, ?, ?, ?)",
                        "coordination",
                        "q" + question,
                        10_000 * tens,
                        tens == 10 ? answers - 10 * (answers / 11) : answers / 11);
                fillWeeks("q" + question, 10_000 * tens, running, answers);
            }
        }
    }

    private void fillWeeks(String key, int thousandths, int running, long answers) {
        for (int ago = 0; ago < 26; ago++) {
            jdbc.update(
                    "insert into weekly_tally (crux_slug, week, question_key, thousandths, change)"
                            + " values ('coordination', ?, ?, ?, ?)",
                    running - ago,
                    key,
                    thousandths,
                    ago % 2 == 0 ? answers : -answers);
        }
    }

    private Statistics reading(Visitor visitor) {
        Statistics statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.clear();
        PageCrowd page = crowd.seenBy(visitor, "coordination").orElseThrow();
        assertThat(crowd.trends(page).of("q3").medians()).isNotEmpty();
        return statistics;
    }

    private Visitor answering(String slug, String key, int thousandths) {
        VisitorToken token = VisitorToken.fresh();
        ballots.submit(token, slug, List.of(entry(key, thousandths)));
        return visitor(token);
    }

    private static Entry entry(String key, int thousandths) {
        return new Entry(key, 1, new Probability(thousandths), false);
    }

    private Visitor visitor(VisitorToken token) {
        return visitors.find(token).orElseThrow();
    }
}
