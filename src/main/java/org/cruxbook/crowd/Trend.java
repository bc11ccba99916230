package org.cruxbook.crowd;

import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cruxbook.estimate.Week;

/**
 * How the median of a question moved: the median of all answers that stood at the end of each week, and in the running
 * week of those that stand now. It begins where the number of answers has been {@link Distribution#ENOUGH_TO_SHOW} or
 * more ever since.
 *
 * @param medians in percent, the oldest first; at most {@link #WEEKS}
 */
public record Trend(List<Double> medians) {

    /** How many weeks it reaches back, the running one included. */
    public static final int WEEKS = 12;

    public Trend {
        medians = List.copyOf(medians);
    }

    /**
     * Goes back from the answers of now, week by week.
     *
     * @param changes by how much each count moved, by week and by value in thousandths of a percent
     */
    static Trend back(Distribution now, Week running, Map<Week, Map<Integer, Long>> changes) {
        LinkedList<Double> medians = new LinkedList<>();
        SortedMap<Integer, Long> counts = now.counts();
        for (int ago = 0; ago < WEEKS; ago++) {
            Distribution standing = people(counts);
            if (!standing.enoughToShow()) {
                break;
            }
            medians.addFirst(standing.median());
            changes.getOrDefault(running.minus(ago), Map.of())
                    .forEach((value, change) -> counts.merge(value, -change, Long::sum));
        }
        return new Trend(medians);
    }

    /** An answer that came in between two reads, or a clock that was set back, can leave a count below zero. */
    private static Distribution people(SortedMap<Integer, Long> counts) {
        SortedMap<Integer, Long> people = new TreeMap<>(counts);
        people.replaceAll((value, count) -> Math.max(0, count));
        return Distribution.of(people);
    }
}
