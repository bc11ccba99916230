package org.cruxbook.manuscript;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cruxbook.manuscript.Entries.Place;
import org.cruxbook.manuscript.Pointers.FromAddress;
import org.cruxbook.manuscript.Pointers.Good;
import org.cruxbook.manuscript.Pointers.Pointer;
import org.cruxbook.manuscript.Pointers.ToAddress;
import org.cruxbook.manuscript.Pointers.ToImage;
import org.cruxbook.manuscript.Pointers.ToQuestion;
import org.jspecify.annotations.Nullable;

/** What is wrong with pages that only shows when all pages of their folder are seen together. */
final class FolderChecks {

    private static final int MOST = 100;
    private static final Place START = new Place(1, 1);
    private static final String LEAVE_OUT = "leave it out";

    private static final Fault ASKS_NOTHING = new Fault(
            "the page asks nothing",
            "end it in a blank such as 'Probability that …: ____%', or write 'questions: []' in its front matter");

    private final Map<String, Pointers> bySlug = new HashMap<>();
    private final Map<String, List<Pointers>> byFile = new HashMap<>();
    private final Map<String, List<Pointers>> former = new HashMap<>();
    private final Predicate<String> pictures;

    /**
     * @param pages all pages of the folder, in the order of their paths
     * @param pictures whether the folder has an image with this path
     */
    FolderChecks(Collection<Pointers> pages, Predicate<String> pictures) {
        this.pictures = pictures;
        pages.stream()
                .sorted(Comparator.comparing(FolderChecks::rank))
                .forEach(page -> bySlug.putIfAbsent(page.slug(), page));
        for (Pointers page : pages) {
            byFile.computeIfAbsent(Slug.of(null, page.path()), name -> new ArrayList<>())
                    .add(page);
            if (page.good() != null) {
                page.good()
                        .formerly()
                        .forEach(slug -> former.computeIfAbsent(slug, none -> new ArrayList<>())
                                .add(page));
            }
        }
    }

    /** Published pages keep their slugs against drafts, and these against pages with errors. */
    private static int rank(Pointers page) {
        return page.good() == null ? 2 : page.draft() ? 1 : 0;
    }

    /** What is wrong, and how to mend it, which may take long to find out. */
    private record Fault(String what, Supplier<String> remedy) {

        Fault(String what, String remedy) {
            this(what, () -> remedy);
        }
    }

    private record Found(Place at, Fault fault) {}

    /** What is wrong with one of the pages besides what reading it alone has shown. */
    List<Problem> of(Pointers page) {
        Pointers owner = Objects.requireNonNull(bySlug.get(page.slug()));
        Stream<Problem> taken =
                page.good() == null || owner == page ? Stream.empty() : Stream.of(takenSlug(page, owner.path()));
        return Stream.concat(taken, besidesSlugs(page)).toList();
    }

    /** The same where publishing has settled whose a slug is. */
    Stream<Problem> besidesSlugs(Pointers page) {
        Stream<Problem> silent = page.good() == null || page.good().asks()
                ? Stream.empty()
                : Stream.of(warning(page, START, ASKS_NOTHING));
        return Stream.concat(silent, pointing(page));
    }

    /** What is wrong with what the page names; where that is very much, the rest is only counted. */
    private Stream<Problem> pointing(Pointers page) {
        List<Found> found = page.pointers().stream()
                .flatMap(
                        pointer -> Stream.ofNullable(fault(page, pointer)).map(fault -> new Found(pointer.at(), fault)))
                .toList();
        Stream<Problem> first = found.stream().limit(MOST).map(one -> warning(page, one.at(), one.fault()));
        return found.size() <= MOST
                ? first
                : Stream.concat(first, Stream.of(warning(page, found.get(MOST).at(), more(found.size() - MOST))));
    }

    private static Fault more(int number) {
        return new Fault(
                "and " + number + " more of what the page names, from here on, " + (number == 1 ? "is" : "are")
                        + " not right either",
                "mend the first " + MOST + ", and check again");
    }

    /** Of two pages with one slug, one has to take another. */
    static Problem takenSlug(Pointers page, String owner) {
        return Problem.error(
                page.path(),
                page.slugAt().line(),
                page.slugAt().column(),
                "the slug '" + page.slug() + "' is taken by " + owner,
                "add 'slug: …' with another one to the front matter");
    }

    private static Problem warning(Pointers page, Place at, Fault fault) {
        return Problem.warning(
                page.path(),
                at.line(),
                at.column(),
                fault.what(),
                fault.remedy().get());
    }

