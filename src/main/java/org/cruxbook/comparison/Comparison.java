package org.cruxbook.comparison;

import java.util.List;
import java.util.Optional;

/**
 * What two people said on one page, as far as both did. Whoever holds one may see it: {@link Comparisons} alone makes them.
 *
 * @param gaps one for each question that both answered, the widest first; never empty
 * @param stances one for each sub-crux on which both take a stance, in the page's order
 * @param start what to talk about first; empty where nothing says so
 */
public record Comparison(List<Gap> gaps, List<StancePair> stances, Optional<Start> start) {

    /** @throws IllegalArgumentException without any gap: nothing is seen of who has not answered the same */
    public Comparison {
        gaps = gaps.stream().sorted(Gap.WIDEST_FIRST).toList();
        stances = List.copyOf(stances);
        if (gaps.isEmpty()) {
            throw new IllegalArgumentException("no question that both have answered");
        }
    }

    /** Where they are furthest apart. */
    public Gap widest() {
        return gaps.get(0);
    }
}
