package org.cruxbook.crowd;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * All answers to one question, kept as how many people gave each value. Every figure comes from these counts, so that it
 * costs the same for a hundred answers and for a million.
 *
 * <p>Values go in as thousandths of a percent (0..100,000) and figures come out as percents (0..100). For example the
 * answers 10 %, 20 % and 40 % have the median 20 and the middle half 15 to 30. Immutable.
 */
public final class Distribution {

    /** From how many answers on a crowd is shown: with fewer, a chart would point at people. */
    public static final int ENOUGH_TO_SHOW = 5;

    /** From how many answers on they are no longer called few. */
    public static final int NO_LONGER_FEW = 10;

    /** How many bins a drawing has: centred on 0, 5, … 100. */
    public static final int BINS = 21;

    private static final int CERTAIN = 100_000;
    private static final int THOUSANDTHS = 1_000;
    private static final int LOWEST_IN_ODDS = 100;
    private static final int HIGHEST_IN_ODDS = CERTAIN - LOWEST_IN_ODDS;

    private static final Distribution EMPTY = new Distribution(new Counts(new TreeMap<>()));

    private final Counts counts;

    private Distribution(Counts counts) {
        this.counts = counts;
    }

    /**
     * The distribution with these counts.
     *
     * @param counts how many people gave each value, by the value in thousandths of a percent; a count of 0 is left out
     * @throws IllegalArgumentException if a value is outside 0..100,000 or a count is negative
     * @throws ArithmeticException if the counts add up to more than a long holds
     */
    public static Distribution of(Map<Integer, Long> counts) {
        SortedMap<Integer, Long> sorted = new TreeMap<>();
        counts.forEach((value, count) -> {
            requireValue(value);
            if (requireCount(count) > 0) {
                sorted.put(value, count);
            }
        });
        return new Distribution(new Counts(sorted));
    }

    /** The distribution of a question that nobody has answered. */
    public static Distribution empty() {
        return EMPTY;
    }

    static int requireValue(int thousandths) {
        if (thousandths < 0 || thousandths > CERTAIN) {
            throw new IllegalArgumentException("Not thousandths of a percent, 0 to 100,000: " + thousandths);
        }
        return thousandths;
    }

    private static long requireCount(long count) {
        if (count < 0) {
            throw new IllegalArgumentException("Not a number of people: " + count);
        }
        return count;
    }

    /** How many people have answered; a skipped question is not an answer. */
    public long n() {
        return counts.n();
    }

    /** Whether there are enough answers to show a crowd: 5 or more. */
    public boolean enoughToShow() {
        return n() >= ENOUGH_TO_SHOW;
    }

    /** Whether a crowd is shown but should be called small: 5 to 9 answers. */
    public boolean few() {
        return enoughToShow() && n() < NO_LONGER_FEW;
    }

    /**
     * The middle answer, or halfway between the two middle ones, in percent.
     *
     * @throws IllegalStateException if nobody has answered
     */
    public double median() {
        return quantile(0.5);
    }

    /**
     * A quantile in percent: of the sorted answers x₀ … xₙ₋₁ and h = (n − 1)q, it is x⌊h⌋ + (h − ⌊h⌋)(x⌊h⌋₊₁ − x⌊h⌋). Source:
     * type 7 of Hyndman and Fan, <em>Sample Quantiles in Statistical Packages</em>, 1996.
     *
     * @param q the share of answers below it, 0..1
     * @throws IllegalArgumentException if q is outside 0..1
     * @throws IllegalStateException if nobody has answered
     */
    public double quantile(double q) {
        if (!(0 <= q && q <= 1)) {
            throw new IllegalArgumentException("Not a share from 0 to 1: " + q);
        }
        requireAnswers();
        double h = (n() - 1) * q;
        long below = (long) h;
        int low = counts.valueAt(below);
        int high = counts.valueAt(Math.min(below + 1, n() - 1));
        return percent(low + (h - below) * (high - low));
    }

    /**
     * From the lower to the upper quartile: where the middle half of the answers lies.
     *
     * @throws IllegalStateException if nobody has answered
     */
    public Interval middleHalf() {
        return new Interval(quantile(0.25), quantile(0.75));
    }

    /**
     * The mean in percent.
     *
     * @throws IllegalStateException if nobody has answered
     */
    public double mean() {
        return meanOfRanks(0, n());
    }

    /**
     * The mean in percent without the highest and the lowest tenth of the answers, ⌊n/10⌋ at each end.
     *
     * @throws IllegalStateException if nobody has answered
     */
    public double trimmedMean() {
        long dropped = n() / 10;
        return meanOfRanks(dropped, n() - dropped);
    }

