package org.cruxbook.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cruxbook.manuscript.Effect.Change;
import org.cruxbook.manuscript.Effect.Subject;
import org.jspecify.annotations.Nullable;

/** What publishing one page would do. */
final class PageEffects {

    private final CruxDraft draft;
    private final Archive.@Nullable Page before;
    private final List<String> moved;
    private final PartEffects questions;
    private final PartEffects subCruxes;

    /**
     * @param before what is published under its slug; null if nothing is
     * @param moved slugs of published pages that become this one
     */
    PageEffects(
            CruxDraft draft,
            Archive.@Nullable Page before,
            List<String> moved,
            PartEffects questions,
            PartEffects subCruxes) {
        this.draft = draft;
        this.before = before;
        this.moved = moved;
        this.questions = questions;
        this.subCruxes = subCruxes;
    }

    List<Effect> all() {
        List<Effect> all = new ArrayList<>();
        page().forEach(all::add);
        boolean entirelyNew = before == null && moved.isEmpty() && !isBack();
        Stream.of(questions, subCruxes).forEach(parts -> {
            all.addAll(parts.kept());
            all.addAll(entirelyNew ? parts.strayed() : parts.opened());
            all.addAll(parts.removed());
            if (parts.areReordered()) {
                all.add(reordered(parts));
            }
        });
        return all;
    }

    /** How many answers and stances stay with what the page puts. */
    long answers() {
        return questions.answers() + subCruxes.answers();
    }

    private boolean isBack() {
        return before == null && (questions.haveHeirs() || subCruxes.haveHeirs());
    }

    private Stream<Effect> page() {
        String at = at(draft.slug());
        if (!moved.isEmpty()) {
            String from = "moves here from " + at(moved.get(0)) + ", which will lead to " + at;
            return Stream.of(page(Change.MOVED, answers(), from + ", " + Tongue.QUESTION.kept(questions.answers())));
        } else if (isBack()) {
            return Stream.of(page(Change.BACK, answers(), "on the site again, at " + at));
        } else if (before == null) {
            String number = Tongue.QUESTION.things(draft.questions().size());
            return Stream.of(page(Change.NEW, 0, "new, at " + at + ", with " + number));
        }
        return before.path().equals(draft.path())
                ? Stream.empty()
                : Stream.of(page(
                        Change.MOVED, answers(), "in another file, " + before.path() + " before; its address stays"));
    }

    private Effect reordered(PartEffects parts) {
        String things = Tongue.of(parts.kind()).things();
        return page(
                Change.REORDERED,
                parts.answers(),
                "its " + things + " stand in another order, and keep what was said to them");
    }

    private Effect page(Change change, long kept, String what) {
        return new Effect(draft.path(), 1, Subject.PAGE, 0, draft.slug(), change, kept, 0, what);
    }

    static String at(String slug) {
        return "/cruxes/" + slug;
    }
}
