package org.cruxbook.comparison;

import java.util.Comparator;
import org.cruxbook.crux.Question;
import org.cruxbook.estimate.Probability;

/** How far two people's answers to one question are apart. */
public record Gap(Question question, Probability mine, Probability theirs) {

    /** The widest first, and equal ones in the page's order. */
    static final Comparator<Gap> WIDEST_FIRST = Comparator.comparingDouble(Gap::logOdds)
            .reversed()
            .thenComparing(gap -> gap.question().number());

    /**
     * How far apart they are in log-odds, from 0: the logarithm of how many times as high the one's odds are. So 1 % and 5 %
     * are about as far apart as 50 % and 84 %.
     */
    public double logOdds() {
        return Math.abs(mine.logOdds() - theirs.logOdds());
    }

    /** How far apart they are in percentage points, from 0. */
    public double points() {
        return Math.abs(mine.percent() - theirs.percent());
    }

    /** Whether they are the same. */
    public boolean closed() {
        return mine.equals(theirs);
    }
}
