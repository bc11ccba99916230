package org.cruxbook.estimate;

import java.util.List;

/**
 * How small a product of probabilities is, in whole two-hundredths of a power of ten below 1, so that products can be
 * tallied however many different ones there are: 0 is 1, 200 is 0.1, 400 is 0.01. A product is thereby rounded by less than
 * 0.6 % of itself. What is below 10⁻¹² counts as that, and nothing but 0 as {@link #NEVER}.
 *
 * @param number 0 to 2,401; the greater the smaller is the product
 */
public record Magnitude(int number) implements Comparable<Magnitude> {

    /** How many there are to a power of ten. */
    public static final int PER_POWER = 200;

    private static final int SMALLEST = 12 * PER_POWER;

    /** That of 0. */
    public static final Magnitude NEVER = new Magnitude(SMALLEST + 1);

    /** @throws IllegalArgumentException outside 0 to 2,401 */
    public Magnitude {
        if (number < 0 || number > SMALLEST + 1) {
            throw new IllegalArgumentException("no magnitude of a product: " + number);
        }
    }

    /** That of the product of all. */
    public static Magnitude ofProduct(List<Probability> factors) {
        return of(product(factors));
    }

    /** The product of all as a share, 0 to 1. */
    public static double product(List<Probability> factors) {
        return factors.stream()
                .mapToDouble(factor -> (double) factor.thousandths() / Probability.CERTAIN)
                .reduce(1, (one, other) -> one * other);
    }

    /**
     * That of a product.
     *
     * @param share 0 to 1; 12 % is 0.12
     */
    public static Magnitude of(double share) {
        return share == 0 ? NEVER : new Magnitude((int) Math.min(SMALLEST, Math.round(-PER_POWER * Math.log10(share))));
    }

    /** The product that all products of this magnitude count as, 0 to 1. */
    public double share() {
        return equals(NEVER) ? 0 : Math.pow(10, -(double) number / PER_POWER);
    }

    /** The smaller product comes first. */
    @Override
    public int compareTo(Magnitude other) {
        return Integer.compare(other.number, number);
    }
}
