package org.cruxbook.estimate;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What operators see of answering: how much is said, and how long the tallies take to follow. It never tells what is said. */
@Component
class AnswerMeters {

    private final Changes estimates;
    private final Changes stances;
    private final Timer tallies;

    AnswerMeters(MeterRegistry registry) {
        estimates = new Changes(registry, "estimate");
        stances = new Changes(registry, "stance");
        tallies = Timer.builder("cruxbook.tallies")
                .description("Moving the tallies by what a form changes that comes alone")
                .register(registry);
    }

    /** Times a move of the tallies that a form makes itself. */
    void move(Runnable tally) {
        tallies.record(tally);
    }

    /** Counts what has changed, once the transaction that is under way is committed; not at all if it is not. */
    void count(Said before, Said after) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                estimates.count(before.values(), after.values());
                stances.count(before.steps(), after.steps());
            }
        });
    }

    /** How often something of one kind was given first, or again after it was withdrawn; revised; and withdrawn. */
    private record Changes(Counter given, Counter revised, Counter withdrawn) {

        Changes(MeterRegistry registry, String kind) {
            this(
                    counter(registry, kind, "given"),
                    counter(registry, kind, "revised"),
                    counter(registry, kind, "withdrawn"));
        }

        private static Counter counter(MeterRegistry registry, String kind, String change) {
            return Counter.builder("cruxbook.answers")
                    .description("Estimates and stances that forms have changed")
                    .tag("kind", kind)
                    .tag("change", change)
                    .register(registry);
        }

        void count(Map<String, ?> before, Map<String, ?> after) {
            long kept = after.keySet().stream().filter(before::containsKey).count();
            long same = after.entrySet().stream()
                    .filter(said -> said.getValue().equals(before.get(said.getKey())))
                    .count();
            given.increment(after.size() - kept);
            revised.increment(kept - same);
            withdrawn.increment(before.size() - kept);
        }
    }
}
