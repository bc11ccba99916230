package org.cruxbook.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.cruxbook.crux.ChainSteps;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.testing.ChainRecount;
import org.cruxbook.testing.Links;
import org.cruxbook.testing.Pages;
import org.cruxbook.testing.Recount;
import org.cruxbook.testing.Tables;
import org.cruxbook.visitor.VisitorToken;
import org.cruxbook.visitor.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest
abstract class BurstsTest {

    private static final Burst EARLIER = Burst.parse("pause/q1/2026-11-20T10");
    private static final Probability LOWEST = new Probability(0);
    private static final Probability HIGHEST = new Probability(100_000);

    @Autowired
    private Bursts bursts;

    @Autowired
    private Ballots ballots;

    @Autowired
    private Estimates estimates;

    @Autowired
    private Books books;

    @Autowired
    private Recoveries recoveries;

    @Autowired
    private Visitors visitors;

    @Autowired
    private Cruxes cruxes;

    @Autowired
    private ChainSteps steps;

    @Autowired
    private ChainRecounts recounts;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private DataSource database;

    @BeforeEach
    void publish() {
        Tables.empty(jdbc);
        cruxes.save(Pages.pause());
        cruxes.save(Pages.time());
        new Links(steps, cruxes.save(Pages.chain())).given("time", "q1").not("pause", "q2");
        recounts.recountChanged();
    }

    /** Comes, answers both pages, and takes a stance. */
    private VisitorToken says(int percent) {
        VisitorToken visitor = VisitorToken.fresh();
        say(visitor, percent);
        return visitor;
    }

    private void say(VisitorToken visitor, int percent) {
        List<Entry> entries = Stream.of("q1", "q2")
                .map(key -> new Entry(key, 1, new Probability(percent * 1000), false))
                .toList();
        ballots.submit(visitor, "time", entries);
        ballots.submit(visitor, "pause", entries, List.of(new Mark("s1", 1, new Step(2), false)));
    }

    /** As if all visitors until now had come and answered on another day. */
    private void earlier() {
        Timestamp came = Timestamp.from(Instant.parse("2026-11-20T10:20:30Z"));
        Timestamp answered = Timestamp.from(Instant.parse("2026-11-20T10:40:30Z"));
        jdbc.update("update visitor set since = ?", came);
        jdbc.update("update estimate set first_at = ?", answered);
        jdbc.update("update estimate_revision set given_at = ?", answered);
        jdbc.update(
                "update weekly_tally set week = ?",
                Week.of(answered.toInstant()).number());
    }

    private long counted(String table, String column) {
        Long sum = jdbc.queryForObject("select coalesce(sum(" + column + "), 0) from " + table, Long.class);
        return sum == null ? 0 : sum;
    }

    private void holds() {
        new Recount(jdbc).holds();
        new ChainRecount(jdbc).holds();
    }

    @Test
    void many_who_come_and_answer_within_an_hour_are_a_burst() {
        Stream.of(99, 99, 99, 40).forEach(this::says);
        earlier();
        says(10);

        List<Bursts.Found> found = bursts.find(3);

        assertThat(found)
                .extracting(one -> one.burst().name())
                .containsExactly(
                        "pause/q1/2026-11-20T10",
                        "pause/q2/2026-11-20T10",
                        "time/q1/2026-11-20T10",
                        "time/q2/2026-11-20T10");
        assertThat(found.get(0)).isEqualTo(new Bursts.Found(EARLIER, 4, 0, new Probability(99_000), 3));
        assertThat(bursts.find(5)).isEmpty();
    }

    @Test
    void who_was_known_before_is_no_part_of_one() {
        Stream.of(99, 99).forEach(this::says);
        jdbc.update("update visitor set since = ?", Timestamp.from(Instant.parse("2026-11-20T10:20:30Z")));

        assertThat(bursts.find(1)).isEmpty();
    }

