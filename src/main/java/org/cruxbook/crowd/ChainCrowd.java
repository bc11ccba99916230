package org.cruxbook.crowd;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.cruxbook.crux.Chain;
import org.cruxbook.crux.QuestionAddress;
import org.cruxbook.estimate.Tally;

/**
 * What all visitors say to the steps of a chain: each step's crowd, and the products of those who have answered all.
 *
 * @param products one for each visitor who has answered every step
 * @param steps the crowd of each question, by its address
 */
public record ChainCrowd(Chain chain, ProductDistribution products, Map<QuestionAddress, Distribution> steps) {

    public ChainCrowd {
        steps = Map.copyOf(steps);
    }

    static ChainCrowd of(Chain chain, ProductDistribution products, Collection<Tally> tallies) {
        Map<String, PageCrowd> pages = new HashMap<>();
        tallies.stream()
                .collect(Collectors.groupingBy(Tally::cruxSlug))
                .forEach((slug, all) -> pages.put(slug, new PageCrowd(slug, all)));
        return new ChainCrowd(
                chain,
                products,
                chain.links().stream()
                        .map(Chain.Link::address)
                        .collect(Collectors.toMap(
                                asked -> asked,
                                asked -> pages.getOrDefault(asked.slug(), new PageCrowd(asked.slug(), List.of()))
                                        .of(asked.key()),
                                (one, same) -> one)));
    }

    /** What the median answer to a step makes the chain be multiplied by, 0 to 1; empty below five answers. */
    public OptionalDouble median(Chain.Link link) {
        Distribution crowd = steps.get(link.address());
        if (crowd == null || !crowd.enoughToShow()) {
            return OptionalDouble.empty();
        }
        double share = crowd.median() / 100;
        return OptionalDouble.of(link.step().complement() ? 1 - share : share);
    }

    /** What the median answers to all steps multiply to, 0 to 1; empty if any has fewer than five answers. */
    public OptionalDouble productOfMedians() {
        double product = 1;
        for (Chain.Link link : chain.links()) {
            OptionalDouble median = median(link);
            if (median.isEmpty()) {
                return median;
            }
            product *= median.getAsDouble();
        }
        return OptionalDouble.of(product);
    }

    /**
     * That product as it may be told, beside those of {@link ProductDistribution#told(double)}: with two digits that count.
     * Empty likewise.
     */
    public Optional<BigDecimal> toldProductOfMedians() {
        return productOfMedians().stream()
                .mapToObj(ProductDistribution::rounded)
                .findFirst();
    }
}
