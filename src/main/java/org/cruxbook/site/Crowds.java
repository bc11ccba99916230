package org.cruxbook.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cruxbook.crowd.Distribution;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.Question;
import org.cruxbook.estimate.Tallies;
import org.cruxbook.estimate.Tally;
import org.springframework.stereotype.Component;

/** Placeholder until the crowd module has its reading side. */
@Component
class Crowds {

    private final Tallies tallies;

    Crowds(Tallies tallies) {
        this.tallies = tallies;
    }

    /** By question key. */
    Map<String, Distribution> of(Crux crux) {
        return distributions(tallies.findAll(crux.slug()), Tally::questionKey);
    }

    /** By slug, each of one question. */
    Map<String, Distribution> of(Map<String, Question> questions) {
        if (questions.isEmpty()) {
            return Map.of();
        }
        Set<String> keys = questions.values().stream().map(Question::key).collect(Collectors.toSet());
        List<Tally> found = tallies.findAll(questions.keySet(), keys).stream()
                .filter(tally -> questions.entrySet().stream()
                        .anyMatch(asked -> asked.getKey().equals(tally.cruxSlug())
                                && asked.getValue().key().equals(tally.questionKey())))
                .toList();
        return distributions(found, Tally::cruxSlug);
    }

    private static Map<String, Distribution> distributions(List<Tally> tallies, Function<Tally, String> by) {
        Map<String, Map<Integer, Long>> counts = new HashMap<>();
        tallies.forEach(tally -> counts.computeIfAbsent(by.apply(tally), key -> new HashMap<>())
                .put(tally.value().thousandths(), tally.answers()));
        return counts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Distribution.of(entry.getValue())));
    }
}
