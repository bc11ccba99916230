package org.cruxbook.loopback;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps a way in for commands while the site runs, where they need one: nobody else can open the file of an H2 database
 * that the site holds. Any other database they open themselves.
 */
@Component
class LoopbackServer implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LoopbackServer.class);

    private final Path file;
    private final boolean needed;
    private final List<Errand> errands;
    private @Nullable LoopbackDoor door;

    LoopbackServer(
            @Value("${cruxbook.data.dir}") Path folder,
            @Value("${cruxbook.data.name}") String name,
            @Value("${spring.datasource.url}") String database,
            List<Errand> errands) {
        this.file = Pass.file(folder, name);
        this.needed = RunningSite.holds(database);
        this.errands = errands;
    }

    /** The site does without, if it must. */
    @Override
    public synchronized void start() {
        try {
            if (needed && door == null) {
                door = new LoopbackDoor(file, errands);
            }
        } catch (IOException e) {
            log.warn("Commands such as 'check --against' cannot ask this site: {}", e.toString());
        }
    }

    @Override
    public synchronized void stop() {
        try {
            if (door != null) {
                door.close();
            }
        } catch (IOException e) {
            log.warn("{} cannot be removed: {}", file, e.toString());
        }
        door = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return door != null;
    }

    /** Before the content is published, which can take a while, and the database is held already. */
    @Override
    public int getPhase() {
        return -1;
    }
}
