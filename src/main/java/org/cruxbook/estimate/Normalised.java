package org.cruxbook.estimate;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Probabilities scaled so that they add up to exactly 100 %: each is 100 p / Σ, in whole thousandths of a percent. */
final class Normalised {

    private Normalised() {}

    /**
     * As many as were given, in their order. What rounding down leaves over goes to those with the largest remainders
     * (Hamilton's method), of equal ones to the first.
     *
     * @throws IllegalArgumentException if all are 0: nothing tells how to share 100 % out
     */
    static List<Probability> of(List<Probability> said) {
        long sum = said.stream().mapToLong(Probability::thousandths).sum();
        if (sum == 0) {
            throw new IllegalArgumentException("all are 0");
        }
        long[] scaled = said.stream()
                .mapToLong(each -> (long) each.thousandths() * Probability.CERTAIN)
                .toArray();
        int[] shares =
                LongStream.of(scaled).mapToInt(each -> (int) (each / sum)).toArray();
        IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparingLong(i -> -(scaled[i] % sum)))
                .limit(Probability.CERTAIN - IntStream.of(shares).asLongStream().sum())
                .forEach(i -> shares[i]++);
        return IntStream.of(shares).mapToObj(Probability::new).toList();
    }
}
