package org.cruxbook.api;

import java.util.List;
import java.util.stream.Stream;
import org.cruxbook.crux.Contrast;
import org.cruxbook.crux.RichText;

/**
 * A row of a contrast in plain words.
 *
 * @param labels the author's names of the two views
 */
record ContrastItem(String left, String right, List<String> labels) {

    static Stream<ContrastItem> of(Contrast block) {
        List<String> labels = block.labels().stream().map(RichText::plain).toList();
        return block.rows().stream()
                .map(row -> new ContrastItem(row.left().plain(), row.right().plain(), labels));
    }
}
