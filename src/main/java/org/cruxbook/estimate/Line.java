package org.cruxbook.estimate;

import org.jspecify.annotations.Nullable;

/**
 * One line of a sheet: what a visitor has said to a question, in thousandths of a percent, or on a sub-crux, as a step's number.
 *
 * @param id of the row that holds it
 * @param key of the question or the sub-crux on its page
 * @param blind whether the first was said before the visitor had seen the crowd
 * @param latest null where it was withdrawn
 */
record Line(
        long id,
        long visitorId,
        String slug,
        String key,
        int first,
        boolean blind,
        @Nullable Integer latest) {

    /** Whether something is said now. */
    boolean stands() {
        return latest != null;
    }

    Line revised(@Nullable Integer number) {
        return new Line(id, visitorId, slug, key, first, blind, number);
    }
}
