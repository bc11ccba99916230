package org.cruxbook.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text in plain words with marks in it.
 *
 * @param runs in order; together they are the text
 */
public record Marked(List<Run> runs) {

    static final Marked NOTHING = new Marked(List.of());

    /** A stretch of the text, marked or not. */
    public record Run(String text, boolean marked) {}

    /** @param spans what to mark, in any order; they may overlap */
    static Marked of(String text, List<Span> spans) {
        List<Run> runs = new ArrayList<>();
        int done = 0;
        for (Span span : merged(spans)) {
            add(runs, text.substring(done, span.from()), false);
            add(runs, text.substring(span.from(), span.to()), true);
            done = span.to();
        }
        add(runs, text.substring(done), false);
        return new Marked(runs);
    }

    private static void add(List<Run> runs, String text, boolean marked) {
        if (!text.isEmpty()) {
            runs.add(new Run(text, marked));
        }
    }

    private static List<Span> merged(List<Span> spans) {
        List<Span> merged = new ArrayList<>();
        for (Span span :
                spans.stream().sorted(Comparator.comparingInt(Span::from)).toList()) {
            Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && span.from() < last.to()) {
                merged.set(merged.size() - 1, new Span(last.from(), Math.max(last.to(), span.to()), last.word()));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    /** Whether there is no text at all. */
    public boolean isEmpty() {
        return runs.isEmpty();
    }

    @Override
    public String toString() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }
}
