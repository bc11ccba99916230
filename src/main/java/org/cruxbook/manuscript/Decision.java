package org.cruxbook.manuscript;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cruxbook.crux.LedgerEntry;
import org.cruxbook.crux.LedgerEntry.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a run decides before it changes anything. Publishing does what it says, and whoever asks beforehand is told the same.
 *
 * @param moved the slug that each former slug has become
 * @param inheritance which known questions and sub-cruxes the pages put
 */
record Decision(Map<String, String> moved, Inheritance inheritance) {

    /**
     * @param drafts pages that are new or changed
     * @param removed slugs of pages that go
     */
    static Decision of(List<CruxDraft> drafts, Set<String> removed, Memory memory) {
        Map<String, String> moved = Moves.find(drafts, removed, memory);
        return new Decision(moved, inheritance(drafts, removed, leading(drafts, moved, memory), memory));
    }

    /** Whether a page, a question or a sub-crux gets another address. */
    boolean moves() {
        return !moved.isEmpty() || inheritance.moves();
    }

    /** Whether anything that is put now is put by no page any more. */
    boolean retires() {
        return inheritance.left().stream().anyMatch(entry -> !entry.retired());
    }

    /**
     * Where the addresses that these pages ever had lead after the run: those of earlier runs, too, but for one that is a
     * page's own again.
     */
    private static Map<String, String> leading(List<CruxDraft> drafts, Map<String, String> moved, Memory memory) {
        Set<String> slugs = drafts.stream().map(CruxDraft::slug).collect(Collectors.toSet());
        slugs.addAll(moved.keySet());
        Map<String, String> earlier = memory.former(slugs);
        slugs.addAll(memory.titles(earlier.keySet()).keySet());
        Map<String, String> leading = new TreeMap<>();
        earlier.forEach((former, slug) -> leading.put(former, moved.getOrDefault(slug, slug)));
        leading.keySet().removeAll(slugs);
        leading.putAll(moved);
        return leading;
    }

    private static Inheritance inheritance(
            List<CruxDraft> drafts, Set<String> removed, Map<String, String> leading, Memory memory) {
        Map<String, List<LedgerEntry>> known = memory.entries(touched(drafts, removed, leading)).stream()
                .collect(Collectors.groupingBy(LedgerEntry::cruxSlug));
        Inheritance inheritance = new Inheritance(known, removed, memory::answered);
        for (CruxDraft draft : drafts) {
            String slug = draft.slug();
            List<LedgerEntry> own = known.getOrDefault(slug, List.of());
            inheritance.own(slug, Kind.QUESTION, memory.standing(slug, Kind.QUESTION, own), questions(draft));
            inheritance.own(slug, Kind.SUB_CRUX, memory.standing(slug, Kind.SUB_CRUX, own), subCruxes(draft));
        }
        drafts.forEach(draft -> inheritance.look(draft.slug(), former(draft.slug(), leading)));
        return inheritance;
    }

    /** Of each of these pages everything is in question; of those that are only mentioned, what is retired. */
    private static Set<String> touched(List<CruxDraft> drafts, Set<String> removed, Map<String, String> leading) {
        Set<String> touched = new HashSet<>(removed);
        touched.addAll(leading.keySet());
        drafts.forEach(draft -> touched.add(draft.slug()));
        drafts.stream().flatMap(Decision::mentioned).forEach(touched::add);
        return touched;
    }

    /** Pages on which questions and sub-cruxes of this one are said to have been before. */
    private static Stream<String> mentioned(CruxDraft draft) {
        return Stream.of(Tongue.values())
                .flatMap(tongue -> tongue.of(draft).stream())
                .flatMap(part -> part.formerly().stream())
                .filter(name -> name.indexOf('#') > 0)
                .map(name -> Slug.of(null, name.substring(0, name.indexOf('#'))));
    }

    private static Collection<String> former(String slug, Map<String, String> leading) {
        return leading.keySet().stream()
                .filter(former -> slug.equals(leading.get(former)))
                .toList();
    }

    /** All blanks of a page, as the ledger knows them. */
    static List<Succession.Put> questions(CruxDraft draft) {
        List<Succession.Put> put = new ArrayList<>();
        for (CruxDraft.Questions group : draft.blocks(CruxDraft.Questions.class)) {
            String leadIn = group.leadIn() == null ? null : group.leadIn().plain();
            group.questions()
                    .forEach(question ->
                            put.add(put(question, leadIn, question.text().plain())));
        }
        return put;
    }

    private static Succession.Put put(CruxDraft.Part part, @Nullable String leadIn, String text) {
        List<String> formerly = part.formerly().stream().map(Decision::named).toList();
        return new Succession.Put(part.key(), part.keyed(), leadIn, text, formerly);
    }

    private static String named(String former) {
        int hash = former.indexOf('#');
        return hash <= 0 ? former : Slug.of(null, former.substring(0, hash)) + former.substring(hash);
    }

    /** All sub-cruxes of a page; another view at either pole makes another one. */
    static List<Succession.Put> subCruxes(CruxDraft draft) {
        return draft.subCruxes().stream()
                .map(subCrux -> put(subCrux, null, sense(subCrux).text()))
                .toList();
    }

    private static Sense sense(CruxDraft.SubCrux subCrux) {
        return Sense.ofPoles(
                subCrux.text().plain(),
                subCrux.first().plain(),
                subCrux.second().plain());
    }
}
