package org.cruxbook.estimate;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one submission changes in the tallies of its page. */
class TallyMoves {

    private final String slug;
    private final SortedMap<Tally.Cell, Long> differences = new TreeMap<>();

    TallyMoves(String slug) {
        this.slug = slug;
    }

    /** One answer moves from a value to another; null is no answer. */
    void move(String questionKey, @Nullable Probability from, @Nullable Probability to) {
        count(questionKey, from, -1);
        count(questionKey, to, 1);
    }

    private void count(String questionKey, @Nullable Probability value, long difference) {
        if (value != null) {
            differences.merge(new Tally.Cell(slug, questionKey, value.thousandths()), difference, Long::sum);
        }
    }

    /**
     * Writes them cell by cell in the cells' order. A tally that comes down to zero stays: were it removed, another
     * visitor who has just found it there would add to nothing.
     */
    void write(TallyRows rows) {
        differences.forEach((cell, difference) -> {
            rows.addIfNew(cell);
            rows.add(cell, difference);
        });
    }
}
