package org.cruxbook.estimate;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores something so that it survives a power cut. PostgreSQL's commit sees to that by itself; H2's only hands the data
 * to the operating system, so that H2 is told afterwards to write everything through to the disk. One such sync covers
 * every commit before it, and those who wait for one share the next.
 */
@Component
public class DurableTransaction {

    private static final Logger log = LoggerFactory.getLogger(DurableTransaction.class);

    private static final int ATTEMPTS = 4;

    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;
    private final boolean syncs;

    private final Object disk = new Object();
    private final AtomicLong commits = new AtomicLong();
    private long onDisk;
    private WriteMeters meters = new WriteMeters(new CompositeMeterRegistry());

    DurableTransaction(PlatformTransactionManager transactions, DataSource dataSource) {
        this.transaction = new TransactionTemplate(transactions);
        this.jdbc = new JdbcTemplate(dataSource);
        this.syncs = isH2(jdbc);
    }

    /** Commands do without. */
    @Autowired
    void watch(WriteMeters meters) {
        this.meters = meters;
    }

    private static boolean isH2(JdbcTemplate jdbc) {
        String product = jdbc.execute((ConnectionCallback<String>)
                connection -> connection.getMetaData().getDatabaseProductName());
        return "H2".equals(product);
    }

    /**
     * Does the work in one transaction, and returns when the result is safe. What it throws rolls everything back; where that
     * is only that others were in its way, it is done again.
     */
    public void run(Runnable work) {
        meters.time(() -> store(work));
    }

    private void store(Runnable work) {
        for (int attempt = 1; !done(work, attempt); attempt++) {
            log.debug("Others were in the way of a transaction: attempt {}", attempt + 1);
        }
        // The transaction's connection is back in the pool by now: to wait with it in hand would starve the others.
        if (syncs) {
            sync(commits.incrementAndGet());
        }
    }

    private boolean done(Runnable work, int attempt) {
        try {
            transaction.executeWithoutResult(status -> work.run());
            return true;
        } catch (ConcurrencyFailureException othersInTheWay) {
            if (attempt == ATTEMPTS) {
                meters.refuse();
                throw othersInTheWay;
            }
            meters.repeat();
            return false;
        }
    }

    private void sync(long commit) {
        synchronized (disk) {
            if (onDisk < commit) {
                long upTo = commits.get();
                jdbc.execute("checkpoint sync");
                onDisk = upTo;
            }
        }
    }
}
