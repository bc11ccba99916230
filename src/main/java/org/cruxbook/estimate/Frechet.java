package org.cruxbook.estimate;

import java.util.List;

/**
 * Where the probability of several things together can lie when nothing is known of how they hang together: for 70 % and
 * 80 % all lie between 50 % and 70 %, and any between 80 % and 100 %. Source: Fréchet, <em>Généralisation du théorème des
 * probabilités totales</em>, 1935.
 *
 * @param low at most {@code high}
 */
public record Frechet(Probability low, Probability high) {

    /**
     * The range of all at once: from max(0, Σ − 100 (k − 1)) to the least.
     *
     * @param each of k things, one at least
     */
    public static Frechet ofAll(List<Probability> each) {
        int least = each.stream().mapToInt(Probability::thousandths).min().orElseThrow();
        long over = sum(each) - (long) Probability.CERTAIN * (each.size() - 1);
        return new Frechet(new Probability((int) Math.max(0, over)), new Probability(least));
    }

    /**
     * The range of at least one: from the greatest to min(100, Σ).
     *
     * @param each of k things, one at least
     */
    public static Frechet ofAny(List<Probability> each) {
        int greatest = each.stream().mapToInt(Probability::thousandths).max().orElseThrow();
        return new Frechet(new Probability(greatest), new Probability((int) Math.min(Probability.CERTAIN, sum(each))));
    }

    private static long sum(List<Probability> each) {
        return each.stream().mapToLong(Probability::thousandths).sum();
    }

    /** What of the range is closest to a probability: itself where it lies within. */
    public Probability nearest(Probability to) {
        return to.compareTo(low) < 0 ? low : to.compareTo(high) > 0 ? high : to;
    }
}
