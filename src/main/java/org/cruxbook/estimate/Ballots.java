package org.cruxbook.estimate;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.crux.Question;
import org.cruxbook.visitor.VisitorToken;
import org.cruxbook.visitor.Visitors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Takes the forms that visitors send: stores their estimates and moves the tallies, all of a form or nothing of it. */
@Component
public class Ballots {

    private final Cruxes cruxes;
    private final Visitors visitors;
    private final Estimates estimates;
    private final Reveals reveals;
    private final JdbcTemplate jdbc;
    private final EntityManager entities;
    private final DurableTransaction transaction;
    private final Clock clock;

    Ballots(
            Cruxes cruxes,
            Visitors visitors,
            Estimates estimates,
            Reveals reveals,
            JdbcTemplate jdbc,
            EntityManager entities,
            DurableTransaction transaction,
            Clock clock) {
        this.cruxes = cruxes;
        this.visitors = visitors;
        this.estimates = estimates;
        this.reveals = reveals;
        this.jdbc = jdbc;
        this.entities = entities;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Stores what a visitor sent for one page, and makes the visitor known if it is new. A value is the first answer to
     * its question or revises the estimate; the value that is already stored changes nothing, because a form sends every
     * box again. A form without any value is taken when it withdraws something, also when that was withdrawn before: it
     * may be the second click of a double click. Who has given a value has the crowd of the page revealed.
     *
     * @throws UnknownQuestion if an entry is not for a question that the page asks, in one of its wordings
     * @throws NothingSubmitted if no entry gives a value and none withdraws anything
     * @throws IllegalArgumentException if two entries are for one question
     */
    public void submit(VisitorToken token, String slug, List<Entry> entries) {
        transaction.run(() -> {
            requireAsked(slug, entries);
            long visitorId = visitors.admit(token, clock.instant()).id();
            store(visitorId, slug, entries, clock.instant());
        });
    }

    private void requireAsked(String slug, List<Entry> entries) {
        Map<String, Question> asked = byKey(cruxes.findAskedQuestions(slug), Question::key);
        byKey(entries, Entry::questionKey).forEach((key, entry) -> {
            Question question = asked.get(key);
            if (question == null || entry.wordingVersion() < 1 || entry.wordingVersion() > question.wordingVersion()) {
                throw new UnknownQuestion(slug, entry);
            }
        });
    }

    private void store(long visitorId, String slug, List<Entry> entries, Instant now) {
        Map<String, Estimate> known = byKey(estimates.findAll(visitorId, slug), Estimate::questionKey);
        requireAnything(entries, known.keySet());
        boolean crowdSeen = reveals.seen(visitorId, slug);
        TallyMoves moves = new TallyMoves(slug, Week.of(now));
        for (Entry entry : entries) {
            Answer answer = new Answer(entry.value(), now, entry.wordingVersion(), crowdSeen);
            Estimate estimate = known.get(entry.questionKey());
            if (estimate != null) {
                revise(estimate, entry, answer, moves);
            } else if (entry.value() != null) {
                begin(new Estimate(visitorId, slug, entry.questionKey(), answer), moves);
            }
        }
        if (entries.stream().anyMatch(entry -> entry.value() != null)) {
            reveals.record(visitorId, slug, now, Reveal.How.ANSWERED);
        }
        // Tallies last, so that others wait for them no longer than they must.
        entities.flush();
        moves.write(jdbc);
    }

    private static void requireAnything(List<Entry> entries, Set<String> known) {
        boolean nothing = entries.stream()
                .noneMatch(
                        entry -> entry.value() != null || entry.shownFilled() && known.contains(entry.questionKey()));
        if (nothing) {
            throw new NothingSubmitted();
        }
    }

    private void begin(Estimate estimate, TallyMoves moves) {
        entities.persist(estimate);
        entities.persist(new EstimateRevision(estimate));
        moves.move(estimate.questionKey(), null, estimate.latest().value());
    }

    private void revise(Estimate estimate, Entry entry, Answer answer, TallyMoves moves) {
        Probability before = estimate.latest().value();
        if (entry.says() && !Objects.equals(before, answer.value())) {
            estimate.revise(answer);
            entities.persist(new EstimateRevision(estimate));
            moves.move(estimate.questionKey(), before, answer.value());
        }
    }

    private static <T> Map<String, T> byKey(List<T> all, Function<T, String> key) {
        return all.stream().collect(Collectors.toMap(key, Function.identity(), (one, other) -> {
            throw new IllegalArgumentException("two for one question: " + key.apply(one));
        }));
    }
}