    private @Nullable Fault fault(Pointers page, Pointer pointer) {
        if (pointer instanceof ToAddress link) {
            Target target = Target.of(page.slug(), link.address());
            return target == null ? null : fault(page, target);
        } else if (pointer instanceof ToImage image) {
            return picture(image.file());
        } else if (pointer instanceof FromAddress address) {
            return former(page, address.slug());
        }
        return question(page, (ToQuestion) pointer);
    }

    /** An address leads to one page, and to the one that has it before any that had it. */
    private @Nullable Fault former(Pointers page, String slug) {
        Pointers owner = slug.equals(page.slug()) ? page : bySlug.get(slug);
        if (owner == page) {
            return new Fault("'" + slug + "' is the page's own address, and none that it left", LEAVE_OUT);
        }
        if (owner != null && isThere(owner, page)) {
            return new Fault(
                    "'" + slug + "' is the address of " + owner.path() + ", and does not lead here", LEAVE_OUT);
        }
        return former.getOrDefault(slug, List.of()).stream()
                .filter(other -> other != page && isThere(other, page))
                .findFirst()
                .map(other -> new Fault(
                        "'" + slug + "' was the address of " + other.path()
                                + " as well, as that page says, and can lead" + " to one of them only",
                        "leave it out where visitors of that address are not to go"))
                .orElse(null);
    }

    /** Whether readers of this page can see the other one: drafts are there for drafts alone. */
    private static boolean isThere(Pointers other, Pointers page) {
        return !other.draft() || page.draft();
    }

    private @Nullable Fault fault(Pointers page, Target target) {
        if (target.image() != null) {
            return picture(target.image());
        }
        Pointers to = target.slug().equals(page.slug()) ? page : find(target.slug());
        if (to == null) {
            return former.containsKey(target.slug()) ? null : noPage(target.slug());
        }
        Good there = to.good();
        if (there == null) {
            return null;
        }
        return isThere(to, page) ? anchor(to, there, target.anchor()) : draft(to);
    }

    /** By its slug; or by the name of its file, which is all that links between files know. */
    private @Nullable Pointers find(String slug) {
        Pointers page = bySlug.get(slug);
        List<Pointers> named = byFile.getOrDefault(slug, List.of());
        return page != null ? page : named.size() == 1 ? named.get(0) : null;
    }

    private @Nullable Fault picture(String file) {
        return pictures.test(file)
                ? null
                : new Fault(
                        "there is no image " + file + " in the content folder",
                        "put the file there, or correct its name");
    }

    private Fault noPage(String slug) {
        return new Fault(
                "the link leads to no page: there is no crux '" + slug + "'",
                () -> Nearest.of(slug, bySlug.keySet())
                        .map(other -> "did you mean '" + other + "'?")
                        .orElse("name the file of another page, such as [its title](its-file.md)"));
    }

    private static Fault draft(Pointers to) {
        return new Fault(
                "the link leads to '" + to.slug() + "', a draft that visitors cannot see",
                "leave it out until the draft is published");
    }

    private static @Nullable Fault anchor(Pointers to, Good there, String anchor) {
        if (anchor.isEmpty() || there.anchors().contains(anchor)) {
            return null;
        }
        return new Fault(
                "the link leads to no heading: '" + to.slug() + "' has no #" + anchor,
                () -> Nearest.of(anchor, there.anchors())
                        .map(other -> "did you mean #" + other + "?")
                        .orElse("give the heading this id: ## … {#" + anchor + "}"));
    }

    private @Nullable Fault question(Pointers page, ToQuestion question) {
        Pointers to = find(question.slug());
        if (to == null) {
            return former.containsKey(question.slug())
                    ? null
                    : new Fault(
                            question.by() + " names a question of '" + question.slug()
                                    + "', which is no page of the folder",
                            "name the page's file or its slug, and then the question's key: page#key");
        }
        Good there = to.good();
        return there == null ? null : question(page, to, there, question);
    }

    private static @Nullable Fault question(Pointers page, Pointers to, Good there, ToQuestion question) {
        String key = there.key(question.key());
        if (key == null) {
            return new Fault(
                    "the page '" + to.slug() + "' has no question with the key '" + question.key() + "'",
                    "give its blank there this key: ____% {#" + question.key() + "}");
        }
        if (there.derived().contains(key)) {
            return new Fault(
                    question.by() + " names a figure of '" + to.slug() + "' that is worked out and not asked",
                    "name the questions that it is worked out from");
        }
        return to.draft() && !page.draft()
                ? new Fault(
                        question.by() + " names a question of '" + to.slug() + "', a draft that visitors cannot see",
                        "leave it out until the draft is published")
                : null;
    }
}
