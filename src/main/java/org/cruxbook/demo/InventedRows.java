package org.cruxbook.demo;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.cruxbook.crux.Question;
import org.cruxbook.estimate.Week;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is to be written, table by table. */
final class InventedRows {

    private final List<Object[]> visitors = new ArrayList<>();
    private final List<Object[]> estimates = new ArrayList<>();
    private final List<Object[]> revisions = new ArrayList<>();
    private final List<Object[]> reveals = new ArrayList<>();
    private final Map<List<Object>, Integer> tallies = new LinkedHashMap<>();
    private final Map<List<Object>, Integer> weeklyTallies = new LinkedHashMap<>();

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
        advance(database, "visitor_seq", visitors.size());
        advance(database, "estimate_seq", estimates.size());
        advance(database, "estimate_revision_seq", revisions.size());
        advance(database, "reveal_seq", reveals.size());
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
