package org.cruxbook.crux;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the words of an item on one line. */
final class Line {

    private Line() {}

    /** The parts that are not empty, with this between them: {@code Lab racing: Nobody waits}. */
    static String of(String between, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
    }
}
