package org.cruxbook.estimate;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What one visitor says on one page at one moment: all that tallies count of it.
 *
 * @param values by question key; what was withdrawn is not among them
 * @param steps by sub-crux key, likewise
 * @param blind what was said first to those of the questions where that was before seeing the crowd
 */
record Said(Map<String, Probability> values, Map<String, Step> steps, Map<String, Probability> blind) {

    static Said of(Collection<Estimate> estimates, Collection<Stance> stances) {
        return new Said(
                standing(estimates, Estimate::questionKey, Estimate::value),
                standing(stances, Stance::subCruxKey, Stance::step),
                standing(estimates, Estimate::questionKey, Estimate::blindFirst));
    }

    private static <E, V> Map<String, V> standing(
            Collection<E> all, Function<E, String> key, Function<E, Optional<V>> value) {
        return all.stream()
                .filter(each -> value.apply(each).isPresent())
                .collect(Collectors.toMap(key, each -> value.apply(each).orElseThrow()));
    }
}
