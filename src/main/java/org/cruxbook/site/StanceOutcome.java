package org.cruxbook.site;

import java.util.Optional;
import org.cruxbook.crowd.Correlation;
import org.cruxbook.crowd.CruxFinding;
import org.cruxbook.crowd.StepCounts;
import org.cruxbook.crowd.Tracking;
import org.cruxbook.crux.RichText;
import org.cruxbook.crux.SubCrux;
import org.cruxbook.estimate.Step;
import org.jspecify.annotations.Nullable;

/**
 * One sub-crux with where the crowd and the visitor stand.
 *
 * @param pHolm null where there is no correlation
 * @param named whether the disagreement turns on it
 * @param own null where the visitor takes no stance
 */
record StanceOutcome(
        SubCrux subCrux,
        StepCounts counts,
        Tracking tracking,
        @Nullable Double pHolm,
        boolean named,
        @Nullable Step own) {

    private static final double SIGNIFICANT = 0.05;
    private static final double WEAK = 0.05;
    private static final double CLEAR = 0.2;
    private static final double CLOSE = 0.5;

    String question() {
        return subCrux.question().plain();
    }

    /** The view at the first pole, or where there are no words the pole's name. */
    String first() {
        return words(subCrux.first(), subCrux.block().firstPole());
    }

    /** The view at the second pole, or where there are no words the pole's name. */
    String second() {
        return words(subCrux.second(), subCrux.block().secondPole());
    }

    private static String words(RichText view, RichText pole) {
        return view.plain().isEmpty() ? pole.plain() : view.plain();
    }

    @Nullable
    Integer ownStep() {
        return own == null ? null : own.number();
    }

    boolean shown() {
        return counts.enoughToShow();
    }

    /** How closely it tracks the answers, as the name of a text. */
    String tracks() {
        Optional<Correlation> correlation = tracking.correlation();
        if (tracking.n() < CruxFinding.ENOUGH) {
            return "few";
        }
        if (correlation.isEmpty() || pHolm == null) {
            return "alike";
        }
        return pHolm >= SIGNIFICANT ? "chance" : degree(correlation.get().score());
    }

    private static String degree(double score) {
        if (score < WEAK) {
            return "hardly";
        }
        return score < CLEAR ? "weakly" : score < CLOSE ? "clearly" : "closely";
    }
}