    /** The standard deviation of a sample, with n − 1, in percentage points; empty below two answers. */
    public OptionalDouble sd() {
        if (n() < 2) {
            return OptionalDouble.empty();
        }
        double mean = mean();
        double squares = counts.total(value -> Math.pow(percent(value) - mean, 2));
        return OptionalDouble.of(Math.sqrt(squares / (n() - 1)));
    }

    /**
     * The geometric mean of the odds, as a percent, with answers below 0.1 % taken as 0.1 and above 99.9 % as 99.9. Empty if
     * nobody has answered, and if a tenth of the answers or more had to be so changed, because then it would say more about
     * that limit than about the answers.
     *
     * <p>Source: Satopää et al., <em>Combining multiple probability predictions using a simple logit model</em>, 2014; without
     * extremising.
     */
    public OptionalDouble geometricMeanOfOdds() {
        boolean tooManyClamped = clamped() >= n() / 10.0;
        return n() == 0 || tooManyClamped ? OptionalDouble.empty() : OptionalDouble.of(clampedMeanOfOdds());
    }

    /** The geometric mean of the odds as a percent, however many answers were clamped for it. */
    double clampedMeanOfOdds() {
        double logOdds = counts.total(value -> logOdds(clamp(value))) / n();
        return 100 / (1 + Math.exp(-logOdds));
    }

    private long clamped() {
        return n() - counts.below(HIGHEST_IN_ODDS + 1) + counts.below(LOWEST_IN_ODDS);
    }

    private static double clamp(double thousandths) {
        return Math.max(LOWEST_IN_ODDS, Math.min(HIGHEST_IN_ODDS, thousandths));
    }

    private static double logOdds(double thousandths) {
        return Math.log(thousandths / (CERTAIN - thousandths));
    }

    /**
     * Where the median of everyone who might answer lies, with 95 % confidence if these are a random sample of them: the answers
     * at the ranks of {@link MedianRanks}. Empty for five answers or fewer.
     */
    public Optional<Interval> medianInterval() {
        OptionalLong lower = MedianRanks.lower(n());
        return lower.isEmpty()
                ? Optional.empty()
                : Optional.of(new Interval(
                        percent(counts.valueAt(lower.getAsLong() - 1)),
                        percent(counts.valueAt(n() - lower.getAsLong()))));
    }

    /** How many answers are in each of the 21 bins centred on 0, 5, … 100 %. */
    public List<Long> bins() {
        long[] bins = new long[BINS];
        counts.forEach((value, people) -> bins[bin(value)] += people);
        return LongStream.of(bins).boxed().toList();
    }

    /**
     * Which of the 21 bins a value is in, 0..20. A value between two bins goes to the one nearer to 50 %: 2.5 % to the bin of 5,
     * 97.5 % to that of 95.
     *
     * @param thousandths of a percent, 0..100,000
     * @throws IllegalArgumentException if it is out of range
     */
    public static int bin(int thousandths) {
        return requireValue(thousandths) <= 50_000
                ? (thousandths + 2_500) / 5_000
                : BINS - 1 - (102_500 - thousandths) / 5_000;
    }

    /** How many people said exactly 0 %. */
    public long exactly0() {
        return countAt(0);
    }

    /** How many people said exactly 100 %. */
    public long exactly100() {
        return countAt(CERTAIN);
    }

    /**
     * How many people gave exactly this value.
     *
     * @param thousandths of a percent, 0..100,000
     * @throws IllegalArgumentException if it is out of range
     */
    public long countAt(int thousandths) {
        return counts.at(requireValue(thousandths));
    }

    /** How many people gave each value, by the value in thousandths of a percent; a copy. */
    SortedMap<Integer, Long> counts() {
        SortedMap<Integer, Long> byValue = new TreeMap<>();
        counts.forEach(byValue::put);
        return byValue;
    }

    /**
     * Which share of the answers is lower than this value, 0..1.
     *
     * @param thousandths of a percent, 0..100,000
     * @throws IllegalArgumentException if it is out of range
     * @throws IllegalStateException if nobody has answered
     */
    public double shareBelow(int thousandths) {
        requireAnswers();
        return (double) counts.below(requireValue(thousandths)) / n();
    }

    private double meanOfRanks(long from, long to) {
        requireAnswers();
        return percent(counts.sumOfRanks(from, to) / (to - from));
    }

    private void requireAnswers() {
        if (n() == 0) {
            throw new IllegalStateException("Nobody has answered");
        }
    }

    private static double percent(double thousandths) {
        return thousandths / THOUSANDTHS;
    }
}
