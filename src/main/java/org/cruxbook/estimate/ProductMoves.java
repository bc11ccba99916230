package org.cruxbook.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cruxbook.estimate.TallyTable.Move;
import org.springframework.jdbc.core.JdbcTemplate;

/** What changes in the tallies of chains. */
class ProductMoves {

    private static final CountTable TALLIES =
            new CountTable("chain_tally", "people", List.of("chain_slug", "magnitude"));

    private final SortedMap<String, SortedMap<Magnitude, Long>> chains = new TreeMap<>();

    /** @param products what a visitor's answers multiply to, by chain */
    void count(Map<String, Magnitude> products, long difference) {
        products.forEach((chain, product) ->
                chains.computeIfAbsent(chain, none -> new TreeMap<>()).merge(product, difference, Long::sum));
    }

    /**
     * Writes them, in the transaction that is under way, once it has the chains.
     *
     * @throws TallyGone if a row that counted nobody went meanwhile
     */
    void write(JdbcTemplate jdbc, Product product) {
        List<Move> moves = moves();
        if (!moves.isEmpty()) {
            new TallyLocks(jdbc, product).chains(moves);
            TALLIES.add(jdbc, moves);
            TALLIES.move(jdbc, product, moves);
        }
    }

    private List<Move> moves() {
        List<Move> moves = new ArrayList<>();
        chains.forEach((chain, products) -> products.forEach((product, difference) -> {
            if (difference != 0) {
                moves.add(new Move(new Object[] {chain, product.number()}, difference));
            }
        }));
        return moves;
    }
}
