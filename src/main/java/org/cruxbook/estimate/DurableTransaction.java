package org.cruxbook.estimate;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.cruxbook.crux.WritesAhead;
import org.cruxbook.visitor.VisitorToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores something so that it survives a power cut. PostgreSQL's commit sees to that by itself; H2's only hands the data
 * to the operating system, so that H2 is told afterwards to write everything through to the disk. One such sync covers
 * every commit before it, and those who wait for one share the next.
 *
 * <p>H2 writes the state of its tables one after the other while transactions go on changing them. Killed then, it may find half
 * a transaction when it is opened again, and neither roll it back nor complete it (<a
 * href="https://github.com/h2database/h2database/issues/2080">H2's issue 2080</a>). So there is one transaction at a time that
 * changes anything.
 *
 * <p>All wait for the same things in the same order: for what the same visitor sent before, in H2 for whoever is writing, for the
 * {@link Gate}, for a connection, for the visitor's row and for tallies.
 */
@Component
public class DurableTransaction {

    private static final Logger log = LoggerFactory.getLogger(DurableTransaction.class);

    /** So many at least, however long that takes. */
    private static final int ATTEMPTS = 4;

    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;
    private final boolean syncs;
    private final Gate gate;
    private final Reserve reserve;
    private final Turns turns = new Turns();

    /** Whoever is changing an H2 database, or has it written through. */
    private final ReentrantLock writer = new ReentrantLock(true);

    private final Object disk = new Object();
    private final AtomicLong commits = new AtomicLong();
    private long onDisk;
    private WriteMeters meters = new WriteMeters(new CompositeMeterRegistry());

    DurableTransaction(
            PlatformTransactionManager transactions, JdbcTemplate jdbc, Product product, Gate gate, Reserve reserve) {
        this.transaction = new TransactionTemplate(transactions);
        this.jdbc = jdbc;
        this.syncs = product == Product.H2;
        this.gate = gate;
        this.reserve = reserve;
    }

    /** Commands do without. */
    @Autowired
    void watch(WriteMeters meters) {
        this.meters = meters;
    }

    /**
     * Does the work in one transaction, and returns when the result is safe. What it throws rolls everything back; where that
     * is only that others were in its way, it is done again, for as long as a visitor can be kept waiting.
     *
     * @throws org.springframework.dao.NonTransientDataAccessResourceException if there is no room on the disk
     * @throws org.springframework.dao.QueryTimeoutException if others keep it waiting for too long
     */
    public void run(Runnable work) {
        reserve.require();
        meters.time(() -> {
            AtomicLong commit = new AtomicLong();
            attempt(work, commit);
            sync(commit.get());
        });
    }

    /** {@link #run(Runnable)} for what a visitor sent: after all that the same one has sent here before. */
    public void run(VisitorToken visitor, Runnable work) {
        reserve.require();
        meters.time(() -> {
            AtomicLong commit = new AtomicLong();
            turns.take(visitor.hash(), () -> attempt(work, commit));
            sync(commit.get());
        });
    }

    /** Does what runs a transaction for a visitor after all that the same one has sent here before. */
    void inTurn(VisitorToken visitor, Runnable work) {
        turns.take(visitor.hash(), work);
    }

    /** How many transactions can well change something at a time. */
    int writersAtOnce() {
        return syncs ? 1 : 2;
    }

    /** @param commit is set to the number of the commit, in H2 */
    private void attempt(Runnable work, AtomicLong commit) {
        long start = System.nanoTime();
        for (int attempt = 1; !isDone(work, commit, attempt, start); attempt++) {
            log.debug("Others were in the way of a transaction: attempt {}", attempt + 1);
        }
    }

    private boolean isDone(Runnable work, AtomicLong commit, int attempt, long start) {
        try {
            pass(work, commit);
            return true;
        } catch (ConcurrencyFailureException othersInTheWay) {
            if (attempt >= ATTEMPTS && System.nanoTime() - start > Waiting.LIMIT.toNanos()) {
                meters.refuse();
                throw othersInTheWay;
            }
            meters.repeat();
            return false;
        }
    }

    private void pass(Runnable work, AtomicLong commit) {
        if (syncs) {
            Waiting.hold(writer, () -> {
                gate.pass(transaction, work);
                commit.set(commits.incrementAndGet());
            });
        } else {
            gate.pass(transaction, work);
        }
    }

    /** Whoever publishes changes an H2 database alone, too. */
    @EventListener
    void on(WritesAhead writes) {
        if (syncs) {
            writer.lock();
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    writer.unlock();
                }
            });
        }
    }

    /** The transaction's connection is back in the pool by now: to wait with it in hand would starve the others. */
    private void sync(long commit) {
        if (syncs) {
            synchronized (disk) {
                if (onDisk < commit) {
                    writeThrough();
                }
            }
        }
    }

    /** Whoever waits to write goes first, and is covered by it. */
    private void writeThrough() {
        writer.lock();
        try {
            long upTo = commits.get();
            jdbc.execute("checkpoint sync");
            onDisk = upTo;
        } finally {
            writer.unlock();
        }
    }
}
