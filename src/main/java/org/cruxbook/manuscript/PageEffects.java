package org.cruxbook.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cruxbook.crux.LedgerEntry;
import org.cruxbook.crux.LedgerEntry.Kind;
import org.cruxbook.manuscript.Effect.Change;
import org.cruxbook.manuscript.Effect.Subject;
import org.jspecify.annotations.Nullable;

/** What publishing one page would do. */
final class PageEffects {

    private final CruxDraft draft;
    private final Archive.@Nullable Page before;
    private final List<String> moved;
    private final Inheritance inheritance;
    private final List<LedgerEntry> vanished;
    private final ArchiveMemory memory;
    private final List<Effect> effects = new ArrayList<>();

    /**
     * @param before what is published under its slug; null if nothing is
     * @param moved slugs of published pages that become this one
     * @param vanished entries of this page, and of those, that are on no page any more
     */
    PageEffects(
            CruxDraft draft,
            Archive.@Nullable Page before,
            List<String> moved,
            Inheritance inheritance,
            List<LedgerEntry> vanished,
            ArchiveMemory memory) {
        this.draft = draft;
        this.before = before;
        this.moved = moved;
        this.inheritance = inheritance;
        this.vanished = vanished;
        this.memory = memory;
        page();
        parts(Kind.QUESTION);
        parts(Kind.SUB_CRUX);
    }

    List<Effect> all() {
        return List.copyOf(effects);
    }

    /** How many answers and stances stay with what the page puts. */
    long kept() {
        return memory.answers(heirs(Kind.QUESTION)) + memory.answers(heirs(Kind.SUB_CRUX));
    }

    private List<LedgerEntry> heirs(Kind kind) {
        return succession(kind).heirs().stream().filter(Objects::nonNull).toList();
    }

    private Succession succession(Kind kind) {
        return inheritance.of(draft.slug(), kind);
    }

    private void page() {
        if (!moved.isEmpty()) {
            String from = "moves here from " + at(moved.get(0)) + ", which will lead to " + at(draft.slug());
            page(Change.MOVED, from + ", " + Tongue.QUESTION.kept(memory.answers(heirs(Kind.QUESTION))));
        } else if (before == null && isBack()) {
            page(Change.BACK, "on the site again, at " + at(draft.slug()));
        } else if (before == null) {
            page(
                    Change.NEW,
                    "new, at " + at(draft.slug()) + ", with "
                            + Tongue.QUESTION.things(draft.questions().size()));
        } else if (!before.path().equals(draft.path())) {
            page(Change.MOVED, "in another file, " + before.path() + " before; its address stays");
        }
    }

    private boolean isBack() {
        return !heirs(Kind.QUESTION).isEmpty() || !heirs(Kind.SUB_CRUX).isEmpty();
    }

    private static String at(String slug) {
        return "/cruxes/" + slug;
    }

    private void page(Change change, String what) {
        long kept = change == Change.NEW ? 0 : kept();
        effects.add(new Effect(draft.path(), 1, Subject.PAGE, 0, draft.slug(), change, kept, 0, what));
    }

    private void parts(Kind kind) {
        Succession succession = succession(kind);
        Replacements replaced = new Replacements(succession, vanished(kind));
        for (int i = 0; i < succession.put().size(); i++) {
            LedgerEntry heir = succession.heirs().get(i);
            Part part = new Part(kind, i, succession.put().get(i));
            if (heir != null) {
                kept(part, heir);
            } else if (before != null || !moved.isEmpty() || isBack()) {
                opened(part, replaced.by(i));
            }
        }
        replaced.rest().forEach(entry -> removed(kind, entry));
        if (before != null && isReordered(succession)) {
            String things = Tongue.of(kind).things();
            page(Change.REORDERED, "its " + things + " stand in another order, and keep what was said to them");
        }
    }

    /** Something that the page puts now, at its place. */
    private record Part(Kind kind, int place, Succession.Put put) {

        Tongue tongue() {
            return Tongue.of(kind);
        }

        Sense sense() {
            return new Sense(put.leadIn(), put.text());
        }
    }

    private List<LedgerEntry> vanished(Kind kind) {
        return vanished.stream().filter(entry -> entry.kind() == kind).toList();
    }

    private void kept(Part part, LedgerEntry heir) {
        List<String> news = new ArrayList<>();
        Change change = null;
        if (heir.retired()) {
            change = Change.BACK;
            news.add("brought back");
        }
        if (!heir.cruxSlug().equals(draft.slug()) && !moved.contains(heir.cruxSlug())) {
            change = change == null ? Change.MOVED : change;
            news.add("moved here from " + at(heir.cruxSlug()));
        }
        if (!part.sense().equals(memory.words(heir))) {
            boolean correction = corrects(part, heir);
            change = change != null ? change : correction ? Change.CORRECTED : Change.REWORDED;
            news.add(words(part, heir, correction));
        }
        if (change != null) {
            long answers = memory.answers(heir);
            news.add(part.tongue().kept(answers));
            effects.add(effect(part, heir.key(), change, answers, 0, String.join(", ", news)));
        }
    }

    private boolean corrects(Part part, LedgerEntry heir) {
        return wasWorded(part, heir) || part.sense().corrects(memory.words(heir));
    }

    private static boolean wasWorded(Part part, LedgerEntry heir) {
        return heir.wordings().stream().map(Sense::of).anyMatch(part.sense()::equals);
    }

    private static String words(Part part, LedgerEntry heir, boolean correction) {
        if (correction) {
            return wasWorded(part, heir) ? "an earlier wording again" : "corrected wording";
        }
        return part.put().keyed()
                ? "other words, but the same question by its key"
                : "other words, but the same question as its author says";
    }

    private void opened(Part part, @Nullable LedgerEntry old) {
        if (old == null) {
            effects.add(effect(part, part.put().key(), Change.NEW, 0, 0, "new"));
            return;
        }
        long retired = memory.answers(old);
        String hint = part.kind() == Kind.QUESTION && retired > 0
                ? " — if both ask the same, say so under 'questions:' in the front matter: number: "
                        + (part.place() + 1) + ", formerly: " + old.key()
                : "";
        String what = "new; the old one is retired with " + part.tongue().answers(retired) + hint;
        effects.add(effect(part, part.put().key(), Change.REPLACED, 0, retired, what));
    }

    private Effect effect(Part part, String key, Change change, long kept, long retired, String what) {
        int line = part.kind() == Kind.QUESTION
                ? draft.questions().get(part.place()).line()
                : 1;
        return new Effect(
                draft.path(), line, part.tongue().subject(), part.place() + 1, key, change, kept, retired, what);
    }

    private void removed(Kind kind, LedgerEntry entry) {
        long retired = memory.answers(entry);
        effects.add(new Effect(
                draft.path(),
                1,
                Tongue.of(kind).subject(),
                entry.position() + 1,
                entry.key(),
                Change.REMOVED,
                0,
                retired,
                "removed, and retired with " + Tongue.of(kind).answers(retired) + ": "
                        + entry.latest().sentence()));
    }

    private boolean isReordered(Succession succession) {
        List<Integer> places = succession.heirs().stream()
                .filter(heir ->
                        heir != null && !heir.retired() && heir.cruxSlug().equals(draft.slug()))
                .map(heir -> Objects.requireNonNull(heir).position())
                .toList();
        return !places.stream().sorted().toList().equals(places);
    }
}
