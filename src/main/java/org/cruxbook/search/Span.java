package org.cruxbook.search;

import java.util.List;

/**
 * Where a word was found in a text.
 *
 * @param from counted in chars
 * @param to exclusive
 * @param word which of the words it is, from 0
 */
record Span(int from, int to, int word) {

    Span earlier(int by) {
        return new Span(from - by, to - by, word);
    }

    boolean within(int start, int end) {
        return from >= start && to <= end;
    }

    static long words(List<Span> spans) {
        return spans.stream().mapToInt(Span::word).distinct().count();
    }
}
