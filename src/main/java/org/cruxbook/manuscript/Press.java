package org.cruxbook.manuscript;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.crux.CruxesPublished;
import org.cruxbook.crux.Printings;
import org.cruxbook.crux.Published;
import org.cruxbook.manuscript.Publisher.Edition;
import org.cruxbook.manuscript.Publisher.Job;
import org.cruxbook.manuscript.Source.Content;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Reads files and brings the site in step with them, one run after another. */
@Component
class Press {

    private static final Logger log = LoggerFactory.getLogger(Press.class);

    /** How long another instance is waited for that publishes, and how often it is looked whether it is ready. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Printings printings;
    private final Cruxes cruxes;
    private final Publisher publisher;
    private final OpenProblems problems;
    private final Drafts drafts;
    private final ApplicationEventPublisher events;
    private final PublishingMeters meters;

    /** What must be taken in again whenever anything changes: its fate hangs on other files, or on the database. */
    private final Map<String, Content> hanging = new HashMap<>();

    private boolean failed;
    private boolean putOff;

    Press(
            Printings printings,
            Cruxes cruxes,
            Publisher publisher,
            OpenProblems problems,
            Drafts drafts,
            ApplicationEventPublisher events,
            PublishingMeters meters) {
        this.printings = printings;
        this.cruxes = cruxes;
        this.publisher = publisher;
        this.problems = problems;
        this.drafts = drafts;
        this.events = events;
        this.meters = meters;
    }

    /**
     * What one run did.
     *
     * @param unchanged how many pages stayed on the site as they were
     * @param problems of the files that were read
     */
    record Run(int published, int unchanged, int removed, List<Problem> problems) {}

    /** The stamps of all published pages, by the paths of their files. */
    Map<String, String> stamps() {
        return cruxes.findAllPublished().stream().collect(toMap(Published::path, Published::stamp, (one, other) -> ""));
    }

    /** Whether the database refused something in the last run, so that it is to be asked again later. */
    synchronized boolean failed() {
        return failed;
    }

    /** Whether the last run left something undone because other instances have another folder. */
    synchronized boolean putOff() {
        return putOff;
    }

    /** {@link #run(Collection, Set, boolean)} where questions may be retired. */
    Run run(Collection<Content> contents, Set<String> standing) {
        return run(contents, standing, true);
    }

    /**
     * Publishes what is new or changed and takes off what is gone. A page with an error keeps its last good version, and so
     * does one that the database refuses.
     *
     * @param contents of the files that are new or have changed; others do no harm
     * @param standing the paths of all files that are in the folder
     * @param mayRetire whether questions and sub-cruxes may be retired; if not, what would do so is all put off
     * @throws RuntimeException if there is no database to ask: the same run is to be made again
     */
    Run run(Collection<Content> contents, Set<String> standing, boolean mayRetire) {
        return meters.time(() -> print(contents, standing, mayRetire));
    }

    private synchronized Run print(Collection<Content> contents, Set<String> standing, boolean mayRetire) {
        Map<String, Content> taken = new TreeMap<>(hanging);
        taken.keySet().retainAll(standing);
        contents.forEach(content -> taken.put(content.path(), content));
        // Each page can be read by itself. A list is halved evenly, a tree is not.
        List<Proofs.ReadFile> read = List.copyOf(taken.values()).parallelStream()
                .map(content -> new Proofs.ReadFile(content, content.read()))
                .toList();
        Printed printed = print(read, standing, mayRetire);
        Proofs proofs = printed.proofs();
        Impression impression = printed.impression();
        impression.refused().forEach(proofs::refuse);
        failed = impression.failed();
        putOff = impression.putOff();
        if (!putOff) {
            taken.keySet().retainAll(proofs.hanging());
        }
        hanging.clear();
        hanging.putAll(taken);
        report(proofs, impression.refused());
        problems.put(proofs.pages(), standing);
        meters.pages(after(printed.before(), impression.done()));
        announce(printed.last(), impression);
        return outcome(proofs, impression);
    }

    private record Printed(long last, List<Published> before, Proofs proofs, Impression impression) {}

    /** While another instance publishes, what is left to do is decided anew. */
    private Printed print(List<Proofs.ReadFile> read, Set<String> standing, boolean mayRetire) {
        for (Duration waited = Duration.ZERO; waited.compareTo(PATIENCE) < 0; waited = waited.plus(PAUSE)) {
            long last = printings.number();
            List<Published> before = cruxes.findAllPublished();
            Proofs proofs = new Proofs(before, standing, drafts.areShown());
            read.forEach(proofs::add);
            proofs.settle();
            Impression impression = new Impression(publisher, proofs.jobs(), last, mayRetire);
            if (!impression.superseded()) {
                return new Printed(last, before, proofs, impression);
            }
            announce(last, impression);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new IllegalStateException(
                "another instance has been publishing for " + PATIENCE.toMinutes() + " minutes");
    }

    /** What is wrong with a page that is published as it is, or was wrong before, is in the log already. */
    private void report(Proofs proofs, Map<Edition, RuntimeException> refused) {
        Map<String, RuntimeException> causes = new HashMap<>();
        refused.forEach((edition, e) -> causes.put(edition.draft().path(), e));
        proofs.pages()
                .forEach((path, page) -> page.problems().stream()
                        .filter(problem ->
                                !proofs.isKnown(path) && !problems.of(path).contains(problem))
                        .forEach(problem -> log.warn("{}", problem, problem.isError() ? causes.get(path) : null)));
    }

    /** How many pages are on the site then. */
    private static int after(List<Published> before, List<Job> done) {
        Set<String> slugs = before.stream().map(Published::slug).collect(toSet());
        slugs.removeAll(Job.removed(done));
        slugs.addAll(published(done));
        return slugs.size();
    }

    private void announce(long before, Impression impression) {
        List<Job> done = impression.done();
        if (!done.isEmpty()) {
            events.publishEvent(new CruxesPublished(published(done), Job.removed(done)));
            printings.own(before, impression.last());
        }
    }

    private static Set<String> published(List<Job> done) {
        return Job.editions(done).stream()
                .map(edition -> edition.draft().slug())
                .collect(toSet());
    }

    private static Run outcome(Proofs proofs, Impression impression) {
        return new Run(
                published(impression.done()).size(),
                proofs.unchanged(),
                Job.removed(impression.done()).size(),
                proofs.pages().values().stream()
                        .flatMap(page -> page.problems().stream())
                        .toList());
    }
}
