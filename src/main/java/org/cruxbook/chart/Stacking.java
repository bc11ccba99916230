package org.cruxbook.chart;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How answers become dots on one page: what a dot is worth and how many rows of dots there is room for, the same for all plots of
 * the page, so that they can be compared.
 *
 * <p>A question with fewer than 100 answers has one dot per person; from 100 on, 100 dots are shared out, each 1 % of the answers.
 * Where the tallest stack of either kind would pass 16 rows, a dot of that kind is worth 2 people or 2 %, or else 4: 25 dots are
 * never more than 13 rows, so that is always enough. A few lone answers may then have no dot; the table beside the plot has them.
 *
 * @param peoplePerDot how many people a dot stands for where fewer than 100 have answered: 1, 2 or 4
 * @param percentPerDot which percent of the answers a dot stands for elsewhere: 1, 2 or 4
 * @param rows the room for stacked dots
 * @param people whether the page has dots that stand for people
 * @param shares whether the page has dots that stand for percents of the answers
 */
public record Stacking(int peoplePerDot, int percentPerDot, int rows, boolean people, boolean shares) {

    private static final int ALL_SHARES = 100;
    private static final int LEAST_ROWS = 4;
    private static final int MOST_ROWS = 16;
    private static final int ACROSS = 2;
    private static final int COARSEST = 4;

    /**
     * The stacking for all plots of a page.
     *
     * @param plots for each plot how many answers are in each of the 21 bins
     * @throws IllegalArgumentException if one has not 21 counts
     */
    public static Stacking of(Collection<List<Long>> plots) {
        List<Bins> page =
                plots.stream().map(Bins::new).filter(bins -> bins.n() > 0).toList();
        List<Bins> people = page.stream().filter(bins -> !inShares(bins)).toList();
        List<Bins> shares = page.stream().filter(Stacking::inShares).toList();
        int peoplePerDot = worth(people);
        int percentPerDot = worth(shares);
        int tallest = Math.max(tallest(people, peoplePerDot), tallest(shares, percentPerDot));
        return new Stacking(
                peoplePerDot, percentPerDot, Math.max(LEAST_ROWS, tallest), !people.isEmpty(), !shares.isEmpty());
    }

    /** Whether a plot's dots stand for percents of the answers rather than for people. */
    static boolean inShares(Bins bins) {
        return bins.n() >= ALL_SHARES;
    }

    /** How many people, or percents of the answers, one dot of this plot stands for. */
    int worthIn(Bins bins) {
        return inShares(bins) ? percentPerDot : peoplePerDot;
    }

    /** How many dots each bin has. */
    int[] dots(Bins bins) {
        return dots(bins, worthIn(bins));
    }

    private static int worth(List<Bins> plots) {
        return IntStream.of(1, 2)
                .filter(worth -> tallest(plots, worth) <= MOST_ROWS)
                .findFirst()
                .orElse(COARSEST);
    }

    private static int tallest(List<Bins> plots, int worth) {
        int dots = plots.stream()
                .flatMapToInt(bins -> Arrays.stream(dots(bins, worth)))
                .max()
                .orElse(0);
        return (dots + ACROSS - 1) / ACROSS;
    }

    private static int[] dots(Bins bins, int worth) {
        long units = inShares(bins) ? ALL_SHARES : bins.n();
        return shareOut(bins, (units + worth / 2) / worth);
    }

    /**
     * Largest remainder (Hamilton's method): every bin gets the whole dots that are due to it, and the bins with the largest parts
     * left over get one more, until all are given; of equal parts the lower bin comes first.
     */
    private static int[] shareOut(Bins bins, long dots) {
        int[] given = new int[Bins.NUMBER];
        long n = bins.n();
        if (n == 0) {
            return given;
        }
        Arrays.setAll(given, bin -> (int) (bins.count(bin) * dots / n));
        long left = dots - Arrays.stream(given).sum();
        Comparator<Integer> byPartLeftOver = Comparator.comparingLong(bin -> bins.count(bin) * dots % n);
        IntStream.range(0, Bins.NUMBER)
                .boxed()
                .sorted(byPartLeftOver.reversed())
                .limit(left)
                .forEach(bin -> given[bin]++);
        return given;
    }
}
