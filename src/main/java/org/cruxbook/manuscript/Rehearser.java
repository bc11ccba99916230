package org.cruxbook.manuscript;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cruxbook.crux.LedgerEntry;
import org.cruxbook.manuscript.Effect.Change;
import org.cruxbook.manuscript.Publisher.Job;
import org.jspecify.annotations.Nullable;

/**
 * Goes through all that publishing a folder at once would do, up to the moment when it would change something. What sorts
 * the pages, and what decides whose answers are whose, is what publishing itself asks.
 */
final class Rehearser {

    private final Archive archive;
    private final Map<String, Archive.Page> bySlug;
    private final ArchiveMemory memory;
    private final Proofs proofs;
    private final Decision decision;
    private final List<CruxDraft> drafts;
    private final Set<String> removed;
    private final List<LedgerEntry> left;
    private final Stranded stranded;

    /**
     * @param files all pages of the folder
     * @param listing what else may be in it, where it could not be looked into
     */
    Rehearser(Archive archive, List<Proofs.ReadFile> files, Listing listing) {
        this.archive = archive;
        bySlug = archive.pages().stream().collect(toMap(Archive.Page::slug, Function.identity()));
        memory = new ArchiveMemory(archive);
        proofs = new Proofs(
                archive.pages().stream().map(Archive.Page::published).toList(),
                standing(archive, files, listing),
                false);
        files.forEach(proofs::add);
        proofs.settle();
        List<Job> jobs = proofs.jobs();
        drafts = Job.editions(jobs).stream().map(Publisher.Edition::draft).toList();
        removed = Job.removed(jobs);
        decision = Decision.of(drafts, removed, memory);
        left = decision.inheritance().left().stream()
                .filter(entry -> !entry.retired())
                .toList();
        stranded = Stranded.of(drafts, decision.inheritance(), memory.answered(), left);
    }

    /** The paths of all files that are in the folder, or may be. */
    private static Set<String> standing(Archive archive, List<Proofs.ReadFile> files, Listing listing) {
        Stream<String> hidden = archive.pages().stream().map(Archive.Page::path).filter(listing::hides);
        return Stream.concat(files.stream().map(file -> file.content().path()), hidden)
                .collect(toSet());
    }

    /** @param wanted which pages to tell of, by the paths of their files */
    Rehearsal rehearse(Predicate<String> wanted) {
        List<PageEffects> pages = drafts.stream()
                .filter(draft -> wanted.test(draft.path()))
                .map(this::effects)
                .toList();
        List<Archive.Page> going = archive.pages().stream()
                .filter(page -> removed.contains(page.slug()) && wanted.test(page.path()))
                .filter(page -> !decision.moved().containsKey(page.slug()))
                .toList();
        List<Effect> effects = new ArrayList<>();
        pages.forEach(page -> effects.addAll(page.all()));
        drafts.stream().filter(draft -> wanted.test(draft.path())).forEach(draft -> {
            effects.addAll(apart(draft));
            effects.addAll(neverKnown(draft));
        });
        going.forEach(page -> effects.add(removal(page)));
        held(wanted).forEach(effects::add);
        return new Rehearsal(
                effects,
                pages.size(),
                going.size(),
                pages.stream().mapToLong(PageEffects::answers).sum(),
                effects.stream().mapToLong(Effect::retired).sum());
    }

    private PageEffects effects(CruxDraft draft) {
        List<String> former = decision.moved().keySet().stream()
                .filter(slug -> draft.slug().equals(decision.moved().get(slug)))
                .toList();
        List<LedgerEntry> vanished = left.stream()
                .filter(entry -> entry.cruxSlug().equals(draft.slug()) || former.contains(entry.cruxSlug()))
                .toList();
        List<String> moved = former.stream().filter(removed::contains).toList();
        return new PageEffects(
                draft,
                bySlug.get(draft.slug()),
                moved,
                parts(LedgerEntry.Kind.QUESTION, draft, moved, vanished),
                parts(LedgerEntry.Kind.SUB_CRUX, draft, moved, vanished));
    }

    private List<Effect> apart(CruxDraft draft) {
        List<String> newly = decision.moved().keySet().stream()
                .filter(slug -> draft.slug().equals(decision.moved().get(slug)))
                .filter(slug -> !draft.slug().equals(archive.former().get(slug)))
                .toList();
        KeptApart apart = new KeptApart(stranded, memory);
        return Stream.of(LedgerEntry.Kind.values())
                .flatMap(kind ->
                        apart.of(draft, newly, kind, decision.inheritance().of(draft.slug(), kind)).stream())
                .toList();
    }

    private List<Effect> neverKnown(CruxDraft draft) {
        Set<String> homes = new HashSet<>(memory.former(Set.of(draft.slug())).keySet());
        homes.add(draft.slug());
        decision.moved().forEach((former, slug) -> {
            if (slug.equals(draft.slug())) {
                homes.add(former);
            }
        });
        NeverKnown never = new NeverKnown(memory);
        return Stream.of(LedgerEntry.Kind.values())
                .flatMap(kind ->
                        never.of(draft, kind, homes, decision.inheritance().of(draft.slug(), kind)).stream())
                .toList();
    }

    private PartEffects parts(LedgerEntry.Kind kind, CruxDraft draft, List<String> moved, List<LedgerEntry> vanished) {
        Succession succession = decision.inheritance().of(draft.slug(), kind);
        return new PartEffects(kind, draft, moved, succession, vanished, stranded, memory);
    }

    private Effect removal(Archive.Page page) {
        List<String> lost = Stream.of(LedgerEntry.Kind.values())
                .map(kind -> lost(page, kind))
                .filter(Objects::nonNull)
                .toList();
        long retired = memory.answers(left(page).toList());
        return new Effect(
                page.path(),
                1,
                Effect.Subject.PAGE,
                0,
                page.slug(),
                Change.REMOVED,
                0,
                retired,
                "taken off" + (lost.isEmpty() ? "" : "; " + String.join(", ", lost)));
    }

    private Stream<LedgerEntry> left(Archive.Page page) {
        return left.stream().filter(entry -> entry.cruxSlug().equals(page.slug()));
    }

    private @Nullable String lost(Archive.Page page, LedgerEntry.Kind kind) {
        List<LedgerEntry> lost =
                left(page).filter(entry -> entry.kind() == kind).toList();
        Tongue tongue = Tongue.of(kind);
        return lost.isEmpty()
                ? null
                : tongue.things(lost.size()) + " retired with " + tongue.answers(memory.answers(lost));
    }

    /** A published page whose file has an error now. */
    private Stream<Effect> held(Predicate<String> wanted) {
        return archive.pages().stream()
                .filter(page -> wanted.test(page.path()) && isBad(page.path()))
                .map(page -> new Effect(
                        page.path(),
                        1,
                        Effect.Subject.PAGE,
                        0,
                        page.slug(),
                        Change.HELD,
                        0,
                        0,
                        "it has an error, so that what is published stays as it is"));
    }

    private boolean isBad(String path) {
        Proofread page = proofs.pages().get(path);
        return page != null && page.problems().stream().anyMatch(Problem::isError);
    }
}
