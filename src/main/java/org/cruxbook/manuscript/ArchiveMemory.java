package org.cruxbook.manuscript;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cruxbook.crux.LedgerEntry;
import org.cruxbook.crux.LedgerEntry.Kind;

/** The site's memory as an archive has it. */
final class ArchiveMemory implements Memory {

    private final Map<String, Archive.Page> pages;
    private final Map<String, String> former;
    private final Map<String, List<LedgerEntry>> entries = new HashMap<>();
    private final Map<LedgerEntry, Archive.Entry> archived = new IdentityHashMap<>();

    ArchiveMemory(Archive archive) {
        pages = archive.pages().stream().collect(Collectors.toMap(Archive.Page::slug, Function.identity()));
        former = archive.former();
        for (Archive.Entry one : archive.entries()) {
            LedgerEntry entry = one.entry();
            archived.put(entry, one);
            entries.computeIfAbsent(one.slug(), none -> new ArrayList<>()).add(entry);
        }
    }

    @Override
    public Map<String, String> titles(Collection<String> slugs) {
        return slugs.stream()
                .distinct()
                .map(pages::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(Archive.Page::slug, Archive.Page::title));
    }

    @Override
    public Map<String, String> former(Collection<String> slugs) {
        Map<String, String> leading = new HashMap<>(former);
        leading.values().retainAll(slugs);
        return leading;
    }

    @Override
    public List<LedgerEntry> entries(Collection<String> slugs) {
        return slugs.stream().distinct().flatMap(this::entries).toList();
    }

    /** All that has answers, in no order. */
    Stream<LedgerEntry> answered() {
        return entries.values().stream().flatMap(List::stream).filter(this::answered);
    }

    private Stream<LedgerEntry> entries(String slug) {
        return entries.getOrDefault(slug, List.of()).stream();
    }

    @Override
    public Map<String, Sense> standing(String slug, Kind kind, List<LedgerEntry> own) {
        Map<String, Sense> standing = new HashMap<>();
        for (LedgerEntry entry : own) {
            Archive.Words words = archived(entry).standing();
            if (entry.kind() == kind && words != null) {
                standing.put(entry.key(), words.sense());
            }
        }
        return standing;
    }

    /** How its page words it now, or worded it last. */
    Sense words(LedgerEntry entry) {
        Archive.Words words = archived(entry).standing();
        return words == null ? Sense.of(entry.latest()) : words.sense();
    }

    @Override
    public boolean answered(LedgerEntry entry) {
        return answers(entry) > 0;
    }

    /** How many visitors now answer it, or take a stance. */
    long answers(LedgerEntry entry) {
        return archived(entry).answers();
    }

    /** How many answer all of these. */
    long answers(Collection<LedgerEntry> entries) {
        return entries.stream().mapToLong(this::answers).sum();
    }

    private Archive.Entry archived(LedgerEntry entry) {
        return Objects.requireNonNull(archived.get(entry));
    }
}
