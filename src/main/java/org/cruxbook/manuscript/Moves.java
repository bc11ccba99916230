package org.cruxbook.manuscript;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.CruxMoved;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.crux.FormerSlug;
import org.cruxbook.crux.FormerSlugs;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Finds which pages have another address now: the author says so, or a page goes and a new one with the same title comes
 * in the same run. A page that is still there has moved nowhere, whatever another one says.
 */
@Component
class Moves {

    private final Cruxes cruxes;
    private final FormerSlugs formerSlugs;
    private final ApplicationEventPublisher events;

    Moves(Cruxes cruxes, FormerSlugs formerSlugs, ApplicationEventPublisher events) {
        this.cruxes = cruxes;
        this.formerSlugs = formerSlugs;
        this.events = events;
    }

    /** The slug that each former slug has become, before the run has changed anything. */
    Map<String, String> find(List<CruxDraft> drafts, Collection<String> removed) {
        Map<String, String> moves = new LinkedHashMap<>();
        Set<String> staying = drafts.stream().map(CruxDraft::slug).collect(Collectors.toSet());
        for (CruxDraft draft : drafts) {
            draft.formerly().stream()
                    .filter(former ->
                            !staying.contains(former) && (removed.contains(former) || !cruxes.existsBySlug(former)))
                    .forEach(former -> moves.putIfAbsent(former, draft.slug()));
        }
        Stream<String> unsaid = removed.stream().filter(former -> !moves.containsKey(former));
        unsaid.toList().forEach(former -> sameTitle(former, drafts, removed).forEach(slug -> moves.put(former, slug)));
        return moves;
    }

    /** The one new page that has the title of this one that goes; none where either title is there twice. */
    private List<String> sameTitle(String former, List<CruxDraft> drafts, Collection<String> removed) {
        String title = cruxes.findBySlug(former).map(Crux::title).orElse("");
        long going = removed.stream()
                .filter(slug -> cruxes.findBySlug(slug)
                        .filter(crux -> crux.title().equals(title))
                        .isPresent())
                .count();
        List<String> coming = drafts.stream()
                .filter(draft -> draft.title().equals(title) && !cruxes.existsBySlug(draft.slug()))
                .map(CruxDraft::slug)
                .toList();
        return going == 1 && coming.size() == 1 ? coming : List.of();
    }

    /** Lets each former address lead to the page, and what visitors saw there count here. */
    void record(Map<String, String> moves) {
        moves.forEach((former, slug) -> {
            formerSlugs.findByCruxSlugIn(List.of(former)).forEach(older -> older.lead(slug));
            formerSlugs
                    .findBySlug(former)
                    .orElseGet(() -> formerSlugs.save(new FormerSlug(former, slug)))
                    .lead(slug);
            events.publishEvent(new CruxMoved(former, slug));
        });
    }
}
