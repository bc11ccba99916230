package org.cruxbook.manuscript;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.crux.CruxesPublished;
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

    private final Cruxes cruxes;
    private final Publisher publisher;
    private final OpenProblems problems;
    private final Drafts drafts;
    private final ApplicationEventPublisher events;
    private final PublishingMeters meters;

    /** What must be taken in again whenever anything changes: its fate hangs on other files, or on the database. */
    private final Map<String, Content> hanging = new HashMap<>();

    private boolean failed;

    Press(
            Cruxes cruxes,
            Publisher publisher,
            OpenProblems problems,
            Drafts drafts,
            ApplicationEventPublisher events,
            PublishingMeters meters) {
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

    /**
     * Publishes what is new or changed and takes off what is gone. A page with an error keeps its last good version, and so
     * does one that the database refuses.
     *
     * @param contents of the files that are new or have changed; others do no harm
     * @param standing the paths of all files that are in the folder
     * @throws RuntimeException if there is no database to ask: the same run is to be made again
     */
    synchronized Run run(Collection<Content> contents, Set<String> standing) {
        return meters.time(() -> print(contents, standing));
    }

    private Run print(Collection<Content> contents, Set<String> standing) {
        Map<String, Content> taken = new TreeMap<>(hanging);
        taken.keySet().retainAll(standing);
        contents.forEach(content -> taken.put(content.path(), content));
        List<Published> before = cruxes.findAllPublished();
        Proofs proofs = new Proofs(before, standing, drafts.areShown());
        // Each page can be read by itself. A list is halved evenly, a tree is not.
        List.copyOf(taken.values()).parallelStream()
                .map(content -> new Proofs.ReadFile(content, content.read()))
                .toList()
                .forEach(proofs::add);
        proofs.settle();
        Impression impression = new Impression(publisher, proofs.jobs());
        impression.refused().forEach(proofs::refuse);
        failed = impression.failed();
        taken.keySet().retainAll(proofs.hanging());
        hanging.clear();
        hanging.putAll(taken);
        report(proofs, impression.refused());
        problems.put(proofs.pages(), standing);
        meters.pages(after(before, impression.done()));
        announce(impression.done());
        return outcome(proofs, impression);
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

    private void announce(List<Job> done) {
        if (!done.isEmpty()) {
            events.publishEvent(new CruxesPublished(published(done), Job.removed(done)));
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
