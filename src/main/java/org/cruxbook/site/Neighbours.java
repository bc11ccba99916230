package org.cruxbook.site;

import java.util.List;
import org.cruxbook.crux.Listed;
import org.jspecify.annotations.Nullable;

/**
 * A crux's place among the others.
 *
 * @param place from 1
 * @param total how many there are
 * @param previous null for the first
 * @param next null for the last
 */
record Neighbours(
        int place,
        int total,
        @Nullable Listed previous,
        @Nullable Listed next) {

    /** @param inOrder all pages, this one among them */
    static Neighbours of(String slug, List<Listed> inOrder) {
        int index = inOrder.stream().map(Listed::slug).toList().indexOf(slug);
        return new Neighbours(index + 1, inOrder.size(), at(inOrder, index - 1), at(inOrder, index + 1));
    }

    private static @Nullable Listed at(List<Listed> inOrder, int index) {
        return index >= 0 && index < inOrder.size() ? inOrder.get(index) : null;
    }
}
