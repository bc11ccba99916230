package org.cruxbook.manuscript;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** Splits what is too much for one statement. */
final class Lots {

    private static final int SIZE = 100;

    private Lots() {}

    static <T> List<List<T>> of(Collection<T> all) {
        List<T> list = List.copyOf(all);
        return IntStream.iterate(0, from -> from < list.size(), from -> from + SIZE)
                .mapToObj(from -> list.subList(from, Math.min(from + SIZE, list.size())))
                .toList();
    }
}
