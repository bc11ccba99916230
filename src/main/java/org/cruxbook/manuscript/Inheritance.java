package org.cruxbook.manuscript;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cruxbook.crux.LedgerEntry;
import org.cruxbook.crux.LedgerEntry.Kind;

/**
 * Finds, for all pages of one run together, which known questions and sub-cruxes they put now. Each page first finds its
 * own; only what nobody puts any more can be another page's.
 */
final class Inheritance {

    private final Map<String, List<LedgerEntry>> known;
    private final Collection<String> removed;
    private final Predicate<LedgerEntry> answered;
    private final Map<String, Map<Kind, Succession>> successions = new LinkedHashMap<>();
    private final Set<LedgerEntry> taken = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * @param known all entries of all pages that the run touches, by their slugs
     * @param removed slugs of pages that go
     * @param answered whether anyone now answers an entry
     */
    Inheritance(Map<String, List<LedgerEntry>> known, Collection<String> removed, Predicate<LedgerEntry> answered) {
        this.known = known;
        this.removed = removed;
        this.answered = answered;
    }

    /** Lets a page find its own, before any page looks elsewhere. */
    void own(String slug, Kind kind, Map<String, Sense> standing, List<Succession.Put> put) {
        Succession succession = Succession.of(entries(slug, kind), standing, put);
        successions.computeIfAbsent(slug, none -> new EnumMap<>(Kind.class)).put(kind, succession);
        take(succession);
    }

    /** Lets a page find what is left at its former addresses, and what its author says was elsewhere. */
    void look(String slug, Collection<String> former) {
        successions.getOrDefault(slug, Map.of()).forEach((kind, succession) -> {
            List<LedgerEntry> left =
                    former.stream().flatMap(one -> free(one, kind)).toList();
            succession.inherit(left, answered);
            take(succession);
            if (succession.looksElsewhere()) {
                succession.adopt(
                        known.keySet().stream().flatMap(one -> free(one, kind)).toList(), answered);
                take(succession);
            }
            // A set of identities looks through all that it holds to remove many.
            succession.yielded().forEach(taken::remove);
        });
    }

    private void take(Succession succession) {
        succession.heirs().stream().filter(Objects::nonNull).forEach(taken::add);
    }

    private Stream<LedgerEntry> free(String slug, Kind kind) {
        boolean gone = removed.contains(slug) || successions.containsKey(slug);
        return entries(slug, kind).stream().filter(entry -> (gone || entry.retired()) && !taken.contains(entry));
    }

    private List<LedgerEntry> entries(String slug, Kind kind) {
        return known.getOrDefault(slug, List.of()).stream()
                .filter(entry -> entry.kind() == kind)
                .toList();
    }

    /** All keys that the page ever had. */
    List<String> keys(String slug, Kind kind) {
        return entries(slug, kind).stream().map(LedgerEntry::key).toList();
    }

    Succession of(String slug, Kind kind) {
        return Objects.requireNonNull(successions.getOrDefault(slug, Map.of()).get(kind));
    }

    /** Whether any page puts what another one put before. */
    boolean moves() {
        return successions.entrySet().stream()
                .anyMatch(page ->
                        page.getValue().values().stream().anyMatch(succession -> succession.takesOver(page.getKey())));
    }

    /** Whether any page of this run puts it. */
    boolean isPut(LedgerEntry entry) {
        return taken.contains(entry);
    }

    /** What the pages of this run put no longer, and no other page either. */
    List<LedgerEntry> left() {
        List<LedgerEntry> left = new ArrayList<>();
        known.forEach((slug, entries) -> {
            if (removed.contains(slug) || successions.containsKey(slug)) {
                entries.stream().filter(entry -> !taken.contains(entry)).forEach(left::add);
            }
        });
        return left;
    }
}
