package org.cruxbook.manuscript;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells which of the files that were once there have gone. One that is missing may be on its way to another place, or be
 * written anew under its name. It is believed to have gone when it has been missing for {@link #ABSENCE} and nothing else
 * in the folder stirs, so that what takes its place is published together with its removal.
 *
 * <p>A folder that held several files and now has none may have lost its disk or its branch. They are believed to have
 * gone after {@link #EMPTINESS}, and not at all if this is not the very folder in which they were.
 */
final class Attendance {

    static final Duration ABSENCE = Duration.ofMillis(900);

    static final Duration EMPTINESS = Duration.ofSeconds(30);

    /** Long enough, however much stirs. */
    static final Duration LONG_ABSENCE = Duration.ofMinutes(1);

    private final Set<String> known;
    private final Map<String, Instant> missingSince = new HashMap<>();
    private Instant stirred = Instant.MIN;
    private @Nullable Object home;
    private @Nullable Instant due;
    private boolean emptied;

    /** @param before paths of what was there before the start; what is not there at the start went before it */
    Attendance(Set<String> before) {
        known = new HashSet<>(before);
        before.forEach(path -> missingSince.put(path, Instant.MIN));
    }

    /** Something began to change. */
    void stir(Instant now) {
        stirred = now;
    }

    /**
     * Takes in who is there.
     *
     * @param writing whether files are being written that may take the place of missing ones
     * @return the paths of files that are now believed to have gone
     */
    Set<String> take(Listing listing, Instant now, boolean writing) {
        known.addAll(listing.pages().keySet());
        missingSince.keySet().removeIf(path -> isThere(path, listing));
        if (emptied && !isEmptied(listing)) {
            // Pages come back one after another.
            missingSince.replaceAll((path, since) -> now);
        }
        if (known.size() > listing.pages().size()) {
            known.stream().filter(path -> !isThere(path, listing)).forEach(path -> miss(path, now));
        }
        Set<String> gone = gone(listing, now, writing);
        known.removeAll(gone);
        missingSince.keySet().removeAll(gone);
        emptied = isEmptied(listing);
        return gone;
    }

    private boolean isEmptied(Listing listing) {
        return listing.pages().isEmpty() && known.size() > 1;
    }

    private static boolean isThere(String path, Listing listing) {
        return listing.pages().containsKey(path) || listing.hides(path);
    }

    private void miss(String path, Instant now) {
        if (missingSince.putIfAbsent(path, now) == null) {
            stir(now);
        }
    }

    private Set<String> gone(Listing listing, Instant now, boolean writing) {
        boolean empty = isEmptied(listing);
        if (empty && !listing.key().equals(home)) {
            due = null;
            return Set.of();
        }
        home = listing.key();
        due = missingSince.isEmpty() ? null : due(empty ? EMPTINESS : ABSENCE);
        Duration patience = empty ? EMPTINESS : calm(now, writing) ? ABSENCE : LONG_ABSENCE;
        return missingSince.entrySet().stream()
                .filter(missing -> !now.isBefore(missing.getValue().plus(patience)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private boolean calm(Instant now, boolean writing) {
        return !writing && !now.isBefore(stirred.plus(Settling.PAUSE));
    }

    private Instant due(Duration patience) {
        Instant first = Collections.min(missingSince.values()).plus(patience);
        Instant calm = stirred.plus(Settling.PAUSE);
        return first.isAfter(calm) ? first : calm;
    }

    /** The folder is not there. What was missing before is missed anew when it is back. */
    void lost() {
        missingSince.clear();
        due = null;
    }

    /** Whether the folder has lost all files at once, and is not believed yet. */
    boolean emptied() {
        return emptied;
    }

    /** Whether nothing is missing. */
    boolean complete() {
        return missingSince.isEmpty();
    }

    /** The paths of all files but those that have gone. */
    Set<String> standing() {
        return Set.copyOf(known);
    }

    /** When something missing may be believed to have gone; empty if nothing will be. */
    Optional<Instant> due() {
        return Optional.ofNullable(due);
    }
}
