package org.cruxbook.manuscript;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.crux.LedgerEntry.Kind;
import org.cruxbook.crux.MovesAhead;
import org.cruxbook.crux.Printings;
import org.cruxbook.crux.Superseded;
import org.cruxbook.crux.WritesAhead;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings the database in step with the good pages of the folder. */
@Component
class Publisher {

    private final Printings printings;
    private final Cruxes cruxes;
    private final Memory memory;
    private final LedgerKeeper keeper;
    private final Moves moves;
    private final Galley galley;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;

    Publisher(
            Printings printings,
            Cruxes cruxes,
            Memory memory,
            LedgerKeeper keeper,
            Moves moves,
            Galley galley,
            EntityManager entities,
            ApplicationEventPublisher events) {
        this.printings = printings;
        this.cruxes = cruxes;
        this.memory = memory;
        this.keeper = keeper;
        this.moves = moves;
        this.galley = galley;
        this.entities = entities;
        this.events = events;
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
    record Job(@Nullable Edition edition, @Nullable String removed) {

        /** All that are new or changed. */
        static List<Edition> editions(List<Job> jobs) {
            return jobs.stream().map(Job::edition).filter(Objects::nonNull).toList();
        }

        /** The slugs of all that go. */
        static Set<String> removed(List<Job> jobs) {
            return jobs.stream().map(Job::removed).filter(Objects::nonNull).collect(Collectors.toSet());
        }
    }

    /**
     * Does all of this, or, if it fails, nothing of it.
     *
     * @param after the printing that was seen when it was decided what is to be done
     * @param mayRetire whether questions and sub-cruxes may be retired by it
     * @return the printing that this makes
     * @throws Superseded if that is not the last any more
     * @throws PutOff if something would be retired that may not be
     */
    @Transactional
    public long publish(List<Job> jobs, long after, boolean mayRetire) {
        events.publishEvent(new WritesAhead());
        long made = printings.beginAfter(after);
        List<Edition> editions = Job.editions(jobs);
        Set<String> removed = Job.removed(jobs);
        List<CruxDraft> drafts = editions.stream().map(Edition::draft).toList();
        Decision decision = decide(drafts, removed);
        if (!mayRetire && decision.retires()) {
            throw new PutOff();
        }
        Map<String, Crux> before = before(drafts);
        Lots.of(removed).forEach(cruxes::remove);
        Lots.of(before.values()).forEach(cruxes::clear);
        for (List<Edition> lot : Lots.of(editions)) {
            galley.print(lot.stream()
                    .map(edition -> set(edition, before.get(edition.draft().slug()), decision.inheritance()))
                    .toList());
        }
        keeper.retire(decision.inheritance().left());
        moves.record(decision.moved());
        return made;
    }

    /** Where something moves, again when nobody answers any more: what is answered can make a difference. */
    private Decision decide(List<CruxDraft> drafts, Set<String> removed) {
        Decision decision = Decision.of(drafts, removed, memory);
        if (decision.moves()) {
            events.publishEvent(new MovesAhead());
            return Decision.of(drafts, removed, memory);
        }
        return decision;
    }

    /** The pages as they are, by their slugs; the session need not watch them. */
    private Map<String, Crux> before(List<CruxDraft> drafts) {
        Map<String, Crux> before = new HashMap<>();
        for (List<CruxDraft> lot : Lots.of(drafts)) {
            for (Crux crux :
                    cruxes.findBySlugIn(lot.stream().map(CruxDraft::slug).toList())) {
                entities.detach(crux);
                before.put(crux.slug(), crux);
            }
        }
        return before;
    }

    private Galley.SetPage set(Edition edition, @Nullable Crux before, Inheritance inheritance) {
        CruxDraft draft = edition.draft();
        Crux crux = before == null ? new Crux(draft.slug()) : before;
        List<Object> more = new ArrayList<>();
        Typesetter typesetter = new Typesetter(
                enter(Kind.QUESTION, draft.slug(), inheritance, more),
                enter(Kind.SUB_CRUX, draft.slug(), inheritance, more));
        crux.revise(
                draft.path(),
                edition.stamp(),
                draft.title(),
                draft.description(),
                draft.order(),
                draft.claim() == null ? null : draft.claim().text(),
                typesetter.sections(draft));
        crux.callClaim(draft.claim() == null ? null : draft.claim().label().plain());
        more.addAll(typesetter.relations(crux, draft));
        more.addAll(typesetter.references(crux, draft));
        more.addAll(typesetter.steps(crux, draft));
        return new Galley.SetPage(crux, before != null, more);
    }

    private List<LedgerKeeper.Entered> enter(Kind kind, String slug, Inheritance inheritance, List<Object> opened) {
        return keeper.enter(kind, slug, inheritance.keys(slug, kind), inheritance.of(slug, kind), entry -> {
            opened.add(entry);
            opened.addAll(entry.wordings());
        });
    }
}
