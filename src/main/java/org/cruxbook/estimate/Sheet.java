package org.cruxbook.estimate;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All that one visitor has said on one page, while a form changes it. */
class Sheet {

    private final long visitorId;
    private final String slug;
    private final Map<String, Estimate> estimates;
    private final Map<String, Stance> stances;
    private final boolean crowdSeen;
    private final EntityManager entities;

    /**
     * @param estimates and the stances: the visitor's, on this page, withdrawn ones included
     * @param crowdSeen whether the visitor has had the crowd of this page revealed
     */
    Sheet(
            long visitorId,
            String slug,
            Collection<Estimate> estimates,
            Collection<Stance> stances,
            boolean crowdSeen,
            EntityManager entities) {
        this.visitorId = visitorId;
        this.slug = slug;
        this.estimates = new HashMap<>(byKey(estimates, Estimate::questionKey));
        this.stances = new HashMap<>(byKey(stances, Stance::subCruxKey));
        this.crowdSeen = crowdSeen;
        this.entities = entities;
    }

    String slug() {
        return slug;
    }

    Said said() {
        return Said.of(estimates.values(), stances.values());
    }

    /** Whether an entry gives a value, or withdraws one that was ever given. */
    boolean takes(Entry entry) {
        return entry.value() != null || entry.shownFilled() && estimates.containsKey(entry.questionKey());
    }

    /** Whether a mark takes a stance, or withdraws one that was ever taken. */
    boolean takes(Mark mark) {
        return mark.step() != null || mark.shownTaken() && stances.containsKey(mark.subCruxKey());
    }

    /** Takes all that a form says. Who gives a value has the crowd revealed; a stance alone reveals nothing. */
    void take(Cast.Form form, Instant now) {
        form.entries().forEach(entry -> take(entry, now));
        form.marks().forEach(mark -> take(mark, now));
        if (form.givesValue() && !crowdSeen) {
            entities.persist(new Reveal(visitorId, slug, now, Reveal.How.ANSWERED));
        }
    }

    private void take(Entry entry, Instant now) {
        Answer answer = new Answer(entry.value(), now, entry.wordingVersion(), crowdSeen);
        Estimate estimate = estimates.get(entry.questionKey());
        if (estimate != null) {
            revise(estimate, entry, answer);
        } else if (entry.value() != null) {
            begin(new Estimate(visitorId, slug, entry.questionKey(), answer));
        }
    }

    private void begin(Estimate estimate) {
        entities.persist(estimate);
        entities.persist(new EstimateRevision(estimate));
        estimates.put(estimate.questionKey(), estimate);
    }

    private void revise(Estimate estimate, Entry entry, Answer answer) {
        if (entry.says() && !Objects.equals(estimate.latest().value(), answer.value())) {
            estimate.revise(answer);
            entities.persist(new EstimateRevision(estimate));
        }
    }

    private void take(Mark mark, Instant now) {
        Placing placing = new Placing(mark.step(), now, mark.wordingVersion(), crowdSeen);
        Stance stance = stances.get(mark.subCruxKey());
        if (stance != null) {
            revise(stance, mark, placing);
        } else if (mark.step() != null) {
            begin(new Stance(visitorId, slug, mark.subCruxKey(), placing));
        }
    }

    private void begin(Stance stance) {
        entities.persist(stance);
        entities.persist(new StanceRevision(stance));
        stances.put(stance.subCruxKey(), stance);
    }

    private void revise(Stance stance, Mark mark, Placing placing) {
        if (mark.says() && !Objects.equals(stance.latest().step(), placing.step())) {
            stance.revise(placing);
            entities.persist(new StanceRevision(stance));
        }
    }

    /** @throws IllegalArgumentException if two have one key */
    static <T> Map<String, T> byKey(Collection<T> all, Function<T, String> key) {
        return all.stream().collect(Collectors.toMap(key, Function.identity(), (one, other) -> {
            throw new IllegalArgumentException("two for one question: " + key.apply(one));
        }));
    }
}
