package org.cruxbook.crowd;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.LongStream;
import org.cruxbook.estimate.ChainTally;
import org.cruxbook.estimate.Magnitude;

/**
 * What all visitors' answers to the steps of a chain multiply to, one product for each visitor who has answered all, kept as
 * how many products have each {@link Magnitude}. Figures are shares, 0 to 1, and as exact as a magnitude is: within 0.6 % of
 * themselves. Immutable.
 */
public final class ProductDistribution {

    private static final BigDecimal ALMOST_CERTAIN = new BigDecimal("0.99");

    private final Counts counts;

    /** @param people how many products have each magnitude */
    public ProductDistribution(Map<Magnitude, Long> people) {
        TreeMap<Integer, Long> sorted = new TreeMap<>();
        // The other way round, so that the smaller product has the lower rank.
        people.forEach((magnitude, count) -> sorted.put(-magnitude.number(), count));
        counts = new Counts(sorted);
    }

    static ProductDistribution of(Collection<ChainTally> tallies) {
        Map<Magnitude, Long> people = new HashMap<>();
        tallies.forEach(tally -> people.put(tally.magnitude(), tally.people()));
        return new ProductDistribution(people);
    }

    /** How many visitors have answered every step. */
    public long n() {
        return counts.n();
    }

    /** Whether there are enough products to show a crowd: 5 or more. */
    public boolean enoughToShow() {
        return n() >= Distribution.ENOUGH_TO_SHOW;
    }

    /** How many products are 0. */
    public long never() {
        return counts.at(-Magnitude.NEVER.number());
    }

    /** How many products are of a smaller magnitude than this. */
    public long below(Magnitude magnitude) {
        return counts.below(-magnitude.number());
    }

    /**
     * The middle product, or halfway between the two middle ones.
     *
     * @throws IllegalStateException if nobody has answered every step
     */
    public double median() {
        return quantile(0.5);
    }

    /**
     * A quantile of the products themselves, worked out like that of {@link Distribution#quantile(double)}.
     *
     * @param q the share of products below it, 0..1
     * @throws IllegalStateException if nobody has answered every step
     */
    public double quantile(double q) {
        if (n() == 0) {
            throw new IllegalStateException("Nobody has answered every step");
        }
        double h = (n() - 1) * q;
        long below = (long) h;
        double low = share(below);
        double high = share(Math.min(below + 1, n() - 1));
        return low + (h - below) * (high - low);
    }

    /**
     * A quantile as it may be told: with two digits that count, because it is no more exact than that. To draw it, or to go
     * on with it, there is {@link #quantile(double)}.
     *
     * @param q the share of products below it, 0..1
     * @return 0 to 1; below 1 unless it is 1
     * @throws IllegalStateException if nobody has answered every step
     */
    public BigDecimal told(double q) {
        return rounded(quantile(q));
    }

    /** Any product, 0 to 1, with two digits that count; below 1 unless it is 1. */
    static BigDecimal rounded(double exact) {
        BigDecimal rounded = new BigDecimal(exact, new MathContext(2, RoundingMode.HALF_UP));
        return exact < 1 ? rounded.min(ALMOST_CERTAIN) : rounded;
    }

    private double share(long rank) {
        return new Magnitude(-counts.valueAt(rank)).share();
    }

    /**
     * How many products fall into each of some bins.
     *
     * @param bin the bin of a magnitude, from 0
     */
    public List<Long> bins(int number, ToIntFunction<Magnitude> bin) {
        long[] bins = new long[number];
        counts.forEach((value, people) -> bins[bin.applyAsInt(new Magnitude(-value))] += people);
        return LongStream.of(bins).boxed().toList();
    }
}
