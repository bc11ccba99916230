package org.cruxbook.estimate;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.cruxbook.visitor.Visitor;
import org.cruxbook.visitor.VisitorToken;
import org.cruxbook.visitor.Visitors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Takes the forms that visitors send: stores their estimates and stances and moves the tallies, all of a form or nothing
 * of it.
 */
@Component
public class Ballots {

    private final Asked asked;
    private final Visitors visitors;
    private final Estimates estimates;
    private final Stances stances;
    private final Notes notes;
    private final Reveals reveals;
    private final ChainKeeper chains;
    private final JdbcTemplate jdbc;
    private final EntityManager entities;
    private final DurableTransaction transaction;
    private final AnswerMeters meters;
    private final Clock clock;

    Ballots(
            Asked asked,
            Visitors visitors,
            Estimates estimates,
            Stances stances,
            Notes notes,
            Reveals reveals,
            ChainKeeper chains,
            JdbcTemplate jdbc,
            EntityManager entities,
            DurableTransaction transaction,
            AnswerMeters meters,
            Clock clock) {
        this.asked = asked;
        this.visitors = visitors;
        this.estimates = estimates;
        this.stances = stances;
        this.notes = notes;
        this.reveals = reveals;
        this.chains = chains;
        this.jdbc = jdbc;
        this.entities = entities;
        this.transaction = transaction;
        this.meters = meters;
        this.clock = clock;
    }

    /** {@link #submit(VisitorToken, String, List, List)} without any stance. */
    public void submit(VisitorToken token, String slug, List<Entry> entries) {
        submit(token, slug, entries, List.of());
    }

    /** {@link #submit(VisitorToken, String, List, List, List)} without any note. */
    public void submit(VisitorToken token, String slug, List<Entry> entries, List<Mark> marks) {
        submit(token, slug, entries, marks, List.of());
    }

    /**
     * Stores what a visitor sent for one page, and makes the visitor known if it is new. A value is the first answer to
     * its question or revises the estimate, and likewise a step; the one that is already stored changes nothing, because a
     * form sends everything again. A form without any value or step is taken when it withdraws something, also when that
     * was withdrawn before: it may be the second click of a double click. Who has given a value has the crowd of the page
     * revealed; a stance alone reveals nothing. Notes are kept beside the answers and are no answer.
     *
     * @throws UnknownQuestion if an entry is not for a question that the page asks, or a mark not for one of its
     *     sub-cruxes, in one of its wordings
     * @throws NothingSubmitted if nothing gives a value or a step and nothing withdraws any
     * @throws IllegalArgumentException if two entries are for one question, or two marks for one sub-crux
     */
    public void submit(VisitorToken token, String slug, List<Entry> entries, List<Mark> marks, List<Jotting> jottings) {
        transaction.run(token, () -> {
            asked.require(slug, entries, marks);
            Visitor visitor = visitors.admit(token, clock.instant());
            chains.around(
                    visitor.id(), Set.of(slug), () -> store(visitor, slug, entries, marks, jottings, clock.instant()));
        });
    }

    /**
     * {@link #submit(VisitorToken, String, List, List)} for several pages at once, without any stance: all of it is stored
     * or nothing.
     *
     * @param pages the entries for each page, by its slug; they are stored in the slugs' order, so that tallies move in one
     */
    public void submit(VisitorToken token, SortedMap<String, List<Entry>> pages) {
        transaction.run(token, () -> {
            pages.forEach((slug, entries) -> asked.require(slug, entries, List.of()));
            Visitor visitor = visitors.admit(token, clock.instant());
            chains.around(
                    visitor.id(),
                    pages.keySet(),
                    () -> pages.forEach(
                            (slug, entries) -> store(visitor, slug, entries, List.of(), List.of(), clock.instant())));
        });
    }

    private void store(
            Visitor visitor, String slug, List<Entry> entries, List<Mark> marks, List<Jotting> jottings, Instant now) {
        long visitorId = visitor.id();
        Sheet sheet = new Sheet(
                visitorId, slug, estimates.findAll(visitorId, slug), stances.findAll(visitorId, slug), entities);
        requireAnything(sheet, entries, marks);
        boolean crowdSeen = reveals.seen(visitorId, slug);
        Said before = sheet.said();
        entries.forEach(entry -> sheet.take(entry, now, crowdSeen));
        marks.forEach(mark -> sheet.take(mark, now, crowdSeen));
        if (entries.stream().anyMatch(entry -> entry.value() != null)) {
            reveals.record(visitorId, slug, now, Reveal.How.ANSWERED);
        }
        notes.write(visitorId, slug, jottings, now);
        // Tallies last, so that others wait for them no longer than they must.
        entities.flush();
        Said after = sheet.said();
        meters.count(before, after);
        if (visitor.setAsideAs().isEmpty()) {
            meters.move(() -> TallyMoves.between(slug, before, after).write(jdbc, Week.of(now)));
        }
    }

    private static void requireAnything(Sheet sheet, List<Entry> entries, List<Mark> marks) {
        if (entries.stream().noneMatch(sheet::takes) && marks.stream().noneMatch(sheet::takes)) {
            throw new NothingSubmitted();
        }
    }
}
