package org.cruxbook.manuscript;

import java.util.List;
import java.util.function.UnaryOperator;
import org.cruxbook.crux.Relation.Kind;
import org.cruxbook.crux.RichText;
import org.cruxbook.crux.Side;
import org.jspecify.annotations.Nullable;

/**
 * A crux page as it was read: records only, before any of it is stored.
 *
 * @param path the file, relative to the content folder, with forward slashes
 * @param slug the page's address
 * @param formerly addresses that it had before
 * @param title in plain words
 * @param description in plain words; null where the author gave none
 * @param order the author's place for the page among the others; null where the author gave none
 * @param unpublished whether the author marked it as a draft
 * @param claim null where the page states none
 * @param sections in the author's order
 * @param relations what its questions have to do with each other
 * @param references published estimates of its questions
 * @param steps what it multiplies; none where it is no chain
 */
record CruxDraft(
        String path,
        String slug,
        List<String> formerly,
        String title,
        @Nullable String description,
        @Nullable Double order,
        boolean unpublished,
        @Nullable Claim claim,
        List<Section> sections,
        List<Relation> relations,
        List<Reference> references,
        List<Step> steps) {

    /** The statement under dispute, and what the author calls it ("The claim", "The core question"). */
    record Claim(RichText label, RichText text) {}

    /** A heading's words and the id of its element, unique on the page. */
    record Heading(RichText text, String anchor) {}

    /** @param heading null for what precedes the first H2 */
    record Section(@Nullable Heading heading, List<Block> blocks) {}

    /** One part of a section. */
    sealed interface Block permits Prose, FailureModes, Arguments, Efforts, SubCruxes, Contrast, Questions {}

    record Prose(RichText text) implements Block {}

    /** A name and what is said about it. */
    record Named(RichText name, RichText detail) {}

    /** @param labels the two column heads; empty for a list */
    record FailureModes(@Nullable Heading heading, List<RichText> labels, List<Named> modes) implements Block {}

    /** @param side null where nobody says */
    record Arguments(@Nullable Heading heading, @Nullable Side side, List<Argument> arguments) implements Block {}

    /** @param name null for a bare sentence */
    record Argument(@Nullable RichText name, RichText detail) {}

    /** @param rows name, status, effectiveness and further cells; as many as there are labels */
    record Efforts(@Nullable Heading heading, List<RichText> labels, List<List<RichText>> rows) implements Block {}

    record SubCruxes(@Nullable Heading heading, List<RichText> labels, List<SubCrux> subCruxes) implements Block {}

    /** What people answer or take a stance on, and what its author can give a key. */
    sealed interface Part permits Question, SubCrux {

        /** The author's own, or derived from the wording. */
        String key();

        /** Whether the key is the author's own. */
        boolean keyed();

        /** What it asks. */
        RichText text();

        int line();

        /** Keys or words by which it was known before, each perhaps behind {@code page#}. */
        List<String> formerly();
    }

    /** @param line of its row */
    record SubCrux(
            String key, boolean keyed, RichText text, RichText first, RichText second, int line, List<String> formerly)
            implements Part {}

    record Contrast(@Nullable Heading heading, List<RichText> labels, List<Named> rows) implements Block {}

    /**
     * @param topic the words of the H3 that they stand under, whatever stands between; null where there is none
     * @param leadIn null where the questions are whole sentences of their own
     */
    record Questions(
            @Nullable Heading heading,
            @Nullable RichText topic,
            @Nullable RichText leadIn,
            List<Question> questions) implements Block {}

    /**
     * @param derived whether it is said to be a product of the page's other answers
     * @param decisive whether the author marks it as the page's final question
     */
    record Question(
            String key,
            boolean keyed,
            RichText text,
            boolean derived,
            int line,
            List<String> formerly,
            boolean decisive)
            implements Part {

        Question(String key, boolean keyed, RichText text, boolean derived, int line) {
            this(key, keyed, text, derived, line, List.of(), false);
        }
    }

    /** A question of this page, or of another one by its slug. */
    record Asked(@Nullable String slug, String key) {}

    /** @param all the question that asks for all members at once; null where there is none */
    record Relation(
            Kind kind, List<Asked> members, @Nullable Asked all) {}

    /**
     * What someone published about one of the page's questions.
     *
     * @param key the question's
     * @param thousandths of a percent, 0..100,000
     * @param of what exactly was estimated
     * @param link an http or https address
     */
    record Reference(String key, int thousandths, String of, String who, int year, String link) {}

    /**
     * One of the answers that a chain multiplies.
     *
     * @param complement whether what counts is that the answer is no
     * @param given whether the question supposes all steps above
     * @param words the author's own for it; null where the question's are to be used
     */
    record Step(
            Asked asked,
            boolean complement,
            boolean given,
            @Nullable String words) {}

    /** All blanks of the page, in order. */
    List<Question> questions() {
        return questions(sections);
    }

    /** All blanks of these sections, in order. */
    static List<Question> questions(List<Section> sections) {
        return blocks(sections, Questions.class).stream()
                .flatMap(group -> group.questions().stream())
                .toList();
    }

    /** All sub-cruxes of the page, in order. */
    List<SubCrux> subCruxes() {
        return subCruxes(sections);
    }

    /** All sub-cruxes of these sections, in order. */
    static List<SubCrux> subCruxes(List<Section> sections) {
        return blocks(sections, SubCruxes.class).stream()
                .flatMap(block -> block.subCruxes().stream())
                .toList();
    }

    /** The sections with other blocks in place of theirs. */
    static List<Section> replaced(List<Section> sections, UnaryOperator<Block> change) {
        return sections.stream()
                .map(section -> new Section(
                        section.heading(), section.blocks().stream().map(change).toList()))
                .toList();
    }

    /** All blocks of one kind, in order. */
    <T extends Block> List<T> blocks(Class<T> kind) {
        return blocks(sections, kind);
    }

    private static <T extends Block> List<T> blocks(List<Section> sections, Class<T> kind) {
        return sections.stream()
                .flatMap(section -> section.blocks().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
