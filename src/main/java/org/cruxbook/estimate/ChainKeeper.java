package org.cruxbook.estimate;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.cruxbook.crux.QuestionAddress;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps the tallies of chains in step with what visitors say: whatever changes a visitor's estimates is done through this, in
 * a {@link DurableTransaction}, which a new count waits for, that has the visitor locked. Forms alone are not: {@link Casting}
 * has in hand what they change.
 */
@Component
class ChainKeeper {

    private final ChainLinks links;
    private final JdbcTemplate jdbc;
    private final TallyWriter tallies;

    ChainKeeper(ChainLinks links, JdbcTemplate jdbc, TallyWriter tallies) {
        this.links = links;
        this.jdbc = jdbc;
        this.tallies = tallies;
    }

    /**
     * Changes anything of what one visitor says or several do, such as to forget it all or to make one of two, and moves the
     * tallies of all chains by what that changes. It writes its tallies after all others.
     *
     * @param change must not leave anything of estimates to be written later
     */
    void around(Collection<Long> visitorIds, Runnable change) {
        SortedMap<String, List<ChainLinks.Link>> chains = links.all();
        if (chains.isEmpty() || visitorIds.isEmpty()) {
            change.run();
            return;
        }
        ProductMoves moves = new ProductMoves(new Moves());
        said(visitorIds).forEach(said -> moves.count(ChainLinks.magnitudes(chains, said::get), -1));
        change.run();
        said(visitorIds).forEach(said -> moves.count(ChainLinks.magnitudes(chains, said::get), 1));
        tallies.write(moves.moves());
    }

    /** Removes the tallies that count nobody: after someone was forgotten they would say what it was once. */
    void sweep() {
        jdbc.query(
                        "select chain_slug, magnitude from chain_tally where people = 0 order by chain_slug, magnitude",
                        (row, number) -> new Object[] {row.getString(1), row.getInt(2)})
                .forEach(cell -> jdbc.update(
                        "delete from chain_tally where chain_slug = ? and magnitude = ? and people = 0", cell));
    }

    /** What each of these visitors says; nothing of those who are set aside. */
    private Collection<Map<QuestionAddress, Probability>> said(Collection<Long> visitorIds) {
        Map<Long, Map<QuestionAddress, Probability>> said = new HashMap<>();
        jdbc.query(
                "select visitor_id, crux_slug, question_key, latest_value from estimate where visitor_id in ("
                        + String.join(", ", Collections.nCopies(visitorIds.size(), "?"))
                        + ") and latest_value is not null"
                        // As a join, PostgreSQL would go through all visitors for it while there are few.
                        + " and (select set_aside_as from visitor where visitor.id = visitor_id) is null",
                row -> {
                    said.computeIfAbsent(row.getLong(1), none -> new HashMap<>())
                            .put(
                                    new QuestionAddress(row.getString(2), row.getString(3)),
                                    new Probability(row.getInt(4)));
                },
                visitorIds.toArray());
        return said.values();
    }
}
