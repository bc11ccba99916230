package org.cruxbook.manuscript;

import java.time.Instant;
import java.time.InstantSource;

/** Counts time from the epoch on, since it was made, and never goes back, whatever is done to the system's clock. */
final class Ticker implements InstantSource {

    private final long start = System.nanoTime();

    @Override
    public Instant instant() {
        return Instant.EPOCH.plusNanos(System.nanoTime() - start);
    }
}