    @Test
    void what_is_set_aside_is_in_no_tally_at_once_and_comes_back_as_it_was() {
        Stream.of(99, 99, 98).forEach(this::says);
        earlier();
        says(10);
        List<String> before = tallies();

        assertThat(bursts.setAside(EARLIER, LOWEST, HIGHEST)).isEqualTo(3);

        assertThat(counted("tally", "answers")).isEqualTo(4);
        assertThat(counted("stance_tally", "people")).isEqualTo(1);
        assertThat(counted("joint_tally", "people")).isEqualTo(2);
        assertThat(counted("weekly_tally", "change")).isEqualTo(4);
        assertThat(counted("blind_tally", "people")).isEqualTo(12);
        assertThat(counted("chain_tally", "people")).isEqualTo(1);
        holds();
        assertThat(bursts.setAside(EARLIER, LOWEST, HIGHEST)).isZero();
        assertThat(bursts.find(3).get(0)).isEqualTo(new Bursts.Found(EARLIER, 3, 3, new Probability(99_000), 2));
        assertThat(bursts.bringBack(EARLIER)).isEqualTo(3);
        assertThat(bursts.bringBack(EARLIER)).isZero();
        assertThat(tallies()).isEqualTo(before);
    }

    private List<String> tallies() {
        return Stream.of("tally", "weekly_tally", "blind_tally", "stance_tally", "joint_tally", "chain_tally")
                .flatMap(table ->
                        jdbc.queryForList("select * from " + table).stream().map(row -> table + " " + row))
                .filter(row -> !row.matches(".*(answers|people|change)=0}"))
                .sorted()
                .toList();
    }

    @Test
    void only_those_with_some_first_answers_can_be_taken() {
        Stream.of(99, 99, 40).forEach(this::says);
        earlier();

        assertThat(bursts.setAside(EARLIER, new Probability(90_000), HIGHEST)).isEqualTo(2);

        assertThat(counted("tally", "answers")).isEqualTo(4);
        holds();
    }

    @Test
    void who_is_set_aside_keeps_their_answers_and_can_go_on() {
        VisitorToken ann = says(99);
        earlier();
        bursts.setAside(EARLIER, LOWEST, HIGHEST);

        say(ann, 30);

        long id = visitors.find(ann).orElseThrow().id();
        assertThat(estimates.findAll(id, "time"))
                .allSatisfy(estimate -> assertThat(estimate.value()).contains(new Probability(30_000)));
        assertThat(counted("tally", "answers")).isZero();
        holds();
        bursts.bringBack(EARLIER);
        assertThat(counted("tally", "answers")).isEqualTo(4);
        holds();
    }

    @Test
    void who_is_set_aside_can_be_forgotten_and_stays_aside_in_another_browser() {
        VisitorToken ann = says(99);
        VisitorToken ben = says(98);
        earlier();
        bursts.setAside(EARLIER, LOWEST, HIGHEST);
        VisitorToken phone = says(10);

        recoveries.redeem(recoveries.make(ann).orElseThrow(), phone);
        books.forget(ben);

        assertThat(visitors.find(phone).orElseThrow().setAsideAs()).contains(EARLIER.name());
        assertThat(counted("tally", "answers")).isZero();
        holds();
    }

    @Test
    void a_new_count_of_a_chain_leaves_them_out() {
        Stream.of(99, 98).forEach(this::says);
        earlier();
        bursts.setAside(EARLIER, LOWEST, HIGHEST);
        says(10);

        recounts.recountAll();

        assertThat(counted("chain_tally", "people")).isEqualTo(1);
        holds();
    }

    @Test
    void a_process_beside_the_site_does_the_same() {
        Stream.of(99, 98).forEach(this::says);
        earlier();
        Bursts beside = Bursts.in(database);

        assertThat(beside.setAside(EARLIER, LOWEST, HIGHEST)).isEqualTo(2);
        assertThat(counted("chain_tally", "people")).isZero();
        holds();
        assertThat(beside.bringBack(EARLIER)).isEqualTo(2);
        assertThat(counted("chain_tally", "people")).isEqualTo(2);
        holds();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "pause", "pause/q1", "pause/q1/2026-11-20", "pause/q1/2026-13-20T10", "a/b/c/2026-11-20T10"})
    void what_is_no_name_of_a_burst_is_said_to_be_none(String name) {
        assertThatThrownBy(() -> Burst.parse(name)).hasMessageContaining("PAGE/QUESTION/HOUR");
    }
}
