package org.cruxbook.estimate;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.cruxbook.crux.ChainSteps;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.crux.LedgerEntry;
import org.cruxbook.testing.ChainRecount;
import org.cruxbook.testing.Links;
import org.cruxbook.testing.Pages;
import org.cruxbook.testing.Recount;
import org.cruxbook.testing.Tables;
import org.cruxbook.visitor.VisitorToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What forms leave to be counted later is read with what has been counted, and counted soon. */
@SpringBootTest
abstract class BacklogTest {

    private static final Set<String> SLUGS = Set.of("pause", "time");

    @Autowired
    private Ballots ballots;

    @Autowired
    private Books books;

    @Autowired
    private CurrentTallies tallies;

    @Autowired
    private TalliedAnswers answered;

    @Autowired
    private CatchingUp catchingUp;

    @Autowired
    private ChainRecounts recounts;

    @Autowired
    private Cruxes cruxes;

    @Autowired
    private ChainSteps steps;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Product product;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void publish() {
        catchingUp.stop();
        Tables.empty(jdbc);
        cruxes.save(Pages.time());
        cruxes.save(Pages.pause());
        Crux chain = cruxes.save(Pages.chain());
        new Links(steps, chain).given("time", "q1").given("pause", "q1");
        recounts.recountChanged();
    }

    @AfterEach
    void goOn() {
        Tables.empty(jdbc);
        catchingUp.start();
    }

    private VisitorToken someone(int first, int second, int step) {
        VisitorToken visitor = VisitorToken.fresh();
        ballots.submit(visitor, "time", List.of(entry("q1", first)));
        ballots.submit(
                visitor,
                "pause",
                List.of(entry("q1", first), entry("q2", second)),
                List.of(new Mark("s1", 1, new Step(step), true)));
        return visitor;
    }

    private static Entry entry(String key, int percent) {
        return new Entry(key, 1, new Probability(1_000 * percent), true);
    }

    /** All that can be read of the tallies, whatever is in the tables of it. */
    private Set<String> read() {
        return transaction.execute(status -> {
            CurrentTallies.Now now = tallies.now(Set.of("pause", "time", "chain"));
            return Stream.of(
                            told("of pages", now.answers(SLUGS), BacklogTest::told),
                            told("of a page", now.answers("pause"), BacklogTest::told),
                            told("of a question", now.answers(SLUGS, Set.of("q2")), BacklogTest::told),
                            told("weekly", now.movesAfter("pause", 0), WeeklyTally.Move::toString),
                            told(
                                    "blind",
                                    now.blind("pause"),
                                    one -> one.questionKey() + one.aspect() + one.thousandths() + "x" + one.people()),
                            told(
                                    "stances",
                                    now.stances("pause"),
                                    one -> one.subCruxKey() + one.step() + "x" + one.people()),
                            told("pairs", now.pairs("pause", "q1"), JointTally.Pair::toString),
                            told("products", now.products("chain"), one -> one.magnitude() + "x" + one.people()))
                    .flatMap(Set::stream)
                    .collect(Collectors.toSet());
        });
    }

    private static String told(Tally one) {
        return one.cruxSlug() + one.questionKey() + one.value() + "x" + one.answers();
    }

    private static <T> Set<String> told(String kind, List<T> rows, Function<T, String> each) {
        assertThat(rows).isNotEmpty();
        return rows.stream().map(row -> kind + " " + each.apply(row)).collect(Collectors.toSet());
    }

    private long counted() {
        Long counted = jdbc.queryForObject("select coalesce(sum(answers), 0) from tally", Long.class);
        return counted == null ? 0 : counted;
    }

    @Test
    void what_is_left_is_read_like_what_is_counted() {
        someone(35, 60, 2);
        VisitorToken bob = someone(35, 70, 4);
        Backlogs.fallBehind(jdbc);
        someone(40, 60, 4);
        ballots.submit(bob, "pause", List.of(entry("q1", 80)), List.of(new Mark("s1", 1, null, true)));
        assertThat(counted()).isEqualTo(6);

        Set<String> before = read();
        catchingUp.catchUp();

        assertThat(counted()).isEqualTo(9);
        assertThat(Tables.count(jdbc, "tally_backlog")).isZero();
        assertThat(read()).isEqualTo(before).contains("of a page pauseq180x1", "of a question pauseq260x2");
        new Recount(jdbc).holds();
        new ChainRecount(jdbc).holds();
    }

