package org.cruxbook.manuscript;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cruxbook.crux.CruxMoved;
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

    private final FormerSlugs formerSlugs;
    private final ApplicationEventPublisher events;

    Moves(FormerSlugs formerSlugs, ApplicationEventPublisher events) {
        this.formerSlugs = formerSlugs;
        this.events = events;
    }

    /** The slug that each former slug has become, before the run has changed anything. */
    static Map<String, String> find(List<CruxDraft> drafts, Set<String> removed, Memory memory) {
        Map<String, String> titles = memory.titles(asked(drafts, removed));
        Map<String, String> moves = new LinkedHashMap<>();
        Set<String> staying = drafts.stream().map(CruxDraft::slug).collect(Collectors.toSet());
        for (CruxDraft draft : drafts) {
            draft.formerly().stream()
                    .filter(former ->
                            !staying.contains(former) && (removed.contains(former) || !titles.containsKey(former)))
                    .forEach(former -> moves.putIfAbsent(former, draft.slug()));
        }
        sameTitles(drafts, removed, titles).forEach(moves::putIfAbsent);
        return moves;
    }

    /** Of which pages it matters whether they are published, and under which title. */
    private static Set<String> asked(List<CruxDraft> drafts, Set<String> removed) {
        Set<String> asked = new HashSet<>(removed);
        drafts.forEach(draft -> asked.addAll(draft.formerly()));
        if (!removed.isEmpty()) {
            drafts.forEach(draft -> asked.add(draft.slug()));
        }
        return asked;
    }

    /** Pages that go with the one new page that has their title; none where a title is there twice. */
    private static Map<String, String> sameTitles(
            List<CruxDraft> drafts, Set<String> removed, Map<String, String> titles) {
        Map<String, String> same = new LinkedHashMap<>();
        Map<String, List<String>> coming = drafts.stream()
                .filter(draft -> !titles.containsKey(draft.slug()))
                .collect(Collectors.groupingBy(
                        CruxDraft::title, Collectors.mapping(CruxDraft::slug, Collectors.toList())));
        Map<String, List<String>> going =
                removed.stream().collect(Collectors.groupingBy(slug -> titles.getOrDefault(slug, "")));
        going.forEach((title, slugs) -> {
            List<String> heirs = coming.getOrDefault(title, List.of());
            if (slugs.size() == 1 && heirs.size() == 1) {
                same.put(slugs.get(0), heirs.get(0));
            }
        });
        return same;
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
        // Where a page has come back to, nothing else is found, nor once it goes: it would lead to itself.
        formerSlugs.deleteBySlugIn(moves.values());
    }
}
