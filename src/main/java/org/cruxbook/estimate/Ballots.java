package org.cruxbook.estimate;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cruxbook.visitor.VisitorToken;
import org.cruxbook.visitor.Visitors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes the forms that visitors send: stores their estimates and stances and moves the tallies, all of a form or nothing
 * of it. Forms that come at the same time are stored together, with one commit.
 */
@Component
public class Ballots {

    private final Visitors visitors;
    private final Casting casting;
    private final DurableTransaction transaction;
    private final ApplicationEventPublisher events;
    private final GroupCommit<Cast> commits;

    Ballots(Visitors visitors, Casting casting, DurableTransaction transaction, ApplicationEventPublisher events) {
        this.visitors = visitors;
        this.casting = casting;
        this.transaction = transaction;
        this.events = events;
        this.commits = new GroupCommit<>(transaction.writersAtOnce(), this::store);
    }

    private void store(List<Cast> casts) {
        transaction.run(() -> casting.store(casts, commits.waiting() > 0));
        events.publishEvent(moved(casts));
    }

    private static AnswersMoved moved(List<Cast> casts) {
        return new AnswersMoved(
                casts.stream().flatMap(cast -> cast.pages().keySet().stream()).collect(Collectors.toSet()));
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
        cast(token, new TreeMap<>(Map.of(slug, new Cast.Form(entries, marks, jottings))));
    }

    /**
     * {@link #submit(VisitorToken, String, List, List)} for several pages at once, without any stance: all of it is stored
     * or nothing.
     *
     * @param pages the entries for each page, by its slug
     */
    public void submit(VisitorToken token, SortedMap<String, List<Entry>> pages) {
        SortedMap<String, Cast.Form> forms = new TreeMap<>();
        pages.forEach((slug, entries) -> forms.put(slug, new Cast.Form(entries, List.of(), List.of())));
        cast(token, forms);
    }

    private void cast(VisitorToken token, SortedMap<String, Cast.Form> pages) {
        Cast cast = new Cast(visitors.arriving(token), pages);
        transaction.inTurn(token, () -> commits.hand(cast));
    }
}
