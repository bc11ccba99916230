package org.cruxbook.estimate;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.cruxbook.visitor.Visitor;
import org.cruxbook.visitor.Visitors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Stores what several visitors send, in the transaction that is under way: all of it or nothing. */
@Component
class Casting {

    private final Asked asked;
    private final Visitors visitors;
    private final ChainLinks links;
    private final Sheets sheets;
    private final FormIds ids;
    private final Notes notes;
    private final TallyWriter tallies;
    private final JdbcTemplate jdbc;
    private final Product product;
    private final AnswerMeters meters;
    private final Clock clock;

    Casting(
            Asked asked,
            Visitors visitors,
            ChainLinks links,
            Sheets sheets,
            FormIds ids,
            Notes notes,
            TallyWriter tallies,
            JdbcTemplate jdbc,
            Product product,
            AnswerMeters meters,
            Clock clock) {
        this.asked = asked;
        this.visitors = visitors;
        this.links = links;
        this.sheets = sheets;
        this.ids = ids;
        this.notes = notes;
        this.tallies = tallies;
        this.jdbc = jdbc;
        this.product = product;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * @param casts of different visitors
     * @param busy whether more are coming
     * @throws RuntimeException as {@link Ballots#submit} does, for any of them
     */
    void store(List<Cast> casts, boolean busy) {
        asked.require(casts);
        Instant now = clock.instant();
        List<Visitor> people = visitors.admit(casts.stream().map(Cast::visitor).toList(), now);
        Changes changes = changes(casts, people, now);
        for (int place = 0; place < casts.size(); place++) {
            take(casts.get(place), people.get(place), changes);
        }
        Volley volley = new Volley(jdbc, product);
        changes.lot().write(volley, product);
        if (busy || casts.size() > 1) {
            // Many would come to the tallies one after the other; what they leave is done for all of them at once.
            Backlog.leave(changes.moves(), volley);
            volley.run();
        } else {
            volley.run();
            meters.move(() -> tallies.writeOrLeave(changes.moves()));
        }
    }

    /**
     * What some forms change, as long as it is being gathered.
     *
     * @param chains all that take answers from their pages
     * @param pile what is said on their pages, and on those from which these chains take answers
     */
    private record Changes(
            Instant now, SortedMap<String, List<ChainLinks.Link>> chains, Sheets.Pile pile, CastLot lot, Moves moves) {

        /** What a visitor's answers multiply to now. */
        Map<String, Magnitude> magnitudes(Visitor visitor) {
            return ChainLinks.magnitudes(chains, asked -> pile.answer(visitor.id(), asked));
        }

        TallyMoves pages() {
            return new TallyMoves(moves, Week.of(now));
        }

        ProductMoves products() {
            return new ProductMoves(moves);
        }
    }

    private Changes changes(List<Cast> casts, Collection<Visitor> people, Instant now) {
        Set<String> slugs = new HashSet<>();
        casts.forEach(cast -> slugs.addAll(cast.pages().keySet()));
        SortedMap<String, List<ChainLinks.Link>> chains = links.through(slugs);
        slugs.addAll(ChainLinks.pages(chains));
        Sheets.Pile pile = sheets.of(people.stream().map(Visitor::id).toList(), slugs);
        return new Changes(now, chains, pile, new CastLot(ids, now), new Moves());
    }

    private void take(Cast cast, Visitor visitor, Changes changes) {
        Map<String, Magnitude> before = changes.magnitudes(visitor);
        cast.pages().forEach((slug, form) -> take(form, slug, visitor, changes));
        if (counts(visitor)) {
            changes.products().count(before, -1);
            changes.products().count(changes.magnitudes(visitor), 1);
        }
    }

    private void take(Cast.Form form, String slug, Visitor visitor, Changes changes) {
        Sheet sheet = changes.pile().sheet(visitor.id(), slug);
        form.requireAnything(sheet);
        Said before = sheet.said();
        sheet.take(form, changes.lot());
        notes.write(visitor.id(), slug, form.jottings(), changes.now());
        Said after = sheet.said();
        meters.count(before, after);
        if (counts(visitor)) {
            changes.pages().count(slug, before, after);
        }
    }

    private static boolean counts(Visitor visitor) {
        return visitor.setAsideAs().isEmpty();
    }
}
