package org.cruxbook.estimate;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What one visitor says on one page at one moment: all that tallies count of it.
 *
 * @param values by question key; what was withdrawn is not among them
 * @param steps by sub-crux key, likewise
 * @param blind what was said first to those of the questions where that was before seeing the crowd
 */
record Said(Map<String, Probability> values, Map<String, Step> steps, Map<String, Probability> blind) {

    static Said of(Collection<Line> estimates, Collection<Line> stances) {
        return new Said(
                standing(estimates, line -> true, line -> new Probability(Objects.requireNonNull(line.latest()))),
                standing(stances, line -> true, line -> new Step(Objects.requireNonNull(line.latest()))),
                standing(estimates, Line::blind, line -> new Probability(line.first())));
    }

    private static <V> Map<String, V> standing(Collection<Line> all, Predicate<Line> which, Function<Line, V> value) {
        return all.stream().filter(Line::stands).filter(which).collect(Collectors.toMap(Line::key, value));
    }
}
