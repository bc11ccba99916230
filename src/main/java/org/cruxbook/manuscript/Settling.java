package org.cruxbook.manuscript;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cruxbook.manuscript.Source.Content;

/**
 * Tells, from one look through the folder to the next, which files have come to rest with something new in them: those of
 * which two reads, {@link #PAUSE} apart, agree. A file that keeps changing is waited for, and holds up no other.
 */
final class Settling {

    /** Two reads that must agree are at least so far apart. */
    static final Duration PAUSE = Duration.ofMillis(300);

    /** The coarsest clock of a file system ticks so seldom. What is written within one tick may leave the mark as it is. */
    static final Duration TICK = Duration.ofSeconds(2);

    /**
     * So long a new file waits for what is missing. A look through the folder is no snapshot: a file may still be seen under
     * its old name in the look that finds it under the new one, and is missed a look later.
     */
    static final Duration PATIENCE = Attendance.ABSENCE.plus(PAUSE.multipliedBy(2));

    /** A file that has been changing for longer keeps nothing on the site that has gone from the folder. */
    static final Duration LONG_CHANGE = Duration.ofSeconds(2);

    private final Map<String, String> published;
    private final Map<String, Rest> resting = new HashMap<>();
    private final Map<String, Change> changing = new HashMap<>();
    private final Map<String, Newcomer> waiting = new TreeMap<>();
    private final Attendance attendance;
    private final InstantSource ticker;

    /**
     * @param published the stamps of what is published at the start, by the paths of the files
     * @param ticker never goes back
     */
    Settling(Map<String, String> published, InstantSource ticker) {
        this.published = new HashMap<>(published);
        this.ticker = ticker;
        this.attendance = new Attendance(published.keySet());
    }

    /**
     * What a look brought.
     *
     * @param contents of files that have come to rest and are not as they were when they last did
     * @param gone paths of files that are now believed to have gone
     */
    record News(List<Content> contents, Set<String> gone) {}

    /** A file that is being written, as it was last read. */
    private record Change(Mark mark, String stamp, Instant readAt, Instant since) {

        Instant due() {
            return readAt.plus(PAUSE);
        }

        boolean dueFor(Mark later, Instant now) {
            return !mark.samePen(later) || !now.isBefore(due());
        }

        boolean agrees(Mark later, Content content) {
            return mark.samePen(later) && stamp.equals(content.stamp());
        }
    }

    /**
     * A file that nobody writes.
     *
     * @param since when it was first seen with this mark
     * @param sure whether it was read when nothing more could be written under this mark
     */
    private record Rest(Mark mark, String stamp, Instant since, boolean sure) {

        static Rest begun(Mark mark, Content content, Instant now) {
            return new Rest(mark, content.stamp(), now, false);
        }

        /** A file that may not be read can become readable under the same mark. */
        boolean undisturbed(Mark later, Instant now) {
            return mark.equals(later) && (sure || !ticked(now)) && !stamp.equals(Content.CLOSED);
        }

        Rest confirmed(Mark later, Content content, Instant now) {
            return mark.equals(later) ? new Rest(mark, stamp, since, ticked(now)) : begun(later, content, now);
        }

        private boolean ticked(Instant now) {
            return !now.isBefore(since.plus(TICK));
        }
    }

    /** A file at a new place, which is at rest but may have come from where another is missing. */
    private record Newcomer(Content content, Instant since) {

        Instant due() {
            return since.plus(PATIENCE);
        }
    }

    /** Takes in what a look through the folder found, and reads the files that may have changed. */
    News look(Listing listing) {
        List<Content> contents = new ArrayList<>();
        for (Source source : listing.pages().values()) {
            if (!undisturbed(source, ticker.instant())) {
                read(source).ifPresent(contents::add);
            }
        }
        changing.keySet().retainAll(listing.pages().keySet());
        waiting.keySet().retainAll(listing.pages().keySet());
        Instant now = ticker.instant();
        Set<String> gone = attendance.take(listing, now, writing(now));
        gone.forEach(this::forget);
        contents.addAll(admitted(now));
        return new News(contents, gone);
    }

