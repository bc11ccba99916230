package org.cruxbook.estimate;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Fetches what visitors have said on pages. */
@Component
class Sheets {

    private final Estimates estimates;
    private final Stances stances;
    private final RevealRows reveals;
    private final EntityManager entities;

    Sheets(Estimates estimates, Stances stances, RevealRows reveals, EntityManager entities) {
        this.estimates = estimates;
        this.stances = stances;
        this.reveals = reveals;
        this.entities = entities;
    }

    /** One visitor and one page. */
    private record Corner(long visitorId, String slug) {}

    /** All that these visitors have said on these pages; they must be locked. */
    Pile of(Collection<Long> visitorIds, Collection<String> slugs) {
        return new Pile(
                estimates.findAll(visitorIds, slugs).stream()
                        .collect(Collectors.groupingBy(
                                estimate -> new Corner(estimate.visitorId(), estimate.cruxSlug()))),
                stances.findAll(visitorIds, slugs).stream()
                        .collect(Collectors.groupingBy(stance -> new Corner(stance.visitorId(), stance.cruxSlug()))),
                reveals.findAll(visitorIds, slugs).stream()
                        .map(reveal -> new Corner(reveal.visitorId(), reveal.cruxSlug()))
                        .collect(Collectors.toSet()),
                entities);
    }

    /** The sheets of several visitors and pages. */
    record Pile(
            Map<Corner, List<Estimate>> estimates,
            Map<Corner, List<Stance>> stances,
            Set<Corner> revealed,
            EntityManager entities) {

        Sheet sheet(long visitorId, String slug) {
            Corner corner = new Corner(visitorId, slug);
            return new Sheet(
                    visitorId,
                    slug,
                    estimates.getOrDefault(corner, List.of()),
                    stances.getOrDefault(corner, List.of()),
                    revealed.contains(corner),
                    entities);
        }
    }
}
