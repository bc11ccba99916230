package org.cruxbook.site;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.cruxbook.crux.Side;
import org.jspecify.annotations.Nullable;

/**
 * What stands on one row of a page: one thing, or two that argue opposite sides and so face each other.
 *
 * @param items one or two
 */
record Spread<T>(List<T> items) {

    /** Lays neighbours of opposite sides next to each other; each is used once, and the order stays the author's. */
    static <T> List<Spread<T>> lay(List<T> items, Function<T, @Nullable Side> side) {
        List<Spread<T>> spreads = new ArrayList<>();
        for (int next = 0;
                next < items.size();
                next += spreads.get(spreads.size() - 1).items.size()) {
            boolean facing =
                    next + 1 < items.size() && oppose(side.apply(items.get(next)), side.apply(items.get(next + 1)));
            spreads.add(new Spread<>(items.subList(next, next + (facing ? 2 : 1))));
        }
        return spreads;
    }

    private static boolean oppose(@Nullable Side one, @Nullable Side other) {
        return one != null && other != null && one != other;
    }

    public boolean facing() {
        return items.size() == 2;
    }

    public T only() {
        return items.get(0);
    }
}
