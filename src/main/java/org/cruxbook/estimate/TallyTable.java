package org.cruxbook.estimate;

import org.springframework.jdbc.core.JdbcTemplate;

/** What each visitor adds to the {@link CountTable}s of what is said on pages. */
enum TallyTable {
    TALLY(CountTable.TALLY, """
            select crux_slug, question_key, latest_value, 1
            from estimate where visitor_id = ? and latest_value is not null""", """
            select crux_slug, question_key, latest_value, count(*)
            from estimate join visitor on visitor.id = visitor_id
            where set_aside_as = ? and latest_value is not null
            group by crux_slug, question_key, latest_value"""),
    WEEKLY_TALLY(CountTable.WEEKLY_TALLY, """
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
            group by crux_slug, week, question_key, first_value"""),
    BLIND_TALLY(CountTable.BLIND_TALLY, """
            select crux_slug, question_key, aspect,
                case aspect when 'FIRST' then first_value when 'NOW' then latest_value
                    else latest_value - first_value end,
                1
            from estimate cross join (values ('FIRST'), ('MOVE'), ('NOW')) as aspects (aspect)
            where visitor_id = ? and latest_value is not null and not first_crowd_seen""", ""),
    STANCE_TALLY(CountTable.STANCE_TALLY, """
            select crux_slug, sub_crux_key, latest_step, 1
            from stance where visitor_id = ? and latest_step is not null""", """
            select crux_slug, sub_crux_key, latest_step, count(*)
            from stance join visitor on visitor.id = visitor_id
            where set_aside_as = ? and latest_step is not null
            group by crux_slug, sub_crux_key, latest_step"""),
    JOINT_TALLY(CountTable.JOINT_TALLY, """
            select estimate.crux_slug, question_key, sub_crux_key, latest_step, latest_value, 1
            from estimate join stance
                on stance.visitor_id = estimate.visitor_id and stance.crux_slug = estimate.crux_slug
            where estimate.visitor_id = ? and latest_step is not null and latest_value is not null""", """
            select estimate.crux_slug, question_key, sub_crux_key, latest_step, latest_value, count(*)
            from stance join visitor on visitor.id = stance.visitor_id
                join estimate on stance.visitor_id = estimate.visitor_id and stance.crux_slug = estimate.crux_slug
            where set_aside_as = ? and latest_step is not null and latest_value is not null
            group by estimate.crux_slug, question_key, sub_crux_key, latest_step, latest_value""");

    private final CountTable counts;
    private final String share;
    private final String arrivals;

    /**
     * @param share selects what one visitor adds to it: the keys, each with a number, in any order and repeatedly
     * @param arrivals selects what all of an influx add to it: the keys, each once, with a number; empty where they add
     *     nothing
     */
    TallyTable(CountTable counts, String share, String arrivals) {
        this.counts = counts;
        this.share = share;
        this.arrivals = arrivals;
    }

    CountTable counts() {
        return counts;
    }

    /** Adds to these moves what one visitor adds to the table, or takes it off. */
    void share(JdbcTemplate jdbc, long visitorId, int sign, Moves moves) {
        count(jdbc, share, visitorId, sign, moves);
    }

    /** Adds to these moves what all who are set aside under this name would add to the table. */
    void arrivals(JdbcTemplate jdbc, String setAsideAs, Moves moves) {
        if (!arrivals.isEmpty()) {
            count(jdbc, arrivals, setAsideAs, 1, moves);
        }
    }

    private void count(JdbcTemplate jdbc, String query, Object whose, int sign, Moves moves) {
        jdbc.query(
                query,
                row -> {
                    moves.add(counts, counts.key(row), sign * row.getLong(counts.columns() + 1));
                },
                whose);
    }
}
