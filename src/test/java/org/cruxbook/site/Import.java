package org.cruxbook.site;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.Question;
import org.cruxbook.crux.SubCrux;
import org.cruxbook.estimate.Week;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Fills a page's tables with made-up visitors in batches of JDBC: visitors, reveals, estimates, stances, and all tallies of
 * them. It leaves out the histories, which no page of results reads. The same seed makes the same people.
 *
 * <p>Three in five answer a question, and two in five take a stance, which goes with their answers. They came in equal shares
 * over half a year.
 */
class Import {

    /** Which numbers people write. */
    enum Numbers {
        /** Multiples of ten: even a thousand people say nearly all that a million do. */
        IN_TENS,
        /** Three quarters multiples of five, most others whole percents, a few decimals at the ends: as surveys find. */
        AS_PEOPLE_DO
    }

    private static final int BATCH = 5_000;
    private static final int WEEKS = 26;

    /** Whoever takes numbers from a sequence takes them fifty at a time, also those before the one that it gives. */
    private static final int AHEAD = 51;

    private static final int[] ENDS = {0, 1, 10, 50, 100, 500, 99_500, 99_900, 99_990, 100_000};

    private final JdbcTemplate jdbc;
    private final TransactionOperations transaction;
    private final Numbers numbers;
    private final Random random = new Random(42);
    private final Instant now = Instant.now();
    private final Map<List<Object>, Long> tallies = new HashMap<>();
    private final Map<String, List<Object[]>> rows = new HashMap<>();

    private long estimates;
    private long stances;

    Import(JdbcTemplate jdbc, TransactionOperations transaction, Numbers numbers) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.numbers = numbers;
    }

    void run(Crux crux, int visitors) {
        for (int from = 1; from <= visitors; from += BATCH) {
            IntStream.range(from, Math.min(from + BATCH, visitors + 1)).forEach(id -> add(crux, id));
            write();
        }
        tallies.forEach((cell, people) -> row(cell, people));
        write();
        jdbc.execute("alter sequence visitor_seq restart with " + (visitors + AHEAD));
        jdbc.execute("alter sequence estimate_seq restart with " + (estimates + AHEAD));
        jdbc.execute("alter sequence stance_seq restart with " + (stances + AHEAD));
        jdbc.execute("alter sequence reveal_seq restart with " + (visitors + AHEAD));
        jdbc.execute("analyze");
    }

    private void add(Crux crux, int id) {
        Instant at = now.minus(Duration.ofDays(7L * (id % WEEKS)));
        OffsetDateTime when = at.atOffset(ZoneOffset.UTC);
        put(
                "insert into visitor (id, token_hash, since) values (?, ?, ?)",
                (long) id,
                String.format("%064x", id),
                when);
        put("insert into reveal values (?, ?, ?, ?, 'ANSWERED')", (long) id, (long) id, crux.slug(), when);
        double leaning = random.nextGaussian();
        Map<String, Integer> steps = new HashMap<>();
        for (SubCrux subCrux : crux.subCruxes()) {
            if (random.nextDouble() < 0.4) {
                steps.put(subCrux.key(), stance(crux, subCrux, id, leaning, when));
            }
        }
        for (Question question : crux.askedQuestions()) {
            if (random.nextDouble() < 0.6) {
                estimate(crux, question, id, leaning, at, steps);
            }
        }
    }

    private int stance(Crux crux, SubCrux subCrux, long visitor, double leaning, OffsetDateTime when) {
        double place = 3 + leaning + random.nextGaussian() * (1 + subCrux.key().length() % 3);
        int step = (int) Math.max(1, Math.min(5, Math.round(place)));
        put(
                "insert into stance (id, visitor_id, crux_slug, sub_crux_key, first_step, first_at,"
                        + " first_wording_version, first_crowd_seen, latest_step, latest_at, latest_wording_version,"
                        + " latest_crowd_seen) values (?, ?, ?, ?, ?, ?, 1, false, ?, ?, 1, false)",
                ++stances,
                visitor,
                crux.slug(),
                subCrux.key(),
                step,
                when,
                step,
                when);
        count("stance_tally", crux.slug(), subCrux.key(), step);
        return step;
    }

    private void estimate(
            Crux crux, Question question, long visitor, double leaning, Instant at, Map<String, Integer> steps) {
        int value = value(leaning + random.nextGaussian());
        OffsetDateTime when = at.atOffset(ZoneOffset.UTC);
        put(
                "insert into estimate values (?, ?, ?, ?, ?, ?, 1, false, ?, ?, 1, false)",
                ++estimates,
                visitor,
                crux.slug(),
                question.key(),
                value,
                when,
                value,
                when);
        count("tally", crux.slug(), question.key(), value);
        count("blind_tally", crux.slug(), question.key(), "FIRST", value);
        count("blind_tally", crux.slug(), question.key(), "MOVE", 0);
        count("blind_tally", crux.slug(), question.key(), "NOW", value);
        count("weekly_tally", crux.slug(), Week.of(at).number(), question.key(), value);
        steps.forEach((subCrux, step) -> count("joint_tally", crux.slug(), question.key(), subCrux, step, value));
    }

    /** In thousandths of a percent. */
    private int value(double logOdds) {
        double percent = 100 / (1 + Math.exp(-logOdds));
        if (numbers == Numbers.IN_TENS) {
            return 10_000 * (int) Math.round(percent / 10);
        }
        double kind = random.nextDouble();
        if (kind < 0.02) {
            return ENDS[random.nextInt(ENDS.length)];
        }
        return kind < 0.77 ? 5_000 * (int) Math.round(percent / 5) : 1_000 * (int) Math.round(percent);
    }

    private void count(String table, Object... cell) {
        List<Object> key = new ArrayList<>(List.of(table));
        key.addAll(Arrays.asList(cell));
        tallies.merge(key, 1L, Long::sum);
    }

    private void row(List<Object> cell, long people) {
        List<Object> values = new ArrayList<>(cell.subList(1, cell.size()));
        values.add(people);
        String places = values.stream().map(value -> "?").collect(Collectors.joining(", "));
        put("insert into " + cell.get(0) + " values (" + places + ")", values.toArray());
    }

    private void put(String insert, Object... values) {
        rows.computeIfAbsent(insert, sql -> new ArrayList<>()).add(values);
    }

    /** Visitors first, to whom all others refer. */
    private void write() {
        transaction.executeWithoutResult(status -> rows.keySet().stream()
                .sorted(Comparator.comparing((String sql) -> !sql.contains("into visitor ")))
                .forEach(sql -> jdbc.batchUpdate(sql, rows.get(sql))));
        rows.clear();
    }
}
