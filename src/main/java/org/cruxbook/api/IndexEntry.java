package org.cruxbook.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.cruxbook.crux.Crux;
import org.jspecify.annotations.Nullable;

/**
 * A crux as the list of all cruxes has it.
 *
 * @param description null where the author gave none
 * @param order the author's number, {@code 7} and not {@code 7.0}; null where there is none
 * @param questions how many are asked
 * @param steps how many answers it multiplies; absent unless it is a chain
 */
record IndexEntry(
        String slug,
        String title,
        @Nullable String description,
        @Nullable Number order,
        int questions,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer steps) {

    /** Below this every whole number is itself as a double. */
    private static final double EXACT = 1e15;

    /** @param steps null where it is no chain */
    static IndexEntry of(Crux crux, int questions, @Nullable Integer steps) {
        return new IndexEntry(crux.slug(), crux.title(), crux.description(), number(crux.order()), questions, steps);
    }

    /** A whole number prints without a fraction. */
    static @Nullable Number number(@Nullable Double order) {
        if (order == null || order != Math.rint(order) || Math.abs(order) >= EXACT) {
            return order;
        }
        return order.longValue();
    }
}
