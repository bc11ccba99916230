package org.cruxbook.estimate;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** What changes in the tallies of chains. */
class ProductMoves {

    private static final String ADD =
            "insert into chain_tally (chain_slug, magnitude, people) values (?, ?, 0) on conflict do nothing";
    private static final String MOVE =
            "update chain_tally set people = people + ? where chain_slug = ? and magnitude = ?";

    private final SortedMap<String, SortedMap<Magnitude, Long>> chains = new TreeMap<>();

    /** @param products what a visitor's answers multiply to, by chain */
    void count(Map<String, Magnitude> products, long difference) {
        products.forEach((chain, product) ->
                chains.computeIfAbsent(chain, none -> new TreeMap<>()).merge(product, difference, Long::sum));
    }

    /** Writes them, in the transaction that is under way, in the order of all who write them. */
    void write(JdbcTemplate jdbc) {
        chains.forEach((chain, products) -> products.forEach((product, difference) -> {
            if (difference != 0) {
                move(jdbc, chain, product.number(), difference);
            }
        }));
    }

    /** A row that counts nobody may be swept away at any time: then there is nothing to change, and it is added again. */
    private static void move(JdbcTemplate jdbc, String chain, int magnitude, long difference) {
        do {
            jdbc.update(ADD, chain, magnitude);
        } while (jdbc.update(MOVE, difference, chain, magnitude) == 0);
    }
}
