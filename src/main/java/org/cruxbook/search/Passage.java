package org.cruxbook.search;

import java.text.Normalizer;
import java.util.stream.Stream;
import org.cruxbook.crux.Block;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.RichText;
import org.cruxbook.crux.Section;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a page that can be found and shown for itself: a claim, an argument, a sub-crux, a stretch of prose.
 *
 * @param heading what it stands under, in plain words; empty where there is no heading
 * @param anchor the id of the element that it is in; empty for what stands at the head of the page
 * @param text in plain words, composed (NFC)
 */
record Passage(Part part, String heading, String anchor, String text) {

    Passage {
        text = Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Everything on a page, in order. */
    static Stream<Passage> of(Crux crux) {
        Stream<Passage> head = Stream.of(
                        head(Part.TITLE, crux.title()),
                        head(Part.DESCRIPTION, crux.description()),
                        head(
                                Part.CLAIM,
                                crux.claim() == null ? null : crux.claim().plain()))
                .flatMap(passage -> passage);
        return Stream.concat(head, crux.sections().stream().flatMap(Passage::of));
    }

    private static Stream<Passage> head(Part part, @Nullable String text) {
        return Stream.ofNullable(text).map(words -> new Passage(part, "", "", words));
    }

    private static Stream<Passage> of(Section section) {
        return Stream.concat(
                heading(section.heading(), section.anchor()),
                section.blocks().stream().flatMap(block -> of(block, section)));
    }

    private static Stream<Passage> of(Block block, Section section) {
        RichText heading = block.heading() == null ? section.heading() : block.heading();
        String under = heading == null ? "" : heading.plain();
        String anchor = block.anchor() == null ? section.anchor() : block.anchor();
        return Stream.concat(
                heading(block.heading(), anchor),
                block.lines().map(line -> new Passage(Part.of(block), under, anchor, line)));
    }

    private static Stream<Passage> heading(@Nullable RichText heading, String anchor) {
        return Stream.ofNullable(heading).map(words -> new Passage(Part.HEADING, words.plain(), anchor, words.plain()));
    }
}