    @Test
    void a_form_that_comes_alone_when_nothing_is_left_is_counted_at_once() {
        someone(35, 60, 2);

        assertThat(Tables.count(jdbc, "tally_backlog")).isZero();
        assertThat(counted()).isEqualTo(3);
    }

    @Test
    void whoever_is_forgotten_leaves_no_trace_in_it() {
        VisitorToken ann = someone(35, 60, 2);
        Backlogs.fallBehind(jdbc);
        ballots.submit(ann, "pause", List.of(entry("q1", 99)));

        books.forget(ann);

        assertThat(Tables.tallies(jdbc)).hasSizeGreaterThan(5);
        assertThat(Stream.concat(Tables.tallies(jdbc).stream(), Stream.of("tally_backlog")))
                .allSatisfy(table -> assertThat(Tables.count(jdbc, table)).isZero());
    }

    @Test
    void what_is_left_alone_has_been_answered() {
        LedgerEntry question =
                new LedgerEntry(LedgerEntry.Kind.QUESTION, "pause", "q2", 1, null, "Second", Instant.now());
        assertThat(answered.answered(question)).isFalse();
        Backlogs.fallBehind(jdbc);

        someone(35, 60, 2);

        assertThat(counted()).isZero();
        assertThat(answered.answered(question)).isTrue();
    }

    @Test
    void the_site_counts_what_is_left_by_itself() {
        Backlogs.fallBehind(jdbc);
        someone(35, 60, 2);
        assertThat(counted()).isZero();

        catchingUp.start();

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(counted()).isEqualTo(3));
    }

    @Test
    void a_count_that_is_wrong_holds_no_other_up() {
        someone(35, 60, 2);
        jdbc.update("insert into tally_backlog (id, place, moves)"
                + " values (nextval('tally_backlog_seq'), 'pause', '[[\"tally\",\"pause\",\"q1\",[35000,-5]]]')");
        someone(35, 70, 4);

        catchingUp.catchUp();

        assertThat(Tables.count(jdbc, "tally_backlog")).isZero();
        assertThat(jdbc.queryForList(
                        "select question_key, thousandths, answers from tally where crux_slug = 'pause' order by 1, 2"))
                .extracting(row -> row.values().toString())
                .containsExactly("[q1, 35000, 0]", "[q2, 60000, 1]", "[q2, 70000, 1]");
    }

    @Test
    void what_is_left_for_another_page_is_not_read() {
        Backlogs.fallBehind(jdbc);
        someone(35, 60, 2);

        Set<Object> places = new Backlog(jdbc, product)
                .read(Set.of("time")).of(CountTable.TALLY).stream()
                        .map(move -> move.key().get(0))
                        .collect(Collectors.toSet());

        assertThat(places).containsExactly("time");
    }

    /** As the forms of a page with very many questions and sub-cruxes do, whose keys are as long as keys can be. */
    @Test
    void any_number_of_moves_can_be_left() {
        Moves moves = new Moves();
        IntStream.range(0, 300)
                .forEach(question -> IntStream.range(0, 100).forEach(value -> {
                    String key = "%0100d".formatted(question);
                    moves.add(
                            CountTable.JOINT_TALLY,
                            List.of("s".repeat(200), key, "k".repeat(100), 5, 1_000 * value),
                            1);
                    moves.add(CountTable.BLIND_TALLY, List.of("slug", key, "MOVE", -1_000 * value), 3_000_000_000L);
                }));
        Volley volley = new Volley(jdbc, product);
        Backlog.leave(moves, volley);

        transaction.executeWithoutResult(status -> volley.run());

        Moves read = new Backlog(jdbc, product).read(Set.of("s".repeat(200), "slug"));
        for (CountTable table : CountTable.values()) {
            assertThat(byKey(read, table)).isEqualTo(byKey(moves, table));
        }
    }

    private static Map<List<Object>, Long> byKey(Moves moves, CountTable table) {
        return moves.of(table).stream().collect(toMap(Moves.Move::key, Moves.Move::difference));
    }
}
