package org.cruxbook.estimate;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What one submission changes in the tallies of its page, and in those of the week. */
class TallyMoves {

    private final String slug;
    private final Week week;
    private final SortedMap<Tally.Cell, Long> differences = new TreeMap<>();

    TallyMoves(String slug, Week week) {
        this.slug = slug;
        this.week = week;
    }

    /** One answer moves from a value to another; null is no answer. */
    void move(String questionKey, @Nullable Probability from, @Nullable Probability to) {
        count(questionKey, from, -1);
        count(questionKey, to, 1);
    }

    private void count(String questionKey, @Nullable Probability value, long difference) {
        if (value != null) {
            differences.merge(new Tally.Cell(slug, questionKey, value.thousandths()), difference, Long::sum);
        }
    }

    /**
     * Writes them, in the transaction that is under way. Neither statement fails when others race it. Rows are first
     * added where there are none, and only then changed, both table by table and in the cells' order, so that no two
     * visitors wait for each other. A tally that comes down to zero stays: were it removed, another visitor who has just found it there
     * would add to nothing.
     */
    void write(JdbcTemplate jdbc) {
        jdbc.batchUpdate(
                "insert into tally (crux_slug, question_key, thousandths, answers) values (?, ?, ?, 0)"
                        + " on conflict do nothing",
                rows((cell, difference) -> new Object[] {cell.cruxSlug(), cell.questionKey(), cell.thousandths()}));
        jdbc.batchUpdate(
                "insert into weekly_tally (crux_slug, week, question_key, thousandths, change) values (?, ?, ?, ?, 0)"
                        + " on conflict do nothing",
                rows((cell, difference) ->
                        new Object[] {cell.cruxSlug(), week.number(), cell.questionKey(), cell.thousandths()}));
        jdbc.batchUpdate(
                "update tally set answers = answers + ? where crux_slug = ? and question_key = ? and thousandths = ?",
                rows((cell, difference) ->
                        new Object[] {difference, cell.cruxSlug(), cell.questionKey(), cell.thousandths()}));
        jdbc.batchUpdate(
                "update weekly_tally set change = change + ?"
                        + " where crux_slug = ? and week = ? and question_key = ? and thousandths = ?",
                rows((cell, difference) ->
                        new Object[] {difference, cell.cruxSlug(), week.number(), cell.questionKey(), cell.thousandths()
                        }));
    }

    private List<Object[]> rows(BiFunction<Tally.Cell, Long, Object[]> row) {
        return differences.entrySet().stream()
                .map(entry -> row.apply(entry.getKey(), entry.getValue()))
                .toList();
    }
}
