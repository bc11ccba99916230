package org.cruxbook.estimate;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** What comes in at once: people, and what each of them says to some questions and sub-cruxes, once to each. */
public final class InfluxLot {

    private final Ids estimateIds;
    private final Ids estimateRevisionIds;
    private final Ids stanceIds;
    private final Ids stanceRevisionIds;

    private final List<Object[]> visitors = new ArrayList<>();
    private final List<Object[]> estimates = new ArrayList<>();
    private final List<Object[]> estimateRevisions = new ArrayList<>();
    private final List<Object[]> stances = new ArrayList<>();
    private final List<Object[]> stanceRevisions = new ArrayList<>();

    InfluxLot(Ids estimateIds, Ids estimateRevisionIds, Ids stanceIds, Ids stanceRevisionIds) {
        this.estimateIds = estimateIds;
        this.estimateRevisionIds = estimateRevisionIds;
        this.stanceIds = stanceIds;
        this.stanceRevisionIds = stanceRevisionIds;
    }

    /**
     * Someone new.
     *
     * @param id of {@link Influx#visitorIds()}
     * @param hash of the name, by the secret of the influx: 64 hexadecimal digits, to which nobody has a token
     */
    public void visitor(long id, String hash, Instant since) {
        visitors.add(new Object[] {id, hash, time(since), Influx.NAME});
    }

    /** The answer of someone of this influx. */
    public void answer(long visitor, String slug, String question, Probability value, Instant at, int wordingVersion) {
        long id = estimateIds.nextLong();
        OffsetDateTime time = time(at);
        int said = value.thousandths();
        estimates.add(
                new Object[] {id, visitor, slug, question, said, time, wordingVersion, said, time, wordingVersion});
        estimateRevisions.add(new Object[] {estimateRevisionIds.nextLong(), id, said, time, wordingVersion});
    }

    /** The stance of someone of this influx. */
    public void stance(long visitor, String slug, String subCrux, Step step, Instant at, int wordingVersion) {
        long id = stanceIds.nextLong();
        OffsetDateTime time = time(at);
        int taken = step.number();
        stances.add(
                new Object[] {id, visitor, slug, subCrux, taken, time, wordingVersion, taken, time, wordingVersion});
        stanceRevisions.add(new Object[] {stanceRevisionIds.nextLong(), id, taken, time, wordingVersion});
    }

    private static OffsetDateTime time(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    /** How many answers and stances it holds. */
    public int size() {
        return estimates.size() + stances.size();
    }

    /** Writes everything, in the transaction that is under way. */
    void write(JdbcTemplate jdbc) {
        jdbc.batchUpdate(
                "insert into visitor (id, token_hash, since, set_aside_as) values (?, ?, ?, ?)",
                visitors,
                new int[] {Types.BIGINT, Types.VARCHAR, Types.TIMESTAMP_WITH_TIMEZONE, Types.VARCHAR});
        write(jdbc, "estimate", "question_key", "value", estimates);
        write(jdbc, "stance", "sub_crux_key", "step", stances);
        writeHistory(jdbc, "estimate", "value", estimateRevisions);
        writeHistory(jdbc, "stance", "step", stanceRevisions);
    }

    private static void write(JdbcTemplate jdbc, String table, String key, String value, List<Object[]> rows) {
        jdbc.batchUpdate(
                "insert into " + table + " (id, visitor_id, crux_slug, " + key + ", first_" + value
                        + ", first_at, first_wording_version, latest_" + value
                        + ", latest_at, latest_wording_version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows,
                new int[] {
                    Types.BIGINT,
                    Types.BIGINT,
                    Types.VARCHAR,
                    Types.VARCHAR,
                    Types.INTEGER,
                    Types.TIMESTAMP_WITH_TIMEZONE,
                    Types.INTEGER,
                    Types.INTEGER,
                    Types.TIMESTAMP_WITH_TIMEZONE,
                    Types.INTEGER
                });
    }

    private static void writeHistory(JdbcTemplate jdbc, String table, String value, List<Object[]> rows) {
        jdbc.batchUpdate(
                "insert into " + table + "_revision (id, " + table + "_id, given_" + value
                        + ", given_at, given_wording_version) values (?, ?, ?, ?, ?)",
                rows,
                new int[] {Types.BIGINT, Types.BIGINT, Types.INTEGER, Types.TIMESTAMP_WITH_TIMEZONE, Types.INTEGER});
    }
}
