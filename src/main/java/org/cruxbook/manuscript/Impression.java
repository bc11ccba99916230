package org.cruxbook.manuscript;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private boolean failed;

    /** @throws CannotCreateTransactionException if there is no database at all; some of the jobs may have been done */
    Impression(Publisher publisher, List<Job> jobs) {
        this.publisher = publisher;
        if (!jobs.isEmpty()) {
            publish(jobs);
        }
    }

    private void publish(List<Job> jobs) {
        try {
            publisher.publish(jobs);
            done.addAll(jobs);
        } catch (CannotCreateTransactionException noDatabase) {
            throw noDatabase;
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

    /** Whether anything is left undone. */
    boolean failed() {
        return failed;
    }

    /** The pages that the database refused, and what it said. */
    Map<Edition, RuntimeException> refused() {
        return refused;
    }
}
