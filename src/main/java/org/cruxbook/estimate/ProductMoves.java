package org.cruxbook.estimate;

import java.util.List;
import java.util.Map;

/** What changes in the tallies of chains. */
record ProductMoves(Moves moves) {

    /** @param products what a visitor's answers multiply to, by chain */
    void count(Map<String, Magnitude> products, long difference) {
        products.forEach(
                (chain, product) -> moves.add(CountTable.CHAIN_TALLY, List.of(chain, product.number()), difference));
    }
}
