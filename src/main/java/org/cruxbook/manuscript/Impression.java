package org.cruxbook.manuscript;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cruxbook.crux.Superseded;
import org.cruxbook.manuscript.Publisher.Edition;
import org.cruxbook.manuscript.Publisher.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * One run of the press: all jobs in one transaction, so that readers see the folder as it was and then as it is. Where the
 * database refuses one of them, which it should not, the others are done without it, in as few transactions as it takes.
 */
final class Impression {

    private static final Logger log = LoggerFactory.getLogger(Impression.class);

    private final Publisher publisher;
    private final List<Job> done = new ArrayList<>();
    private final Map<Edition, RuntimeException> refused = new LinkedHashMap<>();
    private final boolean mayRetire;
    private long last;
    private boolean failed;
    private boolean putOff;
    private boolean superseded;

    /**
     * @param after the printing that was seen when the jobs were decided
     * @param mayRetire whether questions and sub-cruxes may be retired
     * @throws CannotCreateTransactionException if there is no database at all; some of the jobs may have been done
     */
    Impression(Publisher publisher, List<Job> jobs, long after, boolean mayRetire) {
        this.publisher = publisher;
        this.last = after;
        this.mayRetire = mayRetire;
        if (!jobs.isEmpty()) {
            publish(jobs);
        }
    }

    private void publish(List<Job> jobs) {
        if (superseded) {
            return;
        }
        try {
            last = publisher.publish(jobs, last, mayRetire);
            done.addAll(jobs);
        } catch (CannotCreateTransactionException noDatabase) {
            throw noDatabase;
        } catch (Superseded decideAnew) {
            superseded = true;
        } catch (PutOff notYet) {
            putOff = true;
        } catch (RuntimeException e) {
            publishApart(jobs, e);
        }
    }

    private void publishApart(List<Job> jobs, RuntimeException e) {
        if (jobs.size() == 1) {
            refuse(jobs.get(0), e);
        } else {
            int half = jobs.size() / 2;
            publish(jobs.subList(0, half));
            publish(jobs.subList(half, jobs.size()));
        }
    }

    private void refuse(Job job, RuntimeException e) {
        failed = true;
        if (job.edition() == null) {
            log.warn("The page {} cannot be taken off", job.removed(), e);
        } else {
            refused.put(job.edition(), e);
        }
    }

    List<Job> done() {
        return done;
    }

    /** Whether the database refused anything. */
    boolean failed() {
        return failed;
    }

    /** Whether anything is left for the time when all instances have the same folder. */
    boolean putOff() {
        return putOff;
    }

    /** Whether another instance came between, so that what is left is to be decided anew. */
    boolean superseded() {
        return superseded;
    }

    /** The last printing that this made; the one before it if it made none. */
    long last() {
        return last;
    }

    /** The pages that the database refused, and what it said. */
    Map<Edition, RuntimeException> refused() {
        return refused;
    }
}
