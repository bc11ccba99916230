package org.cruxbook.estimate;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cruxbook.estimate.Columns.Type;
import org.cruxbook.estimate.TallyTable.Move;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Has one transaction at a time write the tallies of a page, and one those of a chain, until it is over. Nearly all who do so meet
 * in some row, so that little is lost by it, and whoever has the page need not lock each row before changing any. H2 is changed
 * by one transaction at a time anyway.
 *
 * <p>Nobody waits in a circle as long as every transaction waits for all of its pages at once, after everything else but chains
 * and single rows; then for all of its chains at once; and for nothing after that.
 */
record TallyLocks(JdbcTemplate jdbc, Product product) {

    /** "page" and "chai": advisory locks may have two numbers for a name, and are then apart from all that have one. */
    private static final int PAGES = 0x7061_6765;

    private static final int CHAINS = 0x6368_6169;

    /** The database has room for some thousands of locks, for all transactions together. Two pages of one lane may wait for each other. */
    private static final int LANES = 1024;

    private static final String LOCK = "select pg_advisory_xact_lock(?, lane) from unnest(?) as lanes (lane)";

    /** Waits for the pages of all of these moves. */
    void pages(Map<TallyTable, List<Move>> tables) {
        take(PAGES, tables.values().stream().flatMap(List::stream).toList());
    }

    /** Waits for the chains of all of these moves. */
    void chains(Collection<Move> moves) {
        take(CHAINS, moves);
    }

    /** In one order for all. */
    private void take(int name, Collection<Move> moves) {
        Set<Integer> lanes = new TreeSet<>();
        moves.forEach(move -> lanes.add(Math.floorMod(move.slug().hashCode(), LANES)));
        if (product == Product.POSTGRESQL && !lanes.isEmpty()) {
            jdbc.query(
                    LOCK,
                    statement -> {
                        statement.setInt(1, name);
                        Columns.set(statement, 2, Type.INTEGER, lanes.toArray());
                    },
                    row -> {});
        }
    }
}
