package org.cruxbook.api;

import java.util.List;
import java.util.stream.Stream;
import org.cruxbook.crux.SubCruxes;

/**
 * A sub-crux in plain words.
 *
 * @param poles always two, in the author's order
 */
record SubCruxItem(String key, String question, List<Pole> poles) {

    /** What one side says, under the author's word for that side. */
    record Pole(String label, String view) {}

    static Stream<SubCruxItem> of(SubCruxes block) {
        String first = block.firstPole().plain();
        String second = block.secondPole().plain();
        return block.subCruxes().stream()
                .map(subCrux -> new SubCruxItem(
                        subCrux.key(),
                        subCrux.question().plain(),
                        List.of(
                                new Pole(first, subCrux.first().plain()),
                                new Pole(second, subCrux.second().plain()))));
    }
}
