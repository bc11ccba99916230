package org.cruxbook.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.estimate.Ballots;
import org.cruxbook.estimate.Entry;
import org.cruxbook.estimate.NothingSubmitted;
import org.cruxbook.estimate.Probability;
import org.cruxbook.testing.Pages;
import org.cruxbook.testing.SettableClock;
import org.cruxbook.testing.Tables;
import org.cruxbook.visitor.Visitor;
import org.cruxbook.visitor.VisitorToken;
import org.cruxbook.visitor.Visitors;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.transaction.support.TransactionTemplate;

/** Fifteen weeks in which visitors answer, revise and withdraw at random. */
@SpringBootTest
abstract class WeeksTest {

    private static final String SLUG = "coordination";
    private static final List<String> KEYS = List.of("q1", "q2", "q3", "q4", "q5");
    private static final Instant FIRST_MONDAY = Instant.parse("2026-07-27T00:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);

    @TestBean
    private Clock clock;

    @Autowired
    private Crowd crowd;

    @Autowired
    private Ballots ballots;

    @Autowired
    private Visitors visitors;

    @Autowired
    private Cruxes cruxes;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DataSource dataSource;

    private final List<VisitorToken> tokens =
            Stream.generate(VisitorToken::fresh).limit(14).toList();

    static Clock clock() {
        return new SettableClock(FIRST_MONDAY);
    }

    @BeforeEach
    void publish() {
        Tables.empty(jdbc);
        setClock(FIRST_MONDAY);
        cruxes.save(Pages.coordination());
    }

    @Test
    void every_week_the_medians_are_those_that_the_history_gives() {
        Random random = new Random(3);
        for (int week = 0; week < 15; week++) {
            live(week, random);
            for (String key : KEYS) {
                assertThat(trend(key)).as("%s in week %s", key, week).isEqualTo(recomputed(key));
            }
        }
        assertThat(KEYS).allSatisfy(key -> assertThat(trend(key)).hasSizeGreaterThan(1));
        assertThat(trend("q1")).hasSize(12);
    }

    @Test
    void the_weeks_of_a_tally_add_up_to_it() {
        Random random = new Random(4);
        for (int week = 0; week < 15; week++) {
            live(week, random);
        }

        assertThat(sums("weekly_tally", "change")).isNotEmpty().isEqualTo(sums("tally", "answers"));
    }

    @Test
    void the_first_and_the_last_moment_of_a_week_belong_to_it() {
        Instant monday = FIRST_MONDAY.plus(WEEK);
        answer(0, 5, 20_000, monday.minusNanos(1000));
        answer(5, 12, 60_000, monday);
        assertThat(trend("q1")).containsExactly(20.0, 60.0);

        setClock(monday.plus(WEEK).minusNanos(1000));
        assertThat(trend("q1")).containsExactly(20.0, 60.0);

        setClock(monday.plus(WEEK));
        assertThat(trend("q1")).containsExactly(20.0, 60.0, 60.0);
    }

    @Test
    void a_clock_that_was_set_back_over_monday_breaks_nothing() {
        answer(0, 6, 20_000, FIRST_MONDAY.plus(WEEK));
        answer(0, 1, 90_000, FIRST_MONDAY);

        assertThat(trend("q1")).containsExactly(20.0);
        setClock(FIRST_MONDAY.plus(WEEK));
        assertThat(trend("q1")).containsExactly(20.0);
    }

    @Test
    void answers_from_before_there_were_weekly_tallies_are_sorted_into_their_weeks() {
        Random random = new Random(5);
        for (int week = 0; week < 15; week++) {
            live(week, random);
        }
        answer(0, 3, 33_000, FIRST_MONDAY.plus(WEEK.multipliedBy(15)));
        answer(3, 6, 34_000, FIRST_MONDAY.plus(WEEK.multipliedBy(15)).minusNanos(1000));

        migrateOldDatabase("before_weeks");

        assertThat(weekly("before_weeks.weekly_tally")).hasSizeGreaterThan(50).isEqualTo(weekly("weekly_tally"));
    }

    /** Fills a database as it was before weekly tallies with what visitors said here, and brings it up to them. */
    private void migrateOldDatabase(String schema) {
        migrate(schema, "2");
        jdbc.update("insert into " + schema + ".visitor select id, token_hash, since from visitor");
        for (String table : List.of("estimate", "estimate_revision", "tally")) {
            jdbc.update("insert into " + schema + "." + table + " select * from " + table);
        }
        migrate(schema, "3");
    }

    private void migrate(String schema, String version) {
        Flyway.configure()
                .dataSource(dataSource)
                .schemas(schema)
                .target(version)
                .load()
                .migrate();
    }

    /** One week in everyone's life; its first and its last moment are always in it. */
    private void live(int week, Random random) {
        Instant monday = FIRST_MONDAY.plus(WEEK.multipliedBy(week));
        List<Long> moments = new ArrayList<>(List.of(0L, WEEK.toSeconds() * 1_000_000 - 1));
        IntStream.range(0, 6).forEach(i -> moments.add(random.nextLong(WEEK.toSeconds() * 1_000_000)));
        Collections.sort(moments);
        for (long micros : moments) {
            setClock(monday.plusNanos(1000 * micros));
            act(tokens.get(random.nextInt(tokens.size())), random);
        }
    }

    private void act(VisitorToken token, Random random) {
        List<Entry> form = KEYS.stream()
                .filter(key -> random.nextInt(3) > 0)
                .map(key -> new Entry(key, 1, anything(random), true))
                .toList();
        try {
            ballots.submit(token, SLUG, form);
        } catch (NothingSubmitted e) {
            // Someone came, and left without a word.
        }
    }

    private static @Nullable Probability anything(Random random) {
        return random.nextInt(6) == 0 ? null : new Probability(5_000 * random.nextInt(21));
    }

    private void answer(int from, int to, int thousandths, Instant at) {
        setClock(at);
        tokens.subList(from, to)
                .forEach(token ->
                        ballots.submit(token, SLUG, List.of(new Entry("q1", 1, new Probability(thousandths), true))));
    }

    private void setClock(Instant moment) {
        ((SettableClock) clock).set(moment);
    }

    private List<Double> trend(String key) {
        Visitor anyone = tokens.stream()
                .flatMap(token -> visitors.find(token).stream())
                .findFirst()
                .orElseThrow();
        return transaction.execute(status ->
                crowd.trends(crowd.seenBy(anyone, SLUG).orElseThrow()).of(key).medians());
    }

    /** By hand: who said what last when each week ended. */
    private List<Double> recomputed(String key) {
        List<Said> history = history(key);
        LocalDate monday = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LinkedList<Double> medians = new LinkedList<>();
        for (int ago = 0; ago < 12; ago++) {
            Instant end = monday.minusWeeks(ago)
                    .plusWeeks(1)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
            List<Integer> standing = standing(history, end);
            if (standing.size() < 5) {
                break;
            }
            medians.addFirst(median(standing));
        }
        return medians;
    }

    private static List<Integer> standing(List<Said> history, Instant end) {
        Map<Long, @Nullable Integer> last = new HashMap<>();
        history.stream().filter(said -> said.at().isBefore(end)).forEach(said -> last.put(said.who(), said.value()));
        return last.values().stream().filter(value -> value != null).sorted().toList();
    }

    private static double median(List<Integer> sorted) {
        int n = sorted.size();
        return (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2000.0;
    }

    private List<Said> history(String key) {
        return jdbc.query(
                "select estimate_id, given_at, given_value from estimate_revision"
                        + " join estimate on estimate.id = estimate_id where question_key = ?"
                        + " order by estimate_revision.id",
                (row, number) -> new Said(
                        row.getLong(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getObject(3, Integer.class)),
                key);
    }

    private record Said(long who, Instant at, @Nullable Integer value) {}

    private Map<String, Long> sums(String table, String column) {
        return counts("select question_key, thousandths, sum(" + column + ") from " + table
                + " group by question_key, thousandths having sum(" + column + ") <> 0");
    }

    private Map<String, Long> weekly(String table) {
        return counts(
                "select week, concat(question_key, ' ', thousandths), change from " + table + " where change <> 0");
    }

    private Map<String, Long> counts(String sql) {
        Map<String, Long> counts = new HashMap<>();
        jdbc.query(sql, row -> {
            counts.put(row.getString(1) + " " + row.getString(2), row.getLong(3));
        });
        return counts;
    }
}