    private boolean undisturbed(Source source, Instant now) {
        Change change = changing.get(source.path());
        Rest rest = resting.get(source.path());
        return change == null
                ? rest != null && rest.undisturbed(source.mark(), now)
                : !change.dueFor(source.mark(), now);
    }

    /** Its content, if it has come to rest. */
    private Optional<Content> read(Source source) {
        Content content = source.content();
        if (content == null) {
            return Optional.empty();
        }
        Instant now = ticker.instant();
        Change change = changing.get(source.path());
        if (change == null) {
            compare(source, content, now);
            return Optional.empty();
        }
        if (!change.agrees(source.mark(), content)) {
            changing.put(source.path(), new Change(source.mark(), content.stamp(), now, change.since()));
            return Optional.empty();
        }
        changing.remove(source.path());
        Rest before = resting.put(source.path(), Rest.begun(source.mark(), content, now));
        if (before == null) {
            waiting.put(source.path(), new Newcomer(content, change.since()));
            return Optional.empty();
        }
        return before.stamp().equals(content.stamp()) ? Optional.empty() : Optional.of(content);
    }

    /** New files are taken together with the removal of those whose place they may take, so that none is seen twice. */
    private List<Content> admitted(Instant now) {
        List<Newcomer> admitted = waiting.values().stream()
                .filter(newcomer -> attendance.complete() || !now.isBefore(newcomer.due()))
                .toList();
        waiting.values().removeAll(admitted);
        return admitted.stream().map(Newcomer::content).toList();
    }

    /** A file that reads as before, whatever its mark, is at rest; what is published already needs no second read. */
    private void compare(Source source, Content content, Instant now) {
        String path = source.path();
        Rest rest = resting.get(path);
        String before = rest == null ? published.remove(path) : rest.stamp();
        if (!content.stamp().equals(before)) {
            attendance.stir(now);
            waiting.remove(path);
            changing.put(path, new Change(source.mark(), content.stamp(), now, now));
        } else {
            resting.put(
                    path,
                    rest == null
                            ? Rest.begun(source.mark(), content, now)
                            : rest.confirmed(source.mark(), content, now));
        }
    }

    private boolean writing(Instant now) {
        return changing.values().stream()
                .anyMatch(change -> now.isBefore(change.since().plus(LONG_CHANGE)));
    }

    private void forget(String path) {
        resting.remove(path);
        published.remove(path);
    }

    /** The folder is not there. What was missing before is missed anew when it is back. */
    void lost() {
        attendance.lost();
    }

    /** Whether the folder has lost all files at once, and is not believed yet. */
    boolean emptied() {
        return attendance.emptied();
    }

    /** The content of a file that is at rest; empty if it is not, or reads otherwise now. */
    Optional<Content> atRest(Source source) {
        Rest rest = resting.get(source.path());
        return Optional.ofNullable(source.content())
                .filter(content -> rest != null && rest.stamp().equals(content.stamp()));
    }

    /** All that is at rest, as one value: the same for the same files with the same content. */
    String print() {
        StringBuilder all = new StringBuilder();
        new TreeMap<>(resting)
                .forEach((path, rest) ->
                        all.append(path).append('\0').append(rest.stamp()).append('\0'));
        return Keys.hash(all.toString());
    }

    /** The paths of all files but those that have gone. */
    Set<String> standing() {
        return attendance.standing();
    }

    /** When the next look is due; empty as long as nobody writes and nothing is missing. */
    Optional<Instant> due() {
        return Stream.of(
                        changing.values().stream().map(Change::due),
                        waiting.values().stream().map(Newcomer::due),
                        attendance.due().stream())
                .flatMap(times -> times)
                .min(Instant::compareTo);
    }
}
