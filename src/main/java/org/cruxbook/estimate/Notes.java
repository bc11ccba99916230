package org.cruxbook.estimate;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cruxbook.visitor.VisitorToken;
import org.cruxbook.visitor.Visitors;
import org.springframework.stereotype.Component;

/** What visitors write for themselves. */
@Component
public class Notes {

    private final NoteRows rows;
    private final Visitors visitors;
    private final DurableTransaction transaction;
    private final Clock clock;

    Notes(NoteRows rows, Visitors visitors, DurableTransaction transaction, Clock clock) {
        this.rows = rows;
        this.visitors = visitors;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** One visitor's notes on one page, in no order. */
    public List<Note> findAll(long visitorId, String slug) {
        return rows.findAll(visitorId, slug);
    }

    /** All of one visitor's notes, by page and kind. */
    public List<Note> findAll(long visitorId) {
        return rows.findAll(visitorId);
    }

    /** Writes or takes back notes on a page, of a visitor who is known; of anyone else it keeps nothing. */
    public void keep(VisitorToken token, String slug, List<Jotting> jottings) {
        transaction.run(
                token,
                () -> visitors.lock(token.hash())
                        .ifPresent(visitor -> write(visitor.id(), slug, jottings, clock.instant())));
    }

    /** Keeps that a visitor who is known was invited to think again on a page, and stays with their answers. */
    public void decline(VisitorToken token, String slug) {
        transaction.run(token, () -> visitors.lock(token.hash()).ifPresent(visitor -> decline(visitor.id(), slug)));
    }

    private void decline(long visitorId, String slug) {
        if (find(visitorId, slug, Note.Kind.CHANGE).isEmpty()) {
            put(visitorId, slug, Note.Kind.CHANGE, "", clock.instant());
        }
    }

    /** Likewise within a transaction, now; the visitor must be locked. */
    void write(long visitorId, String slug, List<Jotting> jottings, Instant now) {
        List<Jotting> said = jottings.stream().filter(Jotting::says).toList();
        said.forEach(jotting -> {
            if (jotting.words().isEmpty()) {
                takeBack(visitorId, slug, jotting.kind(), now);
            } else {
                put(visitorId, slug, jotting.kind(), jotting.words(), now);
            }
        });
        if (!said.isEmpty()) {
            rows.flush();
        }
    }

    /** Of a change of mind it is still known that the visitor was asked. */
    private void takeBack(long visitorId, String slug, Note.Kind kind, Instant now) {
        find(visitorId, slug, kind).ifPresent(note -> {
            if (kind == Note.Kind.CHANGE) {
                note.write("", now);
                rows.save(note);
            } else {
                rows.delete(note);
            }
        });
    }

    private void put(long visitorId, String slug, Note.Kind kind, String words, Instant now) {
        Note note = find(visitorId, slug, kind).orElseGet(() -> new Note(visitorId, slug, kind));
        note.write(words, now);
        rows.save(note);
    }

    private Optional<Note> find(long visitorId, String slug, Note.Kind kind) {
        return rows.findAll(visitorId, slug).stream()
                .filter(note -> note.kind() == kind)
                .findFirst();
    }
}
