package org.cruxbook.manuscript;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.crux.Ledger;
import org.cruxbook.crux.LedgerEntry;
import org.cruxbook.crux.LedgerEntry.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings the database in step with the good pages of the folder. */
@Component
class Publisher {

    private static final int LOT = 100;

    private final Cruxes cruxes;
    private final Ledger ledger;
    private final LedgerKeeper keeper;
    private final Standing standing;
    private final Moves moves;
    private final Galley galley;
    private final EntityManager entities;

    Publisher(
            Cruxes cruxes,
            Ledger ledger,
            LedgerKeeper keeper,
            Standing standing,
            Moves moves,
            Galley galley,
            EntityManager entities) {
        this.cruxes = cruxes;
        this.ledger = ledger;
        this.keeper = keeper;
        this.standing = standing;
        this.moves = moves;
        this.galley = galley;
        this.entities = entities;
    }

    /** A page to publish, and the stamp of the content that it was read from. */
    record Edition(CruxDraft draft, String stamp) {}

    /**
     * What belongs together.
     *
     * @param edition a new or changed page; null if there is none
     * @param removed the slug of a page that goes, because the file is gone or has another slug now: its questions are
     *     retired, their answers kept; null if there is none
     */
    record Job(@Nullable Edition edition, @Nullable String removed) {}

    /** Does all of this, or, if it fails, nothing of it. */
    @Transactional
    public void publish(List<Job> jobs) {
        List<Edition> editions =
                jobs.stream().map(Job::edition).filter(Objects::nonNull).toList();
        Set<String> removed =
                jobs.stream().map(Job::removed).filter(Objects::nonNull).collect(Collectors.toSet());
        List<CruxDraft> drafts = editions.stream().map(Edition::draft).toList();
        Map<String, String> moved = moves.find(drafts, removed);
        Map<String, Crux> before = before(drafts);
        Inheritance inheritance = inheritance(drafts, before, removed, moved);
        lots(List.copyOf(removed)).forEach(cruxes::remove);
        lots(List.copyOf(before.values())).forEach(cruxes::clear);
        for (List<Edition> lot : lots(editions)) {
            galley.print(lot.stream()
                    .map(edition -> set(edition, before.get(edition.draft().slug()), inheritance))
                    .toList());
        }
        keeper.retire(inheritance.left());
        moves.record(moved);
    }

    /** No statement names more pages than this. */
    private static <T> List<List<T>> lots(List<T> all) {
        return IntStream.iterate(0, from -> from < all.size(), from -> from + LOT)
                .mapToObj(from -> all.subList(from, Math.min(from + LOT, all.size())))
                .toList();
    }

    /** The pages as they are, by their slugs; the session need not watch them. */
    private Map<String, Crux> before(List<CruxDraft> drafts) {
        Map<String, Crux> before = new HashMap<>();
        for (List<CruxDraft> lot : lots(drafts)) {
            for (Crux crux :
                    cruxes.findBySlugIn(lot.stream().map(CruxDraft::slug).toList())) {
                entities.detach(crux);
                before.put(crux.slug(), crux);
            }
        }
        return before;
    }

    private Inheritance inheritance(
            List<CruxDraft> drafts, Map<String, Crux> before, Set<String> removed, Map<String, String> moved) {
        Map<String, List<LedgerEntry>> known = entries(Stream.of(
                        drafts.stream().map(CruxDraft::slug),
                        removed.stream(),
                        moved.keySet().stream(),
                        drafts.stream().flatMap(Publisher::mentioned))
                .flatMap(slugs -> slugs)
                .distinct()
                .toList());
        Inheritance inheritance = new Inheritance(known, removed);
        for (CruxDraft draft : drafts) {
            String slug = draft.slug();
            List<LedgerEntry> own = known.getOrDefault(slug, List.of());
            inheritance.own(slug, Kind.QUESTION, standing(before.get(slug), Kind.QUESTION, own), questions(draft));
            inheritance.own(slug, Kind.SUB_CRUX, standing(before.get(slug), Kind.SUB_CRUX, own), subCruxes(draft));
        }
        for (CruxDraft draft : drafts) {
            inheritance.look(
                    draft.slug(),
                    moved.keySet().stream()
                            .filter(former -> draft.slug().equals(moved.get(former)))
                            .toList());
        }
        return inheritance;
    }

    private Map<String, Sense> standing(@Nullable Crux before, Kind kind, List<LedgerEntry> known) {
        return before == null ? Map.of() : standing.of(before, kind, known);
    }

    /** Pages on which questions of this one are said to have been before. */
    private static Stream<String> mentioned(CruxDraft draft) {
        return draft.questions().stream()
                .flatMap(question -> question.formerly().stream())
                .filter(name -> name.indexOf('#') > 0)
                .map(name -> Slug.of(null, name.substring(0, name.indexOf('#'))));
    }

    private Map<String, List<LedgerEntry>> entries(List<String> slugs) {
        return lots(slugs).stream()
                .flatMap(lot -> ledger.findByCruxSlugIn(lot).stream())
                .collect(Collectors.groupingBy(LedgerEntry::cruxSlug));
    }

    private Galley.SetPage set(Edition edition, @Nullable Crux before, Inheritance inheritance) {
        CruxDraft draft = edition.draft();
        Crux crux = before == null ? new Crux(draft.slug()) : before;
        Typesetter typesetter = new Typesetter(
                enter(Kind.QUESTION, draft.slug(), inheritance), enter(Kind.SUB_CRUX, draft.slug(), inheritance));
        crux.revise(
                draft.path(),
                edition.stamp(),
                draft.title(),
                draft.description(),
                draft.order(),
                draft.claim() == null ? null : draft.claim().text(),
                typesetter.sections(draft));
        crux.callClaim(draft.claim() == null ? null : draft.claim().label().plain());
        List<Object> more = new ArrayList<>(typesetter.relations(crux, draft));
        more.addAll(typesetter.references(crux, draft));
        more.addAll(typesetter.steps(crux, draft));
        return new Galley.SetPage(crux, before != null, more);
    }

    private List<LedgerKeeper.Entered> enter(Kind kind, String slug, Inheritance inheritance) {
        return keeper.enter(kind, slug, inheritance.keys(slug, kind), inheritance.of(slug, kind));
    }

    /** All blanks of a page, as the ledger knows them. */
    static List<Succession.Put> questions(CruxDraft draft) {
        List<Succession.Put> put = new ArrayList<>();
        for (CruxDraft.Questions group : draft.blocks(CruxDraft.Questions.class)) {
            String leadIn = group.leadIn() == null ? null : group.leadIn().plain();
            group.questions()
                    .forEach(question -> put.add(new Succession.Put(
                            question.key(),
                            question.keyed(),
                            leadIn,
                            question.text().plain(),
                            question.formerly().stream().map(Publisher::named).toList())));
        }
        return put;
    }

    private static String named(String former) {
        int hash = former.indexOf('#');
        return hash <= 0 ? former : Slug.of(null, former.substring(0, hash)) + former.substring(hash);
    }

    /** All sub-cruxes of a page; another view at either pole makes another one. */
    static List<Succession.Put> subCruxes(CruxDraft draft) {
        return draft.blocks(CruxDraft.SubCruxes.class).stream()
                .flatMap(block -> block.subCruxes().stream())
                .map(subCrux -> new Succession.Put(
                        subCrux.key(), false, null, sense(subCrux).text(), List.of()))
                .toList();
    }

    private static Sense sense(CruxDraft.SubCrux subCrux) {
        return Sense.ofPoles(
                subCrux.question().plain(),
                subCrux.first().plain(),
                subCrux.second().plain());
    }
}
