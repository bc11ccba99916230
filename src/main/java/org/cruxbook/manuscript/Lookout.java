package org.cruxbook.manuscript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Has the content folder published before the site opens, and then followed in a thread of its own. */
@Component
@EnableConfigurationProperties(ContentSettings.class)
class Lookout implements SmartLifecycle {

    /** Long enough to publish whatever is being published. */
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final ContentSettings settings;
    private final Press press;
    private final Fleet fleet;
    private final OpenProblems problems;
    private @Nullable Bell bell;
    private @Nullable Thread thread;

    Lookout(ContentSettings settings, Press press, Fleet fleet, OpenProblems problems) {
        this.settings = settings;
        this.press = press;
        this.fleet = fleet;
        this.problems = problems;
    }

    /** @throws UncheckedIOException if the content folder cannot be looked into */
    @Override
    public synchronized void start() {
        bell = new Bell();
        Watch watch = new Watch(settings, press, fleet, problems, bell);
        try {
            watch.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        if (settings.watch() || watch.waits()) {
            thread = new Thread(() -> follow(watch), "content");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void follow(Watch watch) {
        try {
            if (settings.watch()) {
                watch.follow();
            } else {
                watch.catchUp();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The thread is waited for and not interrupted: an interrupt would close H2's file under everyone. */
    @Override
    public synchronized void stop() {
        if (bell != null) {
            bell.close();
            bell = null;
        }
        if (thread != null) {
            wait(thread);
            thread = null;
        }
    }

    private static void wait(Thread thread) {
        try {
            thread.join(GRACE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return bell != null;
    }

    /** Well before the web server's, so that the site opens with its pages, and closes before them. */
    @Override
    public int getPhase() {
        return 0;
    }
}
