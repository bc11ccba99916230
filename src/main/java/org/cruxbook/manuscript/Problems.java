package org.cruxbook.manuscript;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** Collects what is wrong with one page while it is read. Lines of the body are counted from the file's start. */
final class Problems {

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
        found.add(Problem.error(file, line(node), column(node), what, remedy));
    }

    void warning(Node node, String what, String remedy) {
        found.add(Problem.warning(file, line(node), column(node), what, remedy));
    }

    void error(Entries.Place at, String what, String remedy) {
        error(at.line(), at.column(), what, remedy);
    }

    void warning(Entries.Place at, String what, String remedy) {
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

    /** In the order of the file. */
    List<Problem> found() {
        return found.stream()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }

    int line(Node node) {
        return linesBeforeBody + 1 + origins.line(span(node).getLineIndex());
    }

    private int column(Node node) {
        SourceSpan span = span(node);
        return 1 + origins.column(span.getLineIndex(), span.getColumnIndex());
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
