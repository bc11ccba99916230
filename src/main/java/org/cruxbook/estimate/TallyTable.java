package org.cruxbook.estimate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** A {@link CountTable} of what visitors say on pages, and what each of them adds to it. The page is the first column of its key. */
enum TallyTable {
    TALLY("answers", """
            select crux_slug, question_key, latest_value, 1
            from estimate where visitor_id = ? and latest_value is not null""", """
            select crux_slug, question_key, latest_value, count(*)
            from estimate join visitor on visitor.id = visitor_id
            where set_aside_as = ? and latest_value is not null
            group by crux_slug, question_key, latest_value""", "crux_slug", "question_key", "thousandths"),
    WEEKLY_TALLY("change", """
            with given as (
                select crux_slug, question_key, given_value,
                    cast((cast(floor(extract(epoch from given_at)) as bigint) + 259200) / 604800 as integer) as week,
                    lag(given_value) over (partition by estimate_id order by given_at, estimate_revision.id) as previous
                from estimate_revision join estimate on estimate.id = estimate_id
                where visitor_id = ?
            )
            select crux_slug, week, question_key, given_value, 1 from given where given_value is not null
            union all
            select crux_slug, week, question_key, previous, -1 from given where previous is not null""", """
            select crux_slug, week, question_key, first_value, count(*)
            from (
                select crux_slug, question_key, first_value,
                    cast((cast(floor(extract(epoch from first_at)) as bigint) + 259200) / 604800 as integer) as week
                from estimate join visitor on visitor.id = visitor_id where set_aside_as = ?) as firsts
            group by crux_slug, week, question_key, first_value""", "crux_slug", "week", "question_key", "thousandths"),
    BLIND_TALLY("people", """
            select crux_slug, question_key, aspect,
                case aspect when 'FIRST' then first_value when 'NOW' then latest_value
                    else latest_value - first_value end,
                1
            from estimate cross join (values ('FIRST'), ('MOVE'), ('NOW')) as aspects (aspect)
            where visitor_id = ? and latest_value is not null and not first_crowd_seen""", "", "crux_slug", "question_key", "aspect", "thousandths"),
    STANCE_TALLY("people", """
            select crux_slug, sub_crux_key, latest_step, 1
            from stance where visitor_id = ? and latest_step is not null""", """
            select crux_slug, sub_crux_key, latest_step, count(*)
            from stance join visitor on visitor.id = visitor_id
            where set_aside_as = ? and latest_step is not null
            group by crux_slug, sub_crux_key, latest_step""", "crux_slug", "sub_crux_key", "step"),
    JOINT_TALLY("people", """
            select estimate.crux_slug, question_key, sub_crux_key, latest_step, latest_value, 1
            from estimate join stance
                on stance.visitor_id = estimate.visitor_id and stance.crux_slug = estimate.crux_slug
            where estimate.visitor_id = ? and latest_step is not null and latest_value is not null""", """
            select estimate.crux_slug, question_key, sub_crux_key, latest_step, latest_value, count(*)
            from stance join visitor on visitor.id = stance.visitor_id
                join estimate on stance.visitor_id = estimate.visitor_id and stance.crux_slug = estimate.crux_slug
            where set_aside_as = ? and latest_step is not null and latest_value is not null
            group by estimate.crux_slug, question_key, sub_crux_key, latest_step, latest_value""", "crux_slug", "question_key", "sub_crux_key", "step", "thousandths");

    private final String count;
    private final String share;
    private final String arrivals;
    private final List<String> key;

    /**
     * @param share selects what one visitor adds to it: the keys, each with a number, in any order and repeatedly
     * @param arrivals selects what all of an influx add to it: the keys, each once, with a number; empty where they add
     *     nothing
     */
    TallyTable(String count, String share, String arrivals, String... key) {
        this.count = count;
        this.share = share;
        this.arrivals = arrivals;
        this.key = List.of(key);
    }

    /** A row's key and by how much its count changes. */
    record Move(Object[] key, long difference) {

        /** That of the page or the chain. */
        String slug() {
            return (String) key[0];
        }

        Object[] differenceLast() {
            return Stream.concat(Stream.of(key), Stream.of(difference)).toArray();
        }
    }

    /**
     * Writes moves, in the transaction that is under way, which must have the {@link TallyLocks} of their pages. Rows are first
     * added where there are none, and only then changed.
     *
     * @param tables what changes nothing is left out; tables with none of them may be there
     * @throws TallyGone if a row went meanwhile, because the last visitor whom it counted was forgotten
     */
    static void write(JdbcTemplate jdbc, Product product, Map<TallyTable, List<Move>> tables) {
        add(jdbc, tables);
        move(jdbc, product, tables);
    }

    /** Adds the rows that are not there yet, with a count of 0. */
    static void add(JdbcTemplate jdbc, Map<TallyTable, List<Move>> tables) {
        tables.forEach((table, moves) -> {
            if (!moves.isEmpty()) {
                table.counts().add(jdbc, moves);
            }
        });
    }

    /**
     * Writes moves of rows that are there, as {@link #write} does.
     *
     * @throws TallyGone if a row is not there
     */
    static void move(JdbcTemplate jdbc, Product product, Map<TallyTable, List<Move>> tables) {
        tables.forEach((table, moves) -> {
            if (!moves.isEmpty()) {
                table.counts().move(jdbc, product, moves);
            }
        });
    }

    private CountTable counts() {
        return new CountTable(toString(), count, key);
    }

    /** Adds to these sums, by key, what one visitor adds to the table, or takes it off. */
    void share(JdbcTemplate jdbc, long visitorId, int sign, SortedMap<List<?>, Long> sums) {
        jdbc.query(
                share,
                row -> {
                    sums.merge(List.of(key(row)), sign * row.getLong(key.size() + 1), Long::sum);
                },
                visitorId);
    }

    /** Adds to these sums, by key, what all who are set aside under this name would add to the table. */
    void arrivals(JdbcTemplate jdbc, String setAsideAs, SortedMap<List<?>, Long> sums) {
        if (!arrivals.isEmpty()) {
            jdbc.query(
                    arrivals,
                    row -> {
                        sums.merge(List.of(key(row)), row.getLong(key.size() + 1), Long::sum);
                    },
                    setAsideAs);
        }
    }

    private Object[] key(ResultSet row) {
        return IntStream.rangeClosed(1, key.size())
                .mapToObj(column -> object(row, column))
                .toArray();
    }

    /**
     * Removes the rows of a page that count nobody. Each is a statement of its own, so that it is waited for by nobody who
     * is waited for.
     */
    void sweep(JdbcTemplate jdbc, String slug) {
        List<Object[]> empty = jdbc.query(
                "select %s from %s where crux_slug = ? and %s = 0".formatted(String.join(", ", key), this, count),
                (row, number) -> key(row),
                slug);
        empty.forEach(
                row -> jdbc.update("delete from %s where %s and %s = 0".formatted(this, counts().isKey(), count), row));
    }

    private static Object object(ResultSet row, int column) {
        try {
            return row.getObject(column);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
