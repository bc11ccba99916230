package org.cruxbook.manuscript;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.cruxbook.crux.NewsFromElsewhere;
import org.cruxbook.crux.SharedDatabase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Where several instances may share the database: asks every second for news of the others, and gives a sign of its own. */
@Component
class Pulse implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Pulse.class);

    private static final long LOOK_MILLIS = 800;
    private static final int LOOKS_A_BEAT = 5;

    private final NewsFromElsewhere news;
    private final Fleet fleet;
    private final SharedDatabase shared;
    private @Nullable ScheduledExecutorService thread;
    private int looks;
    private boolean away;

    Pulse(NewsFromElsewhere news, Fleet fleet, SharedDatabase shared) {
        this.news = news;
        this.fleet = fleet;
        this.shared = shared;
    }

    @Override
    public synchronized void start() {
        if (shared.holds()) {
            news.begin();
            thread = Executors.newSingleThreadScheduledExecutor(work -> {
                Thread daemon = new Thread(work, "pulse");
                daemon.setDaemon(true);
                return daemon;
            });
            thread.scheduleWithFixedDelay(this::step, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** What fails once is tried again the next time; of a database that is away it is told once. */
    private void step() {
        try {
            news.look();
            if (looks++ % LOOKS_A_BEAT == 0) {
                fleet.beat();
            }
            away = false;
        } catch (RuntimeException e) {
            if (!away) {
                log.warn("What other instances have published cannot be seen; it is tried again every second", e);
            }
            away = true;
        }
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdown();
            thread = null;
            leave();
        }
    }

    private void leave() {
        try {
            fleet.leave();
        } catch (RuntimeException e) {
            log.debug("The others will notice by themselves that this instance has gone", e);
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    /** Just before the content folder's, so that nothing is missed that is published in between. */
    @Override
    public int getPhase() {
        return -1;
    }
}
