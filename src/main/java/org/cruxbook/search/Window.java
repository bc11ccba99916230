package org.cruxbook.search;

import java.text.BreakIterator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The stretch of a text that shows the most of what was found in it, cut between words.
 *
 * @param from counted in chars
 * @param to exclusive
 */
record Window(int from, int to) {

    private static final int LONGEST = 240;
    private static final int BEFORE = 60;
    private static final int ENOUGH = 100;
    private static final String ELLIPSIS = "…";

    static Window on(String text, List<Span> spans) {
        return text.length() <= LONGEST ? new Window(0, text.length()) : around(first(spans), text);
    }

    /** The span from which on the most words are near; the earliest of these. */
    private static Span first(List<Span> spans) {
        List<Span> early = spans.stream()
                .sorted(Comparator.comparingInt(Span::from))
                .limit(ENOUGH)
                .toList();
        return early.stream()
                .max(Comparator.<Span>comparingLong(span -> near(span, early))
                        .thenComparing(Comparator.comparingInt(Span::from).reversed()))
                .orElse(new Span(0, 0, 0));
    }

    private static long near(Span first, List<Span> spans) {
        int end = first.from() + LONGEST - BEFORE;
        return Span.words(
                spans.stream().filter(span -> span.within(first.from(), end)).toList());
    }

    private static Window around(Span first, String text) {
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(text);
        int from = Math.max(0, Math.min(first.from() - BEFORE, text.length() - LONGEST));
        int to = Math.min(text.length(), from + LONGEST);
        return new Window(
                Math.min(first.from(), words.isBoundary(from) ? from : words.following(from)),
                Math.max(first.to(), words.isBoundary(to) ? to : words.preceding(to)));
    }

    /** What is seen of the text, with an ellipsis where some of it is not. */
    Marked show(String text, List<Span> spans) {
        List<Span> seen = spans.stream()
                .filter(span -> span.within(from, to))
                .map(span -> span.earlier(from))
                .toList();
        Stream<Marked.Run> before = from > 0 ? Stream.of(new Marked.Run(ELLIPSIS, false)) : Stream.empty();
        Stream<Marked.Run> after = to < text.length() ? Stream.of(new Marked.Run(ELLIPSIS, false)) : Stream.empty();
        return new Marked(Stream.of(before, Marked.of(text.substring(from, to), seen).runs().stream(), after)
                .flatMap(runs -> runs)
                .toList());
    }
}
