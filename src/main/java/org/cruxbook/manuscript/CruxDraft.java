package org.cruxbook.manuscript;

import java.util.List;
import org.cruxbook.crux.RichText;
import org.cruxbook.crux.Side;
import org.jspecify.annotations.Nullable;

/**
 * A crux page as it was read: records only, before any of it is stored.
 *
 * @param path the file, relative to the content folder, with forward slashes
 * @param slug the page's address
 * @param title in plain words
 * @param description in plain words; null where the author gave none
 * @param order the author's place for the page among the others; null where the author gave none
 * @param unpublished whether the author marked it as a draft
 * @param claim null where the page states none
 * @param sections in the author's order
 */
record CruxDraft(
        String path,
        String slug,
        String title,
        @Nullable String description,
        @Nullable Double order,
        boolean unpublished,
        @Nullable Claim claim,
        List<Section> sections) {

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

    /** @param key derived from the wording */
    record SubCrux(String key, RichText question, RichText first, RichText second) {}

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
     * @param key the author's own, or derived from the wording
     * @param keyed whether the key is the author's own
     * @param derived whether it is said to be a product of the page's other answers
     */
    record Question(String key, boolean keyed, RichText text, boolean derived, int line) {}

    /** All blanks of the page, in order. */
    List<Question> questions() {
        return blocks(Questions.class).stream()
                .flatMap(group -> group.questions().stream())
                .toList();
    }

    /** All blocks of one kind, in order. */
    <T extends Block> List<T> blocks(Class<T> kind) {
        return sections.stream()
                .flatMap(section -> section.blocks().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
