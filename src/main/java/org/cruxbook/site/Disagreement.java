package org.cruxbook.site;

import java.util.Comparator;
import java.util.List;
import org.cruxbook.chart.Strip;
import org.cruxbook.crowd.Interval;
import org.cruxbook.crux.RichText;
import org.jspecify.annotations.Nullable;

/**
 * A question with how far apart people are on it.
 *
 * @param points the width of the middle half, in percentage points
 * @param low its lower end
 * @param high its upper end
 */
record Disagreement(@Nullable String preface, RichText text, Strip strip, String points, String low, String high) {

    /** Those that can be shown, by how far the middle half reaches, widest first. */
    static List<Disagreement> rank(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(Outcome::shown)
                .sorted(Comparator.comparingDouble(Disagreement::width).reversed())
                .map(Disagreement::of)
                .toList();
    }

    private static double width(Outcome outcome) {
        return outcome.crowd().middleHalf().width();
    }

    private static Disagreement of(Outcome outcome) {
        Interval half = outcome.crowd().middleHalf();
        return new Disagreement(
                outcome.question().preface(),
                outcome.question().text(),
                Strip.of(outcome.crowd().bins(), half.low(), half.high()),
                Percents.points(half.width()),
                Percents.of(half.low()),
                Percents.of(half.high()));
    }

    /** Whether the width reads as exactly one point. */
    public boolean onePoint() {
        return points.equals("1");
    }
}
