package org.cruxbook.crowd;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.cruxbook.estimate.BlindTally;
import org.cruxbook.estimate.BlindTally.Aspect;

/** How the crowd of one page moved since it saw itself. Whoever holds one may see it: {@link Crowd} alone makes them. */
public final class PageMovements {

    private final Map<String, Map<Aspect, TreeMap<Integer, Long>>> byQuestion;

    private final Map<String, Movement> movements = new ConcurrentHashMap<>();

    /** @param tallies all of one page */
    PageMovements(List<BlindTally> tallies) {
        this.byQuestion = tallies.stream()
                .collect(groupingBy(
                        BlindTally::questionKey,
                        groupingBy(
                                BlindTally::aspect,
                                toMap(BlindTally::thousandths, BlindTally::people, Long::sum, TreeMap::new))));
    }

    /** What became of the first answers to a question; of nobody for a key that nobody has answered. */
    public Movement of(String questionKey) {
        return movements.computeIfAbsent(questionKey, this::movement);
    }

    private Movement movement(String questionKey) {
        Map<Aspect, TreeMap<Integer, Long>> counts = byQuestion.getOrDefault(questionKey, Map.of());
        return Movement.of(
                Distribution.of(counts.getOrDefault(Aspect.FIRST, new TreeMap<>())),
                Distribution.of(counts.getOrDefault(Aspect.NOW, new TreeMap<>())),
                counts.getOrDefault(Aspect.MOVE, new TreeMap<>()));
    }
}
