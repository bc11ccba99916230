package org.cruxbook.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.cruxbook.crux.Chain;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.RichText;
import org.jspecify.annotations.Nullable;

/**
 * A crux page as data, in plain words.
 *
 * @param claim without the words "The claim:"; null where the page states none
 * @param sections in the author's order
 * @param steps what it multiplies, in the author's order; absent unless it is a chain
 */
record CruxContent(
        String slug,
        String title,
        @Nullable String description,
        @Nullable Number order,
        @Nullable String claim,
        List<SectionContent> sections,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<StepItem> steps) {

    /** @param steps none where it is no chain */
    static CruxContent of(Crux crux, List<Chain.Link> steps) {
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
                        .toList(),
                steps.stream().map(StepItem::of).toList());
    }

    static @Nullable String plain(@Nullable RichText text) {
        return text == null ? null : text.plain();
    }
}
