package org.cruxbook.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import org.cruxbook.crux.SubCruxes;
import org.jspecify.annotations.Nullable;

/**
 * A sub-crux in plain words.
 *
 * @param poles always two, in the author's order
 * @param under the words of the H3 that the block has for itself; absent where it has none
 */
record SubCruxItem(
        String key,
        String question,
        List<Pole> poles,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String under) {

    /** What one side says, under the author's word for that side. */
    record Pole(String label, String view) {}

    static Stream<SubCruxItem> of(SubCruxes block) {
        String under = CruxContent.plain(block.heading());
        String first = block.firstPole().plain();
        String second = block.secondPole().plain();
        return block.subCruxes().stream()
                .map(subCrux -> new SubCruxItem(
                        subCrux.key(),
                        subCrux.question().plain(),
                        List.of(
                                new Pole(first, subCrux.first().plain()),
                                new Pole(second, subCrux.second().plain())),
                        under));
    }
}
