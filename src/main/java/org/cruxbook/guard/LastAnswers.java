package org.cruxbook.guard;

import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;

/** Once nobody listens any more, holds up the stop until every request that has come is answered, or Spring's time for it is over. */
class LastAnswers implements SmartLifecycle {

    private static final long LOOK_MILLIS = 10;

    private final UnderWay requests;
    private volatile boolean running;

    LastAnswers(UnderWay requests) {
        this.requests = requests;
    }

    @Override
    public void start() {
        running = true;
    }

    /** Spring waits for the callback, but not for ever. */
    @Override
    public void stop(Runnable callback) {
        Thread waiting = new Thread(
                () -> {
                    await();
                    running = false;
                    callback.run();
                },
                "last-answers");
        waiting.setDaemon(true);
        waiting.start();
    }

    private void await() {
        try {
            while (!requests.isNone()) {
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the server has stopped listening, and before it is stopped itself. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE - 1;
    }
}
