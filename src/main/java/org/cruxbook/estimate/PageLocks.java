package org.cruxbook.estimate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cruxbook.estimate.Columns.Type;
import org.cruxbook.estimate.TallyTable.Move;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Has one transaction at a time write the tallies of a page, until it is over: nearly all who do so meet in some row, and whoever
 * has the page need not lock each row before changing any. H2 is changed by one transaction at a time anyway.
 */
record PageLocks(JdbcTemplate jdbc, Product product) {

    /** "tall": advisory locks have two numbers for a name, and these are apart from all that have one. */
    private static final int NAME = 0x7461_6c6c;

    private static final String LOCK = "select pg_advisory_xact_lock(?, page) from unnest(?) as pages (page)";

    /**
     * Waits for the pages of all of these moves, in one order for all who do so. That must come after everything else that a
     * transaction waits for but rows of tallies, and once.
     */
    void take(Map<TallyTable, List<Move>> tables) {
        if (product == Product.POSTGRESQL) {
            Set<Integer> pages = new TreeSet<>();
            tables.values()
                    .forEach(
                            moves -> moves.forEach(move -> pages.add(move.page().hashCode())));
            take(pages);
        }
    }

    private void take(Set<Integer> pages) {
        if (!pages.isEmpty()) {
            jdbc.query(
                    LOCK,
                    statement -> {
                        statement.setInt(1, NAME);
                        Columns.set(statement, 2, Type.INTEGER, pages.toArray());
                    },
                    row -> {});
        }
    }
}
