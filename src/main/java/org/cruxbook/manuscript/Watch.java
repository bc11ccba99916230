package org.cruxbook.manuscript;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.cruxbook.manuscript.Source.Content;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Follows the content folder, and has the press run whenever something in it has come to rest. For one thread. */
final class Watch {

    private static final Logger log = LoggerFactory.getLogger(Watch.class);

    /** However often it rings, the folder is looked through no more often than this. */
    private static final Duration PACE = Duration.ofMillis(100);

    /** However large the folder is, looking takes no more than a tenth of the time, unless it rings. */
    private static final int TENTH = 10;

    /** So long a start waits for files that are being written. */
    private static final Duration OPENING = Duration.ofSeconds(5);

    /** Between two tries to publish what the database refused. */
    private static final Duration AGAIN = Duration.ofSeconds(30);

    /** Between two tries to publish what was put off, and two questions of what may be done with the folder. */
    private static final Duration SOON = Duration.ofSeconds(2);

    /** Between two tries to do anything when nothing works. */
    private static final Duration RECOVERY = Duration.ofSeconds(5);

    private final ContentFolder folder;
    private final Duration scan;
    private final Press press;
    private final Fleet fleet;
    private final OpenProblems problems;
    private final FolderReport report;
    private final Bell bell;
    private final Ticker ticker = new Ticker();
    private final Backlog backlog = new Backlog(ticker);

    private final Map<String, Content> toPrint = new HashMap<>();
    private Settling settling;
    private boolean toRemove;
    private Fleet.Standing standing = Fleet.Standing.AT_ONE;
    private Instant asked = Instant.EPOCH;
    private boolean changed;
    private Instant looked = Instant.EPOCH;
    private Duration lookTook = Duration.ZERO;
    private Instant printed = Instant.EPOCH;

    Watch(ContentSettings settings, Press press, Fleet fleet, OpenProblems problems, Bell bell) {
        this.folder = new ContentFolder(settings.dir());
        this.scan = settings.scan();
        this.press = press;
        this.fleet = fleet;
        this.problems = problems;
        this.report = new FolderReport(problems);
        this.bell = bell;
        this.settling = new Settling(press.stamps(), ticker);
    }

    /**
     * Publishes the folder, once everything in it has come to rest or too much time has passed.
     *
     * @throws IOException if the folder cannot be looked into
     * @throws RuntimeException if there is no database
     */
    void open() throws IOException, InterruptedException {
        Listing listing = look();
        while (settling.due().isPresent() && ticker.instant().isBefore(Instant.EPOCH.plus(OPENING))) {
            bell.pause(PACE);
            listing = look();
        }
        backlog.add(listing.pages().keySet());
        ask();
        if (standing == Fleet.Standing.BEHIND) {
            stayBehind();
            return;
        }
        Press.Run run = print();
        log.info(
                "Content: {} pages published, {} unchanged, {} removed, {} problems",
                run.published(),
                run.unchanged(),
                run.removed(),
                run.problems().size());
    }

    /** Whether other instances have kept this one from publishing all that it has. */
    boolean waits() {
        return standing == Fleet.Standing.BEHIND || press.putOff();
    }

    /** Publishes what other instances have kept back, as soon as they let it, and nothing that changes meanwhile. */
    void catchUp() throws InterruptedException {
        while (waits() && !bell.isSilenced()) {
            bell.await(SOON);
            try {
                ask();
                if (standing != Fleet.Standing.BEHIND && !bell.isSilenced()) {
                    tell(print());
                }
            } catch (RuntimeException e) {
                log.warn("What other instances have kept back is not published; it is tried again", e);
                bell.pause(RECOVERY);
            }
        }
    }

    /** Keeps the site in step with the folder until the bell is silenced. */
    void follow() throws InterruptedException {
        while (!bell.isSilenced()) {
            bell.pause(PACE);
            bell.await(Duration.between(ticker.instant(), nextLook()));
            try {
                if (!bell.isSilenced()) {
                    step();
                }
            } catch (RuntimeException e) {
                log.warn("What has changed in the content folder is not published; it is tried again", e);
                bell.pause(RECOVERY);
            }
        }
    }

    private Instant nextLook() {
        Duration rest = lookTook.multipliedBy(TENTH);
        Instant unasked = looked.plus(rest.compareTo(scan) > 0 ? rest : scan);
        return settling.due().filter(unasked::isAfter).orElse(unasked);
    }

    private void step() {
        try {
            Listing listing = look();
            followTheOthers();
            if (standing != Fleet.Standing.BEHIND && (toRemove || again() || !toPrint.isEmpty())) {
                tell(print());
            }
            problems.put(backlog.read(listing, settling), settling.standing());
        } catch (IOException e) {
            settling.lost();
            report.missing(e);
            looked = ticker.instant();
        }
    }

    private boolean again() {
        boolean soon = press.putOff() && ticker.instant().isAfter(printed.plus(SOON));
        return soon || press.failed() && ticker.instant().isAfter(printed.plus(AGAIN));
    }

    /** Who may publish again after others have must compare the whole folder with what is on the site now. */
    private void followTheOthers() {
        Fleet.Standing before = standing;
        if (settling.due().isEmpty() && isWorthAsking()) {
            askIfPossible();
        }
        if (standing == Fleet.Standing.BEHIND) {
            if (before != Fleet.Standing.BEHIND) {
                stayBehind();
            }
            toPrint.clear();
            toRemove = false;
        } else if (before == Fleet.Standing.BEHIND) {
            settling = new Settling(press.stamps(), ticker);
        }
    }

    private boolean isWorthAsking() {
        return changed || ticker.instant().isAfter(asked.plus(SOON));
    }

    /** Without a database nothing can be published anyway. */
    private void askIfPossible() {
        try {
            ask();
        } catch (DataAccessException | TransactionException e) {
            log.debug("What other instances have cannot be asked", e);
        }
    }

    private void ask() {
        asked = ticker.instant();
        standing = fleet.take(settling::print);
        changed = false;
    }

    private static void stayBehind() {
        log.warn("Content: another instance has a newer folder; nothing of this one is published meanwhile");
    }

    private Listing look() throws IOException {
        Instant start = ticker.instant();
        Listing listing = folder.list(bell::hang);
        looked = ticker.instant();
        lookTook = Duration.between(start, looked);
        bell.keepOnly(listing.folders());
        Settling.News news = settling.look(listing);
        news.contents().forEach(content -> toPrint.put(content.path(), content));
        toPrint.keySet().removeAll(news.gone());
        toRemove |= !news.gone().isEmpty();
        changed |= !news.contents().isEmpty() || !news.gone().isEmpty();
        report.seen(listing, settling.emptied());
        return listing;
    }

    /** What is not published when this fails is still to be. */
    private Press.Run print() {
        Press.Run run = press.run(toPrint.values(), settling.standing(), standing == Fleet.Standing.AT_ONE);
        backlog.drop(toPrint.keySet());
        toPrint.clear();
        toRemove = false;
        printed = ticker.instant();
        return run;
    }

    private static void tell(Press.Run run) {
        if (run.published() + run.removed() > 0) {
            log.info(
                    "Content: {} pages published, {} removed, {} problems",
                    run.published(),
                    run.removed(),
                    run.problems().size());
        }
    }
}
