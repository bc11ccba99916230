package org.cruxbook.estimate;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.springframework.dao.QueryTimeoutException;

/**
 * Takes what one visitor sends at the same time one after the other, before any of it asks for a connection: a form that was
 * sent fifty times neither keeps others from the database nor makes it sort out fifty rows of one new visitor. What matters is
 * still held by the database alone.
 */
class Turns {

    /** Enough that two visitors seldom wait for each other; they may. */
    private static final int LANES = 1024;

    private final Lane[] lanes = Stream.generate(Lane::new).limit(LANES).toArray(Lane[]::new);

    /**
     * Does the work when all is done that came before it under this name. However much that is, it is waited for as long as it
     * gets on.
     *
     * @throws QueryTimeoutException if nothing was done for {@link Waiting#LIMIT}
     */
    void take(String name, Runnable work) {
        lanes[Math.floorMod(name.hashCode(), LANES)].take(work);
    }

    /** Where one goes after the other. */
    private static final class Lane {

        private final ReentrantLock turn = new ReentrantLock(true);
        private volatile long done = System.nanoTime();

        void take(Runnable work) {
            await();
            try {
                work.run();
                done = System.nanoTime();
            } finally {
                turn.unlock();
            }
        }

        private void await() {
            long start = System.nanoTime();
            long left = Waiting.LIMIT.toNanos();
            while (!isHadWithin(left)) {
                left = Waiting.LIMIT.toNanos() - (System.nanoTime() - Math.max(start, done));
                if (left <= 0) {
                    throw new QueryTimeoutException("what came before was not done");
                }
            }
        }

        private boolean isHadWithin(long nanos) {
            try {
                return turn.tryLock(nanos, TimeUnit.NANOSECONDS);
            } catch (InterruptedException theServerStops) {
                Thread.currentThread().interrupt();
                throw new QueryTimeoutException("the server stops", theServerStops);
            }
        }
    }
}
