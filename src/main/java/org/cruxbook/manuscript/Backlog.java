package org.cruxbook.manuscript;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Pages that the start found published and took on trust. They are read afterwards, a few at a time, because what they are
 * warned of is kept nowhere.
 */
final class Backlog {

    /** Of the time between two looks, so that visitors have most of it. */
    private static final Duration SPELL = Duration.ofMillis(100);

    private final Set<String> unread = new LinkedHashSet<>();
    private final InstantSource ticker;

    Backlog(InstantSource ticker) {
        this.ticker = ticker;
    }

    void add(Collection<String> paths) {
        unread.addAll(paths);
    }

    /** These were read by others. */
    void drop(Collection<String> paths) {
        paths.forEach(unread::remove);
    }

    /** Reads some of them, and says what came of it, by their paths. */
    Map<String, Proofread> read(Listing listing, Settling settling) {
        Map<String, Proofread> found = new HashMap<>();
        Instant end = ticker.instant().plus(SPELL);
        Iterator<String> paths = unread.iterator();
        while (paths.hasNext() && ticker.instant().isBefore(end)) {
            Source source = listing.pages().get(paths.next());
            paths.remove();
            if (source != null) {
                settling.atRest(source)
                        .ifPresent(content -> found.put(content.path(), Proofread.of(content.path(), content.read())));
            }
        }
        return found;
    }
}
