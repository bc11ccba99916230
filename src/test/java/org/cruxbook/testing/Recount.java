package org.cruxbook.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cruxbook.estimate.Backlogs;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts all that visitors say anew, from what is stored of each who is not set aside, and holds every tally to it. */
public record Recount(JdbcTemplate jdbc) {

    public void holds() {
        Backlogs.catchUp(jdbc);
        same("tally", "crux_slug, question_key, thousandths", "answers", """
                select crux_slug, question_key, latest_value, count(*) from estimate where latest_value is not null
                group by crux_slug, question_key, latest_value""");
        same("weekly_tally", "crux_slug, question_key, thousandths", "change", """
                select crux_slug, question_key, latest_value, count(*) from estimate where latest_value is not null
                group by crux_slug, question_key, latest_value""");
        same("weekly_tally", "crux_slug, week, question_key, thousandths", "change", """
                with given as (
                    select crux_slug, question_key, given_value, floor((extract(epoch from given_at) + 259200) / 604800)
                        as week, lag(given_value) over (partition by estimate_id order by given_at, r.id) as previous
                    from estimate_revision r join estimate on estimate.id = estimate_id),
                moved as (
                    select crux_slug, week, question_key, given_value as thousandths, 1 as difference from given
                    union all
                    select crux_slug, week, question_key, previous, -1 from given)
                select crux_slug, cast(week as integer), question_key, thousandths, sum(difference) from moved
                where thousandths is not null group by crux_slug, week, question_key, thousandths
                having sum(difference) <> 0""");
        for (String value : List.of("first_value", "latest_value", "latest_value - first_value")) {
            same("blind_tally", aspect(value), "crux_slug, question_key, thousandths", "people", """
                    select crux_slug, question_key, %s, count(*) from estimate
                    where latest_value is not null and not first_crowd_seen
                    group by crux_slug, question_key, %s""".formatted(
                            value, value));
        }
        same("stance_tally", "crux_slug, sub_crux_key, step", "people", """
                select crux_slug, sub_crux_key, latest_step, count(*) from stance where latest_step is not null
                group by crux_slug, sub_crux_key, latest_step""");
        same("joint_tally", "crux_slug, question_key, sub_crux_key, step, thousandths", "people", """
                select stance.crux_slug, question_key, sub_crux_key, latest_step, latest_value, count(*)
                from stance join estimate
                on stance.visitor_id = estimate.visitor_id and stance.crux_slug = estimate.crux_slug
                where latest_step is not null and latest_value is not null
                group by stance.crux_slug, question_key, sub_crux_key, latest_step, latest_value""");
    }

    private static String aspect(String value) {
        return Map.of("first_value", "FIRST", "latest_value", "NOW").getOrDefault(value, "MOVE");
    }

    private void same(String table, String key, String count, String recount) {
        same(table, "", key, count, recount);
    }

    /** @param aspect of a blind tally; empty for all others */
    private void same(String table, String aspect, String key, String count, String recount) {
        String rows = aspect.isEmpty() ? table : table + " where aspect = '" + aspect + "'";
        String tallies =
                "select %s, sum(%s) from %s group by %s having sum(%s) <> 0".formatted(key, count, rows, key, count);
        assertThat(counts(tallies)).as(table).isEqualTo(counts(ofThoseWhoCount(recount)));
    }

    /** The same statement over the estimates and stances of those who are not set aside. */
    static String ofThoseWhoCount(String sql) {
        return sql.replaceAll(
                "\\b(from|join) (estimate|stance)\\b",
                "$1 (select * from $2 where visitor_id in (select id from visitor where set_aside_as is null)) $2");
    }

    private Map<String, Long> counts(String sql) {
        Map<String, Long> counts = new TreeMap<>();
        jdbc.query(sql, row -> {
            int last = row.getMetaData().getColumnCount();
            StringBuilder key = new StringBuilder();
            for (int column = 1; column < last; column++) {
                key.append(row.getString(column)).append(' ');
            }
            counts.put(key.toString(), row.getLong(last));
        });
        return counts;
    }
}
