package org.cruxbook.estimate;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Has the tallies count every second what forms have left in the {@link Backlog}, their own or another instance's. What is left when
 * the site ends waits there for the next start.
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
        thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread daemon = new Thread(work, "tallies");
            daemon.setDaemon(true);
            return daemon;
        });
        thread.scheduleWithFixedDelay(this::step, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** What fails once is tried again the next time, and told once. */
    private void step() {
        try {
            catchUp();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                log.warn("The tallies could not follow what was answered; it is tried again every second", e);
            }
            failing = true;
        }
    }

    /** Now, if anything is left. */
    void catchUp() {
        if (!backlog.isEmpty()) {
            timer.record(() -> transaction.run(tallies::catchUp));
        }
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdown();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
