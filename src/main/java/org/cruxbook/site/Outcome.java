package org.cruxbook.site;

import java.util.Objects;
import org.cruxbook.crowd.Distribution;
import org.cruxbook.crux.Question;
import org.cruxbook.estimate.Probability;
import org.jspecify.annotations.Nullable;

/**
 * One question with what the crowd and the visitor said to it.
 *
 * @param own null where the visitor left it blank
 */
record Outcome(
        Question question, Distribution crowd, @Nullable Probability own) {

    private static final double CLOSE = 5;
    private static final double ROUNDING = 1e-9;

    /** Whether there are answers enough to show the crowd. */
    boolean shown() {
        return crowd.enoughToShow();
    }

    /** Whether the visitor answered and can be compared with others. */
    boolean comparable() {
        return shown() && own != null;
    }

    double median() {
        return crowd.median();
    }

    double percent() {
        return answer().percent();
    }

    Probability answer() {
        return Objects.requireNonNull(own);
    }

    @Nullable
    Double percentOrNone() {
        return own == null ? null : own.percent();
    }

    /** How far the visitor is above the median, in percentage points; negative below it. */
    double gap() {
        return percent() - median();
    }

    boolean close() {
        return Math.abs(gap()) <= CLOSE + ROUNDING;
    }

    /** Where this question's panel is on the page. */
    String anchor() {
        return "r-" + question.key();
    }
}
