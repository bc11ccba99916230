package org.cruxbook.manuscript;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cruxbook.crux.Published;
import org.cruxbook.manuscript.Publisher.Edition;
import org.cruxbook.manuscript.Publisher.Job;
import org.cruxbook.manuscript.Source.Content;
import org.springframework.core.NestedExceptionUtils;

/** Sorts what was read of the folder into what is to be published, what stays as it is, what is bad, and what has gone. */
final class Proofs {

    private final List<Published> published;
    private final Map<String, Published> byPath;
    private final Set<String> standing;
    private final Set<String> read = new HashSet<>();
    private final Set<String> staying = new HashSet<>();
    private final Set<String> refused = new HashSet<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, String> badBySlug = new HashMap<>();
    private final List<Edition> editions = new ArrayList<>();
    private final Map<String, Proofread> pages = new TreeMap<>();
    private final boolean drafts;

    /**
     * @param published all pages as they are on the site
     * @param standing the paths of all files that are in the folder
     * @param drafts whether drafts are published, too
     */
    Proofs(List<Published> published, Set<String> standing, boolean drafts) {
        this.published = published;
        this.byPath = published.stream().collect(toMap(Published::path, page -> page, (one, other) -> other));
        this.standing = standing;
        this.drafts = drafts;
    }

    /** A file, and what came of reading it. */
    record ReadFile(Content content, Reading reading) {}

    /** A page with an error keeps its last good version. */
    void add(ReadFile file) {
        Content content = file.content();
        String path = content.path();
        read.add(path);
        pages.put(path, Proofread.of(path, file.reading()));
        CruxDraft draft = file.reading().draft();
        if (draft == null) {
            staying.add(path);
            badBySlug.put(Slug.of(null, path), path);
        } else if (isPublished(content)) {
            staying.add(path);
            known.add(path);
        } else if (drafts || !draft.unpublished()) {
            editions.add(new Edition(draft, content.stamp()));
        }
    }

    private boolean isPublished(Content content) {
        Published before = byPath.get(content.path());
        return before != null && before.stamp().equals(content.stamp());
    }

    /** Of two pages with one slug, the one that has it already keeps it, else the first by path. */
    void settle() {
        editions.sort(Comparator.comparing((Edition edition) -> !incumbent(edition))
                .thenComparing(edition -> edition.draft().path()));
        while (refuseAny()) {
            // The refused page keeps the slug that it had, which may now be another one's as well.
        }
    }

    private boolean incumbent(Edition edition) {
        Published before = byPath.get(edition.draft().path());
        return before != null && before.slug().equals(edition.draft().slug());
    }

    private boolean refuseAny() {
        Map<String, String> owners =
                published.stream().filter(page -> stays(page.path())).collect(toMap(Published::slug, Published::path));
        for (Edition edition : editions) {
            String owner =
                    owners.putIfAbsent(edition.draft().slug(), edition.draft().path());
            if (owner != null) {
                refuse(edition, owner);
                return true;
            }
        }
        return false;
    }

    private boolean stays(String path) {
        return staying.contains(path) || standing.contains(path) && !read.contains(path);
    }

    private void refuse(Edition edition, String owner) {
        editions.remove(edition);
        Proofread page = Objects.requireNonNull(pages.get(edition.draft().path()));
        refuse(edition, FolderChecks.takenSlug(page.pointers(), owner));
    }

    private void refuse(Edition edition, Problem problem) {
        String path = edition.draft().path();
        staying.add(path);
        refused.add(path);
        pages.computeIfPresent(path, (same, page) -> page.with(problem));
    }

    /** Takes in that the database refuses a page, so that its last good version stays. */
    void refuse(Edition edition, RuntimeException e) {
        String cause =
                String.valueOf(NestedExceptionUtils.getMostSpecificCause(e).getMessage());
        refuse(
                edition,
                Problem.error(
                        edition.draft().path(),
                        1,
                        1,
                        "the database refuses the page: "
                                + cause.lines().findFirst().orElse(""),
                        "change what it names, or show this to whoever runs the site; it is tried again now and then"));
    }

    /** What is to be done: each page, with the slug that it gives up; and each slug that has no page any more. */
    List<Job> jobs() {
        Set<String> removed = removed();
        List<Job> jobs = new ArrayList<>();
        for (Edition edition : editions) {
            Published before = byPath.get(edition.draft().path());
            String left = before != null && removed.remove(before.slug()) ? before.slug() : null;
            jobs.add(new Job(edition, left));
        }
        removed.forEach(slug -> jobs.add(new Job(null, slug)));
        return jobs;
    }

    /** A page whose file went bad while it was moved stays too: the bad file has its name. */
    private Set<String> removed() {
        Set<String> taken =
                editions.stream().map(edition -> edition.draft().slug()).collect(toSet());
        return published.stream()
                .filter(page -> !stays(page.path()))
                .map(Published::slug)
                .filter(slug -> !taken.contains(slug) && !badBySlug.containsKey(slug))
                .collect(toSet());
    }

    /** The paths of files whose fate hangs on others, so that they must be taken in again when anything changes. */
    Set<String> hanging() {
        Stream<String> sparing = published.stream()
                .filter(page -> !stays(page.path()) && badBySlug.containsKey(page.slug()))
                .map(page -> badBySlug.get(page.slug()));
        return Stream.concat(refused.stream(), sparing).collect(toSet());
    }

    /** Whether this file is published as it was read. */
    boolean isKnown(String path) {
        return known.contains(path);
    }

    /** How many pages stay on the site as they are. */
    int unchanged() {
        return (int) published.stream().filter(page -> stays(page.path())).count();
    }

    /** Each file that was read, by its path. */
    Map<String, Proofread> pages() {
        return pages;
    }
}
