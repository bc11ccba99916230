package org.cruxbook.estimate;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import org.springframework.dao.QueryTimeoutException;

/** How long a visitor is kept waiting for others: as long as for a database that does not answer. */
final class Waiting {

    static final Duration LIMIT = Duration.ofSeconds(4);

    private Waiting() {}

    /**
     * Does the work with the lock held.
     *
     * @throws QueryTimeoutException if others have held it for {@link #LIMIT}; nothing is done then
     */
    static void hold(Lock lock, Runnable work) {
        if (!isHad(lock)) {
            throw new QueryTimeoutException("others were in the way for " + LIMIT.toSeconds() + " s");
        }
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    private static boolean isHad(Lock lock) {
        try {
            return lock.tryLock(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException theServerStops) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
