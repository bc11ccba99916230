package org.cruxbook.estimate;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Takes what one visitor sends at the same time one after the other, before any of it asks for a connection: a form that was
 * sent fifty times neither keeps others from the database nor makes it sort out fifty rows of one new visitor. What matters is
 * still held by the database alone.
 */
class Turns {

    /** Enough that two visitors seldom wait for each other; they may. */
    private static final int LANES = 1024;

    private final Lock[] lanes =
            Stream.generate(() -> new ReentrantLock(true)).limit(LANES).toArray(Lock[]::new);

    /**
     * Does the work when all is done that came before it under this name.
     *
     * @throws org.springframework.dao.QueryTimeoutException if that takes longer than {@link Waiting#LIMIT}
     */
    void take(String name, Runnable work) {
        Waiting.hold(lanes[Math.floorMod(name.hashCode(), LANES)], work);
    }
}
