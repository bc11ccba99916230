package org.cruxbook.manuscript;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.cruxbook.manuscript.Entries.Place;

/** Collects what is wrong with one page while it is read. Lines of the body are counted from the file's start. */
final class Problems {

    private static final int MOST = 100;

    private final String file;
    private final int linesBeforeBody;
    private final Origins origins;
    private final List<Problem> found;

    Problems(String file, int linesBeforeBody) {
        this(file, linesBeforeBody, Origins.SAME, new ArrayList<>());
    }

    private Problems(String file, int linesBeforeBody, Origins origins, List<Problem> found) {
        this.file = file;
        this.linesBeforeBody = linesBeforeBody;
        this.origins = origins;
        this.found = found;
    }

    /** The same problems, for nodes of Markdown whose lines come from these places of the body. */
    Problems of(Origins origins) {
        return new Problems(file, linesBeforeBody, origins, found);
    }

    void error(Node node, String what, String remedy) {
        error(place(node), what, remedy);
    }

    void warning(Node node, String what, String remedy) {
        warning(place(node), what, remedy);
    }

    /** Where something stands in the file. */
    Place place(Node node) {
        SourceSpan span = span(node);
        return place(span.getLineIndex(), span.getColumnIndex());
    }

    /** Where this character of a text stands; exact where the text stands in the source as it is. */
    Place place(Text text, int at) {
        Place start = place(text);
        return text.getSourceSpans().isEmpty() ? start : new Place(start.line(), start.column() + at);
    }

    /** Where this place of the body is in the file; both are counted from 0. */
    Place place(int line, int column) {
        return new Place(linesBeforeBody + 1 + origins.line(line), 1 + origins.column(line, column));
    }

    /** Where this character of the body is in the file; the body's beginning for -1. */
    Place place(String body, int at) {
        String before = body.substring(0, Math.max(0, at));
        int line = (int) before.chars().filter(c -> c == '\n').count();
        return place(line, before.length() - 1 - before.lastIndexOf('\n'));
    }

    void error(Place at, String what, String remedy) {
        error(at.line(), at.column(), what, remedy);
    }

    void warning(Place at, String what, String remedy) {
        warning(at.line(), at.column(), what, remedy);
    }

    void error(int line, int column, String what, String remedy) {
        found.add(Problem.error(file, line, column, what, remedy));
    }

    void warning(int line, int column, String what, String remedy) {
        found.add(Problem.warning(file, line, column, what, remedy));
    }

    /** At a place of the body, counted from 0. */
    void warningInBody(int line, int column, String what, String remedy) {
        warning(linesBeforeBody + 1 + line, 1 + column, what, remedy);
    }

    boolean hasErrors() {
        return found.stream().anyMatch(Problem::isError);
    }

    /** In the order of the file. Of very many the first are enough to begin with. */
    List<Problem> found() {
        List<Problem> sorted = found.stream()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
        List<Problem> first = Stream.concat(
                        sorted.stream().filter(Problem::isError).limit(MOST),
                        sorted.stream().filter(problem -> !problem.isError()).limit(MOST))
                .collect(Collectors.toCollection(ArrayList::new));
        if (first.size() < sorted.size()) {
            first.add(Problem.warning(
                    file,
                    linesBeforeBody + 1,
                    1,
                    "the page has " + (sorted.size() - first.size()) + " more problems than are told of here",
                    "mend these first"));
        }
        first.sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
        return List.copyOf(first);
    }

    private static SourceSpan span(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.getSourceSpans().isEmpty()) {
                return at.getSourceSpans().get(0);
            }
        }
        return SourceSpan.of(0, 0, 0, 0);
    }
}
