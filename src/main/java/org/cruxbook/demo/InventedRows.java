package org.cruxbook.demo;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.cruxbook.crux.Question;
import org.cruxbook.crux.SubCrux;
import org.cruxbook.estimate.Step;
import org.cruxbook.estimate.Week;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is to be written, table by table. */
final class InventedRows {

    /** Nobody has seen anything before the first answer. */
    private static final String BLIND = "insert into blind_tally (crux_slug, question_key, aspect, thousandths, people)"
            + " select crux_slug, question_key, ?, %1$s, count(*) from estimate group by crux_slug, question_key, %1$s";

    private static final Map<String, String> MOVES =
            Map.of("FIRST", "first_value", "MOVE", "latest_value - first_value", "NOW", "latest_value");

    private final List<Object[]> visitors = new ArrayList<>();
    private final List<Object[]> estimates = new ArrayList<>();
    private final List<Object[]> revisions = new ArrayList<>();
    private final List<Object[]> reveals = new ArrayList<>();
    private final Map<List<Object>, Integer> tallies = new LinkedHashMap<>();
    private final Map<List<Object>, Integer> weeklyTallies = new LinkedHashMap<>();
    private final List<Object[]> stances = new ArrayList<>();
    private final List<Object[]> stanceRevisions = new ArrayList<>();
    private final Map<List<Object>, Integer> stanceTallies = new LinkedHashMap<>();
    private final Map<List<Object>, Integer> jointTallies = new LinkedHashMap<>();

    /** What a visitor answers on a page, by question. */
    private final Map<List<Object>, Map<String, Integer>> answers = new HashMap<>();

    int answers() {
        return estimates.size();
    }

    void visitor(int id, Instant since, Random random) {
        byte[] nobodysToken = new byte[32];
        random.nextBytes(nobodysToken);
        visitors.add(new Object[] {id, HexFormat.of().formatHex(nobodysToken), Timestamp.from(since)});
    }

    void reveal(int visitor, String slug, Instant at) {
        reveals.add(new Object[] {reveals.size() + 1, visitor, slug, Timestamp.from(at)});
    }

    void estimate(
            int visitor, String slug, Question question, int first, Instant at, OptionalInt second, Instant later) {
        int id = estimates.size() + 1;
        int version = question.wordingVersion();
        boolean changed = second.isPresent() && second.getAsInt() != first;
        int latest = changed ? second.getAsInt() : first;
        Timestamp firstAt = Timestamp.from(at);
        Timestamp latestAt = changed ? Timestamp.from(later) : firstAt;
        estimates.add(new Object[] {
            id, visitor, slug, question.key(), first, firstAt, version, latest, latestAt, version, changed
        });
        revisions.add(new Object[] {revisions.size() + 1, id, first, firstAt, version, false});
        move(slug, question, first, at, 1);
        if (changed) {
            revisions.add(new Object[] {revisions.size() + 1, id, latest, latestAt, version, true});
            move(slug, question, first, later, -1);
            move(slug, question, latest, later, 1);
        }
        tallies.merge(List.of(slug, question.key(), latest), 1, Integer::sum);
        answers.computeIfAbsent(List.of(visitor, slug), none -> new LinkedHashMap<>())
                .put(question.key(), latest);
    }

    /** Takes a stance that was never revised, and counts it with all that the same visitor answers on the page. */
    void stance(int visitor, String slug, SubCrux subCrux, Step step, Instant at) {
        int id = stances.size() + 1;
        Timestamp takenAt = Timestamp.from(at);
        int version = subCrux.wordingVersion();
        stances.add(new Object[] {
            id, visitor, slug, subCrux.key(), step.number(), takenAt, version, step.number(), takenAt, version
        });
        stanceRevisions.add(new Object[] {id, id, step.number(), takenAt, version});
        stanceTallies.merge(List.of(slug, subCrux.key(), step.number()), 1, Integer::sum);
        answers.getOrDefault(List.of(visitor, slug), Map.of())
                .forEach((question, value) -> jointTallies.merge(
                        List.of(slug, question, subCrux.key(), step.number(), value), 1, Integer::sum));
    }

    private void move(String slug, Question question, int value, Instant at, int change) {
        weeklyTallies.merge(List.of(slug, Week.of(at).number(), question.key(), value), change, Integer::sum);
    }

    void write(JdbcTemplate database) {
        database.batchUpdate("insert into visitor (id, token_hash, since) values (?, ?, ?)", visitors);
        database.batchUpdate(
                "insert into estimate (id, visitor_id, crux_slug, question_key, first_value, first_at,"
                        + " first_wording_version, first_crowd_seen, latest_value, latest_at,"
                        + " latest_wording_version, latest_crowd_seen)"
                        + " values (?, ?, ?, ?, ?, ?, ?, false, ?, ?, ?, ?)",
                estimates);
        database.batchUpdate(
                "insert into estimate_revision (id, estimate_id, given_value, given_at, given_wording_version,"
                        + " given_crowd_seen) values (?, ?, ?, ?, ?, ?)",
                revisions);
        database.batchUpdate(
                "insert into reveal (id, visitor_id, crux_slug, revealed_at, how) values (?, ?, ?, ?, 'ANSWERED')",
                reveals);
        database.batchUpdate(
                "insert into tally (crux_slug, question_key, thousandths, answers) values (?, ?, ?, ?)", rows(tallies));
        database.batchUpdate(
                "insert into weekly_tally (crux_slug, week, question_key, thousandths, change) values (?, ?, ?, ?, ?)",
                rows(weeklyTallies));
        MOVES.forEach((aspect, value) -> database.update(BLIND.formatted(value), aspect));
        writeStances(database);
        advance(database, "visitor_seq", visitors.size());
        advance(database, "estimate_seq", estimates.size());
        advance(database, "estimate_revision_seq", revisions.size());
        advance(database, "reveal_seq", reveals.size());
        advance(database, "stance_seq", stances.size());
        advance(database, "stance_revision_seq", stanceRevisions.size());
    }

    private void writeStances(JdbcTemplate database) {
        database.batchUpdate(
                "insert into stance (id, visitor_id, crux_slug, sub_crux_key, first_step, first_at,"
                        + " first_wording_version, first_crowd_seen, latest_step, latest_at, latest_wording_version,"
                        + " latest_crowd_seen) values (?, ?, ?, ?, ?, ?, ?, false, ?, ?, ?, false)",
                stances);
        database.batchUpdate(
                "insert into stance_revision (id, stance_id, given_step, given_at, given_wording_version,"
                        + " given_crowd_seen) values (?, ?, ?, ?, ?, false)",
                stanceRevisions);
        database.batchUpdate(
                "insert into stance_tally (crux_slug, sub_crux_key, step, people) values (?, ?, ?, ?)",
                rows(stanceTallies));
        database.batchUpdate(
                "insert into joint_tally (crux_slug, question_key, sub_crux_key, step, thousandths, people)"
                        + " values (?, ?, ?, ?, ?, ?)",
                rows(jointTallies));
    }

    private static List<Object[]> rows(Map<List<Object>, Integer> counts) {
        return counts.entrySet().stream()
                .map(count -> Stream.concat(count.getKey().stream(), Stream.of(count.getValue()))
                        .toArray())
                .toList();
    }

    /** So that the next real row gets an id of its own; with room for ids that are handed out fifty at a time. */
    private static void advance(JdbcTemplate database, String sequence, int used) {
        database.execute("alter sequence " + sequence + " restart with " + (used + 100));
    }
}
