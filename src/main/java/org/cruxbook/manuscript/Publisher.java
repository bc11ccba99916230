package org.cruxbook.manuscript;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
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

    private static final int FLUSH_EVERY = 50;

    private final Cruxes cruxes;
    private final Ledger ledger;
    private final LedgerKeeper keeper;
    private final Standing standing;
    private final EntityManager entities;

    Publisher(Cruxes cruxes, Ledger ledger, LedgerKeeper keeper, Standing standing, EntityManager entities) {
        this.cruxes = cruxes;
        this.ledger = ledger;
        this.keeper = keeper;
        this.standing = standing;
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
        List<String> removed =
                jobs.stream().map(Job::removed).filter(Objects::nonNull).toList();
        Map<String, List<LedgerEntry>> known = entries(
                Stream.concat(editions.stream().map(edition -> edition.draft().slug()), removed.stream())
                        .toList());
        for (String slug : removed) {
            cruxes.findBySlug(slug).ifPresent(this::remove);
            keeper.retire(known.getOrDefault(slug, List.of()));
        }
        int done = 0;
        for (Edition edition : editions) {
            publish(edition, known.getOrDefault(edition.draft().slug(), List.of()));
            if (++done % FLUSH_EVERY == 0) {
                entities.flush();
            }
        }
    }

    private Map<String, List<LedgerEntry>> entries(List<String> slugs) {
        return slugs.isEmpty()
                ? Map.of()
                : ledger.findByCruxSlugIn(slugs).stream().collect(Collectors.groupingBy(LedgerEntry::cruxSlug));
    }

    private void remove(Crux crux) {
        cruxes.clear(crux);
        cruxes.delete(crux);
    }

    private void publish(Edition edition, List<LedgerEntry> known) {
        CruxDraft draft = edition.draft();
        Optional<Crux> before = cruxes.findBySlug(draft.slug());
        Map<String, Sense> questions =
                before.map(page -> standing.of(page, Kind.QUESTION, known)).orElse(Map.of());
        Map<String, Sense> subCruxes =
                before.map(page -> standing.of(page, Kind.SUB_CRUX, known)).orElse(Map.of());
        before.ifPresent(cruxes::clear);
        Crux crux = before.orElseGet(() -> new Crux(draft.slug()));
        Typesetter typesetter = new Typesetter(
                keeper.enter(Kind.QUESTION, draft.slug(), known, questions, questions(draft)),
                keeper.enter(Kind.SUB_CRUX, draft.slug(), known, subCruxes, subCruxes(draft)));
        crux.revise(
                draft.path(),
                edition.stamp(),
                draft.title(),
                draft.description(),
                draft.order(),
                draft.claim() == null ? null : draft.claim().text(),
                typesetter.sections(draft));
        crux.callClaim(draft.claim() == null ? null : draft.claim().label().plain());
        if (before.isEmpty()) {
            cruxes.save(crux);
        }
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
                            question.text().plain())));
        }
        return put;
    }

    /** All sub-cruxes of a page; another view at either pole makes another one. */
    static List<Succession.Put> subCruxes(CruxDraft draft) {
        return draft.blocks(CruxDraft.SubCruxes.class).stream()
                .flatMap(block -> block.subCruxes().stream())
                .map(subCrux -> new Succession.Put(
                        subCrux.key(), false, null, sense(subCrux).text()))
                .toList();
    }

    private static Sense sense(CruxDraft.SubCrux subCrux) {
        return Sense.ofPoles(
                subCrux.question().plain(),
                subCrux.first().plain(),
                subCrux.second().plain());
    }
}
