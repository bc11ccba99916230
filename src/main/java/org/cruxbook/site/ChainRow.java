package org.cruxbook.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cruxbook.crux.Chain;
import org.cruxbook.crux.Crux;
import org.cruxbook.estimate.Magnitude;
import org.cruxbook.estimate.Probability;
import org.jspecify.annotations.Nullable;

/**
 * A chain on the index.
 *
 * @param answered how many of its steps the visitor has answered
 * @param product what their answers come to; null until all are there
 */
record ChainRow(
        String slug,
        String title,
        @Nullable String description,
        int steps,
        int answered,
        @Nullable String product) {

    /** @param said what the visitor has said, by page and question key */
    static ChainRow of(Crux crux, Chain chain, Map<String, Map<String, Probability>> said) {
        List<Probability> factors = factors(chain, said);
        int steps = chain.links().size();
        return new ChainRow(
                crux.slug(),
                crux.title(),
                crux.description(),
                steps,
                factors.size(),
                factors.size() < steps ? null : Percents.ofShare(Magnitude.product(factors)));
    }

    /** What a visitor's answers to the steps of a chain multiply by, in order, as far as they are there. */
    static List<Probability> factors(Chain chain, Map<String, Map<String, Probability>> said) {
        List<Probability> factors = new ArrayList<>();
        for (Chain.Link link : chain.links()) {
            Probability answer = answer(link, said);
            if (answer != null) {
                factors.add(link.step().complement() ? answer.complement() : answer);
            }
        }
        return factors;
    }

    static @Nullable Probability answer(Chain.Link link, Map<String, Map<String, Probability>> said) {
        return link.question() == null
                ? null
                : said.getOrDefault(link.address().slug(), Map.of())
                        .get(link.address().key());
    }
}
