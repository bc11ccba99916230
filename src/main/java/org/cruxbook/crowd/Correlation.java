package org.cruxbook.crowd;

import java.util.Optional;

/**
 * How closely a sub-crux tracks the answers to the final question.
 *
 * @param rho Spearman's rank correlation of stance and answer, with midranks for equals, −1..1; above 0 where those nearer
 *     to the second pole give higher answers
 * @param score from 0, no more than chance, to 1, full agreement; see {@link #score}
 * @param p how often chance alone gives a correlation as far from 0, 0..1; see {@link RankTest}
 * @param concordance of two people with different stances, how often the one nearer to the second pole gave the higher
 *     answer, 0..1; see {@link Concordance}
 */
public record Correlation(double rho, double score, double p, double concordance) {

    /** Of two people any correlation is 1 or −1. */
    private static final long FEWEST = 3;

    /** Empty for fewer than three people, and where all stances or all answers are the same. */
    static Optional<Correlation> of(CrossTable table) {
        Midranks stances = Midranks.of(table.byStance());
        Midranks answers = Midranks.of(table.byValue());
        double squares = Math.sqrt(stances.squares() * answers.squares());
        if (table.n() < FEWEST || squares == 0) {
            return Optional.empty();
        }
        double rho = Math.max(-1, Math.min(1, products(table, stances, answers) / squares));
        return Optional.of(new Correlation(rho, score(rho, table.n()), RankTest.p(rho, table), Concordance.of(table)));
    }

    private static double products(CrossTable table, Midranks stances, Midranks answers) {
        double sum = 0;
        for (int row = 0; row < table.people().length; row++) {
            for (int stance = 0; stance < CrossTable.STEPS; stance++) {
                sum += (double) answers.fromMiddle()[row] * stances.fromMiddle()[stance] * table.people()[row][stance];
            }
        }
        return sum;
    }

    /**
     * ρ² without what chance gives: max(0, ((n − 1)ρ² − 1)/(n − 2)), because the mean of ρ² is 1/(n − 1) where there is no
     * relation. For example a ρ of 0.677 among six people scores 0.3225.
     *
     * @param n how many people, 3 or more
     */
    static double score(double rho, long n) {
        return Math.max(0, ((n - 1) * rho * rho - 1) / (n - 2));
    }
}
