package org.cruxbook.manuscript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.crux.CruxesPublished;
import org.cruxbook.crux.Published;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Reads the content folder and has its good pages published, before the site opens. */
@Component
@EnableConfigurationProperties(ContentSettings.class)
class Press implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Press.class);

    private final ContentFolder folder;
    private final Cruxes cruxes;
    private final Publisher publisher;
    private final ApplicationEventPublisher events;
    private boolean running;

    Press(ContentSettings settings, Cruxes cruxes, Publisher publisher, ApplicationEventPublisher events) {
        this.folder = new ContentFolder(settings.dir());
        this.cruxes = cruxes;
        this.publisher = publisher;
        this.events = events;
    }

    /** What one run did. */
    record Run(int published, int unchanged, int removed, List<Problem> problems) {}

    /**
     * Publishes what is new or changed and takes off what is gone. A page with an error keeps its last good version.
     *
     * @throws UncheckedIOException if the folder cannot be listed
     */
    synchronized Run run() {
        Map<String, Published> byPath =
                cruxes.findAllPublished().stream().collect(Collectors.toMap(Published::path, page -> page));
        Proofs proofs = new Proofs(byPath);
        sources().forEach(proofs::add);
        proofs.settle();
        publisher.publish(proofs.editions(), proofs.removed());
        events.publishEvent(new CruxesPublished(proofs.touched()));
        return new Run(
                proofs.editions().size(), proofs.unchanged(), proofs.removed().size(), proofs.problems());
    }

    private List<Source> sources() {
        try {
            return folder.sources();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void start() {
        Run run = run();
        run.problems().forEach(problem -> log.warn("{}", problem));
        log.info(
                "Content: {} pages published, {} unchanged, {} removed, {} problems",
                run.published(),
                run.unchanged(),
                run.removed(),
                run.problems().size());
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Well before the web server's. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** Sorts the folder's files into new, unchanged, bad and gone. */
    private static final class Proofs {

        private final Map<String, Published> byPath;
        private final Map<String, String> pathOfSlug = new HashMap<>();
        private final Set<String> kept = new HashSet<>();
        private final List<Publisher.Edition> read = new ArrayList<>();
        private final List<Publisher.Edition> editions = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private int unchanged;

        Proofs(Map<String, Published> byPath) {
            this.byPath = byPath;
        }

        void add(Source source) {
            try {
                add(source.content());
            } catch (IOException e) {
                keep(source.path());
                problems.add(Problem.error(source.path(), 1, 1, "the file cannot be read", "make it readable"));
            }
        }

        private void add(Source.Content content) {
            Published before = byPath.get(content.path());
            String stamp = content.stamp();
            if (before != null && before.stamp().equals(stamp)) {
                unchanged++;
                keep(content.path());
                return;
            }
            Reading reading = content.read();
            problems.addAll(reading.problems());
            CruxDraft draft = reading.draft();
            if (draft == null) {
                keep(content.path());
            } else if (!draft.unpublished()) {
                read.add(new Publisher.Edition(draft, stamp));
            }
        }

        private void keep(String path) {
            Published before = byPath.get(path);
            if (before != null) {
                kept.add(before.slug());
                pathOfSlug.put(before.slug(), path);
            }
        }

        /** Of two pages with one slug, the one that has it already keeps it, else the first by path. */
        void settle() {
            List<Publisher.Edition> incumbentsFirst = new ArrayList<>(read);
            incumbentsFirst.sort(java.util.Comparator.comparing(edition -> !incumbent(edition.draft())));
            for (Publisher.Edition edition : incumbentsFirst) {
                CruxDraft draft = edition.draft();
                String other = pathOfSlug.putIfAbsent(draft.slug(), draft.path());
                if (other == null) {
                    editions.add(edition);
                } else {
                    keep(draft.path());
                    problems.add(Problem.error(
                            draft.path(),
                            1,
                            1,
                            "the slug '" + draft.slug() + "' is taken by " + other,
                            "add 'slug: …' with another one to the front matter"));
                }
            }
        }

        private boolean incumbent(CruxDraft draft) {
            Published before = byPath.get(draft.path());
            return before != null && before.slug().equals(draft.slug());
        }

        List<Publisher.Edition> editions() {
            return editions;
        }

        List<String> removed() {
            Set<String> staying = new HashSet<>(kept);
            editions.forEach(edition -> staying.add(edition.draft().slug()));
            return byPath.values().stream()
                    .map(Published::slug)
                    .filter(slug -> !staying.contains(slug))
                    .toList();
        }

        /** The slugs of all pages that are other than before. */
        Set<String> touched() {
            Set<String> touched = new HashSet<>(removed());
            editions.forEach(edition -> touched.add(edition.draft().slug()));
            return touched;
        }

        int unchanged() {
            return unchanged;
        }

        List<Problem> problems() {
            return problems;
        }
    }
}
