package org.cruxbook.guard;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Between being told to stop and no longer listening, gives whoever sends requests here the time to notice. Spring has made
 * {@code /readyz} say so before anything stops; meanwhile every request is answered, and each answer closes its connection:
 * the server would later drop one that is being kept, and with it a request that is on its way.
 */
class Farewell implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Farewell.class);

    private final UnderWay requests;
    private final Duration time;
    private volatile boolean running;

    Farewell(UnderWay requests, Duration time) {
        this.requests = requests;
        this.time = time;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        requests.expectNoMore();
        if (time.toMillis() > 0) {
            log.info("No longer ready; listening for another {} ms", time.toMillis());
            pause();
        }
    }

    private void pause() {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stopped first. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
