package org.cruxbook.api;

import java.util.List;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.RichText;
import org.jspecify.annotations.Nullable;

/**
 * A crux page as data, in plain words.
 *
 * @param claim without the words "The claim:"; null where the page states none
 * @param sections in the author's order
 */
record CruxContent(
        String slug,
        String title,
        @Nullable String description,
        @Nullable Number order,
        @Nullable String claim,
        List<SectionContent> sections) {

    static CruxContent of(Crux crux) {
        return new CruxContent(
                crux.slug(),
                crux.title(),
                crux.description(),
                IndexEntry.number(crux.order()),
                plain(crux.claim()),
                crux.sections().stream()
                        .filter(section ->
                                section.heading() != null || !section.blocks().isEmpty())
                        .map(SectionContent::of)
                        .toList());
    }

    static @Nullable String plain(@Nullable RichText text) {
        return text == null ? null : text.plain();
    }
}
