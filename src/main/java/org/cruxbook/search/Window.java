package org.cruxbook.search;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

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
    private static final Marked.Run BEFORE_IT = new Marked.Run("… ", false);
    private static final Marked.Run AFTER_IT = new Marked.Run(" …", false);

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
        int from = Math.max(0, Math.min(first.from() - BEFORE, text.length() - LONGEST));
        int to = Math.min(text.length(), from + LONGEST);
        return new Window(Math.min(first.from(), wordFrom(from, text)), Math.max(first.to(), wordTo(to, text)));
    }

    /** Where the next word begins, without the punctuation before it; the beginning of the text is left as it is. */
    private static int wordFrom(int at, String text) {
        BreakIterator words = words(text);
        int from = at == 0 || words.isBoundary(at) ? at : words.following(at);
        while (from > 0 && from < text.length() && !Character.isLetterOrDigit(text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        return from;
    }

    /** Where the word before has ended, without the space after it. */
    private static int wordTo(int at, String text) {
        BreakIterator words = words(text);
        int to = at == text.length() || words.isBoundary(at) ? at : words.preceding(at);
        while (to > 0 && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return to;
    }

    private static BreakIterator words(String text) {
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(text);
        return words;
    }

    /** What is seen of the text, with an ellipsis where some of it is not. */
    Marked show(String text, List<Span> spans) {
        List<Span> seen = spans.stream()
                .filter(span -> span.within(from, to))
                .map(span -> span.earlier(from))
                .toList();
        List<Marked.Run> runs =
                new ArrayList<>(Marked.of(text.substring(from, to), seen).runs());
        if (from > 0) {
            runs.add(0, BEFORE_IT);
        }
        if (to < text.length()) {
            runs.add(AFTER_IT);
        }
        return new Marked(runs);
    }
}
