package org.cruxbook.estimate;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Has the tallies count every second what forms have left in the {@link Backlog}, their own or another instance's. What is left when
 * the site is killed waits there for the next start.
 */
@Component
class CatchingUp implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(CatchingUp.class);

    private static final long EVERY_MILLIS = 1000;

    private final DurableTransaction transaction;
    private final TallyWriter tallies;
    private final Backlog backlog;
    private final Timer timer;
    private @Nullable ScheduledExecutorService thread;
    private boolean failing;

    CatchingUp(
            DurableTransaction transaction,
            TallyWriter tallies,
            JdbcTemplate jdbc,
            Product product,
            MeterRegistry registry) {
        this.transaction = transaction;
        this.tallies = tallies;
        this.backlog = new Backlog(jdbc, product);
        this.timer = Timer.builder("cruxbook.backlog")
                .description("Having the tallies count what forms have left to be done together")
                .register(registry);
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            thread = Executors.newSingleThreadScheduledExecutor(work -> {
                Thread daemon = new Thread(work, "tallies");
                daemon.setDaemon(true);
                return daemon;
            });
            thread.scheduleWithFixedDelay(this::step, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** What fails once is tried again the next time, and told once. */
    private void step() {
        try {
            catchUp();
            failing = false;
        } catch (RuntimeException | Error e) {
            if (!failing) {
                log.warn("The tallies could not follow what was answered; it is tried again every second", e);
            }
            failing = true;
        }
    }

    /** Now, if anything is left. */
    void catchUp() {
        if (!backlog.isEmpty()) {
            timer.record(this::count);
        }
    }

    private void count() {
        try {
            transaction.run(tallies::catchUpIfFree);
        } catch (DataIntegrityViolationException e) {
            log.error("A tally would count fewer than nobody, and counts nobody from now on; please report it", e);
            transaction.run(tallies::catchUpFromNobodyOn);
        }
    }

    /** What is being counted is counted to its end, and then what is left: the database is closed only after that. */
    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdown();
            await(thread);
            thread = null;
            step();
        }
    }

    private static void await(ExecutorService thread) {
        try {
            if (!thread.awaitTermination(Waiting.LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                log.debug("The next start counts what is left");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    /** Until after the last form. */
    @Override
    public int getPhase() {
        return 0;
    }
}
