package org.cruxbook.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cruxbook.estimate.TallyTable.Move;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes moves, and remembers which rows of the tallies are there, so that none of those is added again only to be found: half of
 * all that a form changes would be that. A row that went meanwhile is noticed when it is to be changed.
 */
@Component
class KnownRows {

    /** As many as some hundred questions have, in a few megabytes. */
    private static final int MOST = 20_000;

    private final JdbcTemplate jdbc;
    private final Product product;
    private final Set<Row> known = ConcurrentHashMap.newKeySet();

    KnownRows(JdbcTemplate jdbc, Product product) {
        this.jdbc = jdbc;
        this.product = product;
    }

    private record Row(TallyTable table, List<Object> key) {}

    /**
     * Writes moves as {@link TallyTable#write} does, in the transaction that is under way, once it has the pages.
     *
     * @throws TallyGone if a row went; then nothing is known any more
     */
    void write(Map<TallyTable, List<Move>> tables) {
        new TallyLocks(jdbc, product).pages(tables);
        List<Row> added = new ArrayList<>();
        Map<TallyTable, List<Move>> missing = new EnumMap<>(TallyTable.class);
        tables.forEach((table, moves) -> missing.put(table, unknown(table, moves, added)));
        rememberWhenCommitted(added);
        try {
            TallyTable.add(jdbc, missing);
            TallyTable.move(jdbc, product, tables);
        } catch (TallyGone e) {
            known.clear();
            throw e;
        }
    }

    private List<Move> unknown(TallyTable table, List<Move> moves, List<Row> added) {
        List<Move> unknown = new ArrayList<>();
        for (Move move : moves) {
            Row row = new Row(table, Arrays.asList(move.key()));
            if (!known.contains(row)) {
                unknown.add(move);
                added.add(row);
            }
        }
        return unknown;
    }

    private void rememberWhenCommitted(List<Row> added) {
        if (!added.isEmpty()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    if (known.size() + added.size() > MOST) {
                        known.clear();
                    }
                    known.addAll(added);
                }
            });
        }
    }
}
