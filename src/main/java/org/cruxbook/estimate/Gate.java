package org.cruxbook.estimate;

import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.cruxbook.crux.MovesAhead;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps visitors' transactions, any number at a time, apart from those that count a chain anew or give questions and pages
 * other addresses. Otherwise a new count would miss what is not committed yet, and what is said to a question that is just
 * moving would stay behind. Whoever passes is inside until the transaction is over; it is the first thing that a visitor's
 * transaction waits for. PostgreSQL keeps other processes apart as well; an H2 file is in one process's hands.
 */
@Component
class Gate {

    /** The order of those who are told of moves once the publishing is alone. */
    static final int AFTER = 0;

    /** "cruxgate": advisory locks have a number for a name. */
    private static final long NAME = 0x6372_7578_6761_7465L;

    private final JdbcTemplate jdbc;
    private final Product product;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);

    Gate(JdbcTemplate jdbc, Product product) {
        this.jdbc = jdbc;
        this.product = product;
    }

    /**
     * Does a visitor's work in a transaction. It begins when the way is free in this process: to wait with a connection in
     * hand would leave none for those who read.
     *
     * @throws org.springframework.dao.QueryTimeoutException if the way is not free within {@link Waiting#LIMIT}
     */
    void pass(TransactionOperations transaction, Runnable work) {
        Waiting.hold(
                lock.readLock(),
                () -> transaction.executeWithoutResult(status -> {
                    lockDatabase("pg_advisory_xact_lock_shared");
                    work.run();
                }));
    }

    /**
     * For a transaction that is under way and must be alone: waits until nobody is inside, and keeps others waiting until it
     * is over. Whoever is alone already may ask again.
     *
     * @throws IllegalStateException for a visitor's transaction, which would wait for itself, and where there is none
     */
    void passAlone() {
        if (lock.getReadHoldCount() > 0) {
            throw new IllegalStateException("whoever is inside with others cannot be alone");
        }
        lock.writeLock().lock();
        try {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    lock.writeLock().unlock();
                }
            });
        } catch (IllegalStateException noTransaction) {
            lock.writeLock().unlock();
            throw noTransaction;
        }
        lockDatabase("pg_advisory_xact_lock");
    }

    /** Whoever publishes is alone from the first move on. */
    @EventListener
    @Order(AFTER - 1)
    void on(MovesAhead moves) {
        passAlone();
    }

    private void lockDatabase(String function) {
        if (product == Product.POSTGRESQL) {
            jdbc.query("select " + function + "(?)", row -> {}, NAME);
        }
    }
}
