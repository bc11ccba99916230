package org.cruxbook.estimate;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.springframework.stereotype.Component;

/** What operators see of transactions that must survive a power cut, and of how much they are in each other's way. */
@Component
class WriteMeters {

    private final Timer writes;
    private final Counter repeated;
    private final Counter refused;

    WriteMeters(MeterRegistry registry) {
        writes = Timer.builder("cruxbook.writes")
                .description("Storing something durably: all attempts, waiting for the disk, and failures")
                .register(registry);
        repeated = conflicts(registry, "repeated");
        refused = conflicts(registry, "refused");
    }

    private static Counter conflicts(MeterRegistry registry, String outcome) {
        return Counter.builder("cruxbook.conflicts")
                .description(
                        "Transactions that others were in the way of: done again, or given up after several attempts")
                .tag("outcome", outcome)
                .register(registry);
    }

    void time(Runnable write) {
        writes.record(write);
    }

    /** Others were in the way of an attempt, and there is to be another. */
    void repeat() {
        repeated.increment();
    }

    /** Others were in the way of the last one. */
    void refuse() {
        refused.increment();
    }
}
