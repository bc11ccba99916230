package org.cruxbook.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import org.cruxbook.crux.Contrast;
import org.cruxbook.crux.RichText;
import org.jspecify.annotations.Nullable;

/**
 * A row of a contrast in plain words.
 *
 * @param labels the author's names of the two views
 * @param under the words of the H3 that the block has for itself; absent where it has none
 */
record ContrastItem(
        String left,
        String right,
        List<String> labels,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String under) {

    static Stream<ContrastItem> of(Contrast block) {
        List<String> labels = block.labels().stream().map(RichText::plain).toList();
        String under = CruxContent.plain(block.heading());
        return block.rows().stream()
                .map(row -> new ContrastItem(row.left().plain(), row.right().plain(), labels, under));
    }
}
