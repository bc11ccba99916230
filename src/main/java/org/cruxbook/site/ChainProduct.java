package org.cruxbook.site;

import java.util.List;
import java.util.stream.IntStream;
import org.cruxbook.estimate.Magnitude;
import org.cruxbook.estimate.Probability;

/** One visitor's answers to all steps of a chain, as it multiplies them; two at least. */
record ChainProduct(List<Probability> factors) {

    ChainProduct {
        factors = List.copyOf(factors);
    }

    /** 0 to 1. */
    double share() {
        return Magnitude.product(factors);
    }

    /** Whether a step, and not another one, is held to be impossible. */
    boolean isNever(int step) {
        return factors.get(step).thousandths() == 0;
    }

    boolean never() {
        return IntStream.range(0, factors.size()).anyMatch(this::isNever);
    }

    /**
     * How much of the way from 100 % down to the product a step takes, 0 to 1: ln p / Σ ln p. Without any way there is no
     * part of it; and to a step of 0 the way has no end.
     *
     * @throws IllegalStateException if the product is 0
     */
    double logShare(int step) {
        if (never()) {
            throw new IllegalStateException();
        }
        double all = factors.stream().mapToDouble(ChainProduct::way).sum();
        return all == 0 ? 0 : way(factors.get(step)) / all;
    }

    private static double way(Probability factor) {
        return -Math.log(factor.percent() / 100);
    }

    /** The product with another factor, 0 to 1, in the place of one step's. */
    double with(int step, double factor) {
        return IntStream.range(0, factors.size())
                .mapToDouble(i -> i == step ? factor : factors.get(i).percent() / 100)
                .reduce(1, (one, other) -> one * other);
    }
}
