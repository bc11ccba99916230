package org.cruxbook.api;

import org.cruxbook.crux.Crux;
import org.jspecify.annotations.Nullable;

/**
 * A crux as the list of all cruxes has it.
 *
 * @param description null where the author gave none
 * @param order the author's number, {@code 7} and not {@code 7.0}; null where there is none
 * @param questions how many are asked
 */
record IndexEntry(
        String slug,
        String title,
        @Nullable String description,
        @Nullable Number order,
        int questions) {

    /** Below this every whole number is itself as a double. */
    private static final double EXACT = 1e15;

    static IndexEntry of(Crux crux, int questions) {
        return new IndexEntry(crux.slug(), crux.title(), crux.description(), number(crux.order()), questions);
    }

    /** A whole number prints without a fraction. */
    static @Nullable Number number(@Nullable Double order) {
        if (order == null || order != Math.rint(order) || Math.abs(order) >= EXACT) {
            return order;
        }
        return order.longValue();
    }
}
