package org.cruxbook.crowd;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cruxbook.estimate.JointTally;
import org.cruxbook.estimate.StanceTally;
import org.cruxbook.estimate.Step;

/**
 * Where all visitors of one page stand on its sub-cruxes, and how that goes with their answers to its final question.
 * Whoever holds one may see it: {@link Crowd} alone makes them.
 */
public final class PageStances {

    private final Map<String, StepCounts> counts;
    private final Map<String, Tracking> trackings;

    /**
     * @param stances all of one page
     * @param pairs all of its final question
     */
    PageStances(List<StanceTally> stances, List<JointTally.Pair> pairs) {
        this.counts = stances.stream()
                .collect(groupingBy(
                        StanceTally::subCruxKey,
                        collectingAndThen(
                                toMap(tally -> tally.step().number(), StanceTally::people), PageStances::steps)));
        this.trackings = pairs.stream()
                .collect(groupingBy(
                        JointTally.Pair::subCruxKey,
                        collectingAndThen(
                                mapping(PageStances::cell, toList()), cells -> Tracking.of(CrossTable.of(cells)))));
    }

    private static StepCounts steps(Map<Integer, Long> people) {
        return new StepCounts(IntStream.rangeClosed(1, Step.COUNT)
                .mapToObj(number -> people.getOrDefault(number, 0L))
                .toList());
    }

    private static CrossTable.Cell cell(JointTally.Pair pair) {
        return new CrossTable.Cell(pair.step(), pair.thousandths(), pair.people());
    }

    /** How many stand where; nobody anywhere for a key that nobody has a stance on. */
    public StepCounts counts(String subCruxKey) {
        return counts.getOrDefault(subCruxKey, steps(Map.of()));
    }

    /** How the answers go with the stances. */
    public Tracking tracking(String subCruxKey) {
        return trackings.getOrDefault(subCruxKey, Tracking.of(CrossTable.of(List.of())));
    }

    /** Which of these sub-cruxes the page's disagreement turns on. */
    public CruxFinding find(Collection<String> subCruxKeys) {
        Map<String, Tracking> subCruxes = new LinkedHashMap<>();
        subCruxKeys.forEach(key -> subCruxes.put(key, tracking(key)));
        return CruxFinding.of(subCruxes);
    }
}
