package org.cruxbook.manuscript;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rings when something happens in a folder, where the system tells. It tells nothing of network mounts, may have no more
 * bells to give, and loses count when much happens at once: so nobody relies on it, and whoever waits for it also looks
 * now and then without having heard anything.
 */
final class Bell implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Bell.class);

    private static final WatchEvent.Kind<?>[] ANYTHING = {
        StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE
    };

    private final CountDownLatch silenced = new CountDownLatch(1);
    private final @Nullable WatchService system = open();
    private final Map<Object, WatchKey> ropes = new HashMap<>();
    private boolean complained;

    private static @Nullable WatchService open() {
        try {
            return FileSystems.getDefault().newWatchService();
        } catch (IOException | UnsupportedOperationException e) {
            log.info("The system tells of no changes of files ({}): folders are looked through instead", e.toString());
            return null;
        }
    }

    /**
     * Rings for this folder from now on.
     *
     * @param key tells the folder from others, wherever it is moved
     */
    void hang(Path folder, Object key) {
        WatchKey rope = ropes.get(key);
        if (system != null && (rope == null || !rope.isValid())) {
            try {
                ropes.put(key, folder.register(system, ANYTHING));
            } catch (NoSuchFileException | ClosedWatchServiceException gone) {
                ropes.remove(key);
            } catch (IOException e) {
                complain(folder, e);
            }
        }
    }

    private void complain(Path folder, IOException e) {
        if (!complained) {
            log.info(
                    "The system does not tell of changes in {} ({}): it is looked through instead",
                    folder,
                    e.toString());
            complained = true;
        }
    }

    /** Rings for no other folders any more than for these. */
    void keepOnly(Set<Object> keys) {
        ropes.entrySet().removeIf(rope -> {
            boolean left = !keys.contains(rope.getKey());
            if (left) {
                rope.getValue().cancel();
            }
            return left;
        });
    }

    /** Waits until it rings, has been silenced, or the time is over. */
    void await(Duration longest) throws InterruptedException {
        if (system == null) {
            pause(longest);
            return;
        }
        try {
            WatchKey rung = system.poll(Math.max(0, longest.toMillis()), TimeUnit.MILLISECONDS);
            for (int heard = 0; rung != null && heard <= ropes.size(); heard++) {
                rung.pollEvents();
                rung.reset();
                rung = system.poll();
            }
        } catch (ClosedWatchServiceException e) {
            // Silenced, which is what everyone asks next.
        }
    }

    /** Waits until the time is over, or it has been silenced. */
    void pause(Duration time) throws InterruptedException {
        silenced.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    boolean isSilenced() {
        return silenced.getCount() == 0;
    }

    /** Silences it for good; whoever waits for it waits no longer. */
    @Override
    public void close() {
        silenced.countDown();
        if (system != null) {
            try {
                system.close();
            } catch (IOException e) {
                log.debug("The system holds on to its bells", e);
            }
        }
    }
}
