package org.cruxbook.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cruxbook.crux.RichText;
import org.cruxbook.crux.Side;
import org.jspecify.annotations.Nullable;

/**
 * How a page was read: what became of each of its sections.
 *
 * @param draft whether the author holds it back
 * @param claim in plain words; null where the page states none
 * @param sections in the author's order
 * @param subCruxes all rows that are one, in the author's order
 * @param questions all blanks, in the author's order
 */
public record PageOutline(
        String title,
        String slug,
        boolean draft,
        @Nullable String claim,
        List<Section> sections,
        List<SubCrux> subCruxes,
        List<Question> questions) {

    public PageOutline {
        sections = List.copyOf(sections);
        subCruxes = List.copyOf(subCruxes);
        questions = List.copyOf(questions);
    }

    /**
     * @param heading in plain words; empty for what precedes the first, and for a chain
     * @param read what stands below it, such as "5 sub-cruxes"
     */
    public record Section(String heading, List<String> read) {

        public Section {
            read = List.copyOf(read);
        }
    }

    /**
     * A row of a table that asks where one stands.
     *
     * @param text its question, in plain words
     * @param key the author's own; null where there is none
     */
    public record SubCrux(String text, @Nullable String key, int line) {}

    /**
     * A blank.
     *
     * @param text its lead-in and what it asks, in plain words
     * @param key the author's own; null where there is none
     * @param derived whether it is worked out and not asked
     */
    public record Question(String text, @Nullable String key, boolean derived, int line) {}

    static PageOutline of(CruxDraft draft) {
        return new PageOutline(
                draft.title(),
                draft.slug(),
                draft.unpublished(),
                draft.claim() == null ? null : draft.claim().text().plain(),
                Stream.concat(chain(draft.steps()), draft.sections().stream().map(PageOutline::section))
                        .toList(),
                draft.subCruxes().stream()
                        .map(row -> new SubCrux(row.text().plain(), row.keyed() ? row.key() : null, row.line()))
                        .toList(),
                draft.blocks(CruxDraft.Questions.class).stream()
                        .flatMap(group -> group.questions().stream().map(question -> question(group, question)))
                        .toList());
    }

    private static Stream<Section> chain(List<CruxDraft.Step> steps) {
        return steps.isEmpty()
                ? Stream.empty()
                : Stream.of(new Section("", List.of("a chain of " + number(steps, "step"))));
    }

    private static Question question(CruxDraft.Questions group, CruxDraft.Question question) {
        RichText leadIn = group.leadIn();
        return new Question(
                (leadIn == null ? "" : leadIn.plain() + " ") + question.text().plain(),
                question.keyed() ? question.key() : null,
                question.derived(),
                question.line());
    }

    private static Section section(CruxDraft.Section section) {
        List<String> read = new ArrayList<>();
        for (CruxDraft.Block block : section.blocks()) {
            String what = what(block);
            boolean again = !read.isEmpty() && read.get(read.size() - 1).equals(what);
            if (!(block instanceof CruxDraft.Prose && again)) {
                read.add(what);
            }
        }
        CruxDraft.Heading heading = section.heading();
        return new Section(heading == null ? "" : heading.text().plain(), read);
    }

    private static String what(CruxDraft.Block block) {
        if (block instanceof CruxDraft.FailureModes modes) {
            return below(modes.heading(), number(modes.modes(), "failure mode"));
        } else if (block instanceof CruxDraft.Arguments arguments) {
            return below(arguments.heading(), number(arguments.arguments(), "argument") + " " + side(arguments.side()));
        } else if (block instanceof CruxDraft.Efforts efforts) {
            return below(efforts.heading(), number(efforts.rows(), "effort"));
        } else if (block instanceof CruxDraft.SubCruxes table) {
            return below(table.heading(), number(table.subCruxes(), "sub-crux") + " between " + labels(table.labels()));
        } else if (block instanceof CruxDraft.Contrast contrast) {
            return below(contrast.heading(), "a contrast of " + labels(contrast.labels()));
        } else if (block instanceof CruxDraft.Questions group) {
            return below(group.heading(), questions(group));
        }
        return "text";
    }

    /** With the words of the heading that the block has to itself. */
    private static String below(CruxDraft.@Nullable Heading heading, String what) {
        return heading == null ? what : what + " below ### " + heading.text().plain();
    }

    private static String questions(CruxDraft.Questions group) {
        List<CruxDraft.Question> derived =
                group.questions().stream().filter(CruxDraft.Question::derived).toList();
        List<CruxDraft.Question> asked = group.questions().stream()
                .filter(question -> !question.derived())
                .toList();
        String figures = number(derived, "derived figure");
        return derived.isEmpty()
                ? number(asked, "question")
                : asked.isEmpty() ? figures : number(asked, "question") + " and " + figures;
    }

    private static String labels(List<RichText> labels) {
        List<String> words = labels.stream().map(RichText::plain).toList();
        return String.join(" and ", words.subList(words.size() - 2, words.size()));
    }

    private static String side(@Nullable Side side) {
        return side == null ? "on no side" : side == Side.FOR ? "for the claim" : "against the claim";
    }

    private static String number(List<?> things, String name) {
        String plural = name.endsWith("x") ? name + "es" : name + "s";
        return things.size() + " " + (things.size() == 1 ? name : plural);
    }
}
