package org.cruxbook.manuscript;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.cruxbook.crux.LedgerEntry;
import org.cruxbook.crux.LedgerEntry.Kind;

/** What has answers and is on no page after a run, by its words: where they are put anew, its author may mean the same. */
final class Stranded {

    private final Map<Sense, List<LedgerEntry>> bySense = new HashMap<>();
    private final Map<Kind, Map<Sense, String>> opened = new EnumMap<>(Kind.class);

    private Stranded() {}

    /**
     * @param known all that any page ever put
     * @param left what is taken off its page in the run
     */
    static Stranded of(
            Collection<CruxDraft> drafts, Inheritance inheritance, Stream<LedgerEntry> known, List<LedgerEntry> left) {
        Stranded stranded = new Stranded();
        known.filter(entry -> left.contains(entry) || entry.retired() && !inheritance.isPut(entry))
                .forEach(stranded::add);
        for (Kind kind : Kind.values()) {
            drafts.forEach(draft -> stranded.open(draft.slug(), kind, inheritance.of(draft.slug(), kind)));
        }
        return stranded;
    }

    private void add(LedgerEntry entry) {
        entry.wordings().stream()
                .map(Sense::of)
                .distinct()
                .forEach(sense -> bySense.computeIfAbsent(sense, none -> new ArrayList<>())
                        .add(entry));
    }

    private void open(String slug, Kind kind, Succession succession) {
        Map<Sense, String> opened = this.opened.computeIfAbsent(kind, none -> new HashMap<>());
        for (int i = 0; i < succession.put().size(); i++) {
            if (succession.heirs().get(i) == null) {
                opened.putIfAbsent(succession.put().get(i).sense(), slug);
            }
        }
    }

    /** What once stood on another page in these words. */
    Optional<LedgerEntry> elsewhere(Kind kind, Sense sense, String slug) {
        return of(kind, sense).filter(entry -> !entry.cruxSlug().equals(slug)).findFirst();
    }

    /** What stood in these words at one of these addresses. */
    Optional<LedgerEntry> at(Collection<String> slugs, Kind kind, Sense sense) {
        return of(kind, sense).filter(entry -> slugs.contains(entry.cruxSlug())).findFirst();
    }

    private Stream<LedgerEntry> of(Kind kind, Sense sense) {
        return bySense.getOrDefault(sense, List.of()).stream().filter(entry -> entry.kind() == kind);
    }

    /** The slug of another page that puts anew what something put that is on no page any more. */
    Optional<String> openedAt(LedgerEntry entry) {
        Map<Sense, String> slugs = opened.getOrDefault(entry.kind(), Map.of());
        return entry.wordings().stream()
                .map(Sense::of)
                .map(slugs::get)
                .filter(Objects::nonNull)
                .filter(slug -> !slug.equals(entry.cruxSlug()))
                .findFirst();
    }
}
