package org.cruxbook.estimate;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cruxbook.visitor.Visitor;
import org.cruxbook.visitor.Visitors;
import org.springframework.stereotype.Component;

/** Stores what several visitors send, in the transaction that is under way: all of it or nothing. */
@Component
class Casting {

    private final Asked asked;
    private final Visitors visitors;
    private final Sheets sheets;
    private final Notes notes;
    private final ChainKeeper chains;
    private final KnownRows rows;
    private final EntityManager entities;
    private final AnswerMeters meters;
    private final Clock clock;

    Casting(
            Asked asked,
            Visitors visitors,
            Sheets sheets,
            Notes notes,
            ChainKeeper chains,
            KnownRows rows,
            EntityManager entities,
            AnswerMeters meters,
            Clock clock) {
        this.asked = asked;
        this.visitors = visitors;
        this.sheets = sheets;
        this.notes = notes;
        this.chains = chains;
        this.rows = rows;
        this.entities = entities;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * @param casts of different visitors
     * @throws RuntimeException as {@link Ballots#submit} does, for any of them
     */
    void store(List<Cast> casts) {
        asked.require(casts);
        Instant now = clock.instant();
        List<Visitor> people = visitors.admit(casts.stream().map(Cast::visitor).toList(), now);
        List<Long> ids = people.stream().map(Visitor::id).toList();
        Set<String> slugs = new HashSet<>();
        casts.forEach(cast -> slugs.addAll(cast.pages().keySet()));
        chains.around(ids, slugs, () -> store(casts, people, sheets.of(ids, slugs), now));
    }

    private void store(List<Cast> casts, List<Visitor> people, Sheets.Pile pile, Instant now) {
        SortedMap<String, TallyMoves> moves = new TreeMap<>();
        for (int place = 0; place < casts.size(); place++) {
            Visitor visitor = people.get(place);
            casts.get(place)
                    .pages()
                    .forEach((slug, form) -> take(
                            form,
                            visitor,
                            pile.sheet(visitor.id(), slug),
                            now,
                            moves.computeIfAbsent(slug, TallyMoves::new)));
        }
        // Tallies last, so that others wait for them no longer than they must; page by page, as all who write them do.
        entities.flush();
        write(moves.values(), Week.of(now));
    }

    private void take(Cast.Form form, Visitor visitor, Sheet sheet, Instant now, TallyMoves moves) {
        form.requireAnything(sheet);
        Said before = sheet.said();
        sheet.take(form, now);
        notes.write(visitor.id(), sheet.slug(), form.jottings(), now);
        Said after = sheet.said();
        meters.count(before, after);
        if (visitor.setAsideAs().isEmpty()) {
            moves.count(before, after);
        }
    }

    private void write(Collection<TallyMoves> moves, Week week) {
        meters.move(() -> moves.forEach(page -> page.write(rows, week)));
    }
}
