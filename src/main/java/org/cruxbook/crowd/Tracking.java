package org.cruxbook.crowd;

import java.util.Optional;

/**
 * How the answers to a page's final question go with the stances on one of its sub-cruxes, over all who have both.
 *
 * @param n how many people that is
 * @param correlation empty where too few have both for a figure to be shown, and where all stances or all answers are alike
 * @param first the answers of those near the first pole, at 1 and 2
 * @param middle the answers of those at 3
 * @param second the answers of those near the second pole, at 4 and 5
 */
public record Tracking(
        long n, Optional<Correlation> correlation, Distribution first, Distribution middle, Distribution second) {

    static Tracking of(CrossTable table) {
        boolean shown = table.n() >= Distribution.ENOUGH_TO_SHOW;
        return new Tracking(
                table.n(),
                shown ? Correlation.of(table) : Optional.empty(),
                table.answers(1, 2),
                table.answers(3, 3),
                table.answers(4, 5));
    }
}
