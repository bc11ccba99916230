package org.cruxbook.crowd;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How often a rank correlation as far from 0 comes about where the answers are dealt out by chance. For up to eight people
 * every way of dealing them out is gone through; for more, ρ√(n − 1) is taken as normal.
 */
final class RankTest {

    private static final long MOST_DEALT_OUT = 8;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private RankTest() {}

    /** The two-sided p of a table's correlation. */
    static double p(double rho, CrossTable table) {
        long n = table.n();
        return n <= MOST_DEALT_OUT
                ? Deal.of(table, (int) n).asFar()
                : Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(rho) * Math.sqrt(n - 1)));
    }

    /** The ranks of each person's stance and answer; whole numbers, so that equal correlations are found equal. */
    private record Deal(long[] stances, long[] answers) {

        static Deal of(CrossTable table, int n) {
            long[] byStance = Midranks.of(table.byStance()).fromMiddle();
            long[] byValue = Midranks.of(table.byValue()).fromMiddle();
            Deal deal = new Deal(new long[n], new long[n]);
            int person = 0;
            for (int row = 0; row < byValue.length; row++) {
                for (int stance = 0; stance < byStance.length; stance++) {
                    for (long each = 0; each < table.people()[row][stance]; each++) {
                        deal.stances[person] = byStance[stance];
                        deal.answers[person++] = byValue[row];
                    }
                }
            }
            return deal;
        }

        /** In which share of all deals the correlation is as far from 0 as it is in this one. */
        double asFar() {
            long sum = 0;
            long deals = 1;
            for (int person = 0; person < stances.length; person++) {
                sum += stances[person] * answers[person];
                deals *= person + 1;
            }
            return (double) asFar(0, 0, Math.abs(sum)) / deals;
        }

        private long asFar(int person, long sum, long limit) {
            if (person == stances.length) {
                return Math.abs(sum) >= limit ? 1 : 0;
            }
            long count = 0;
            for (int next = person; next < answers.length; next++) {
                swap(person, next);
                count += asFar(person + 1, sum + stances[person] * answers[person], limit);
                swap(person, next);
            }
            return count;
        }

        private void swap(int one, int other) {
            long kept = answers[one];
            answers[one] = answers[other];
            answers[other] = kept;
        }
    }
}
