package org.cruxbook.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.cruxbook.manuscript.Entries.Place;

/**
 * Saves the cells that a row has beyond its table's columns: the parser drops them without a word. Their text joins the
 * row's last cell, and the author is told.
 */
final class TableRows extends AbstractVisitor {

    private final String[] lines;
    private final Problems problems;

    TableRows(String body, Problems problems) {
        this.lines = body.split("\n", -1);
        this.problems = problems;
    }

    void mend(Node document) {
        document.accept(this);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableRow row) {
            mendRow(row);
        } else {
            visitChildren(node);
        }
    }

    private void mendRow(TableRow row) {
        if (row.getSourceSpans().isEmpty()) {
            return;
        }
        if (row.getFirstChild() == null) {
            row.appendChild(emptyCell(row));
        }
        SourceSpan span = row.getSourceSpans().get(0);
        List<Cell> cells = cells(lines[span.getLineIndex()], span);
        Items.children(row).forEach(cell -> shift(cell, lines[span.getLineIndex()]));
        int columns = Items.children(row).size();
        List<Cell> extra = cells.subList(Math.min(columns, cells.size()), cells.size());
        if (!tellOfCutCode(cells) && extra.stream().anyMatch(Cell::isFilled)) {
            problems.warning(
                    place(extra.get(0)),
                    "the row has " + cells.size() + " cells where its table has " + columns + " columns",
                    "remove a cell, or write \\| for a bar within one, in code too");
        }
        save(extra, row);
    }

    /** Below a head that is a lone bar the parser finds no columns, and so no cells. */
    private static TableCell emptyCell(TableRow row) {
        TableCell cell = new TableCell();
        cell.setHeader(row.getParent() instanceof TableHead);
        cell.setSourceSpans(row.getSourceSpans());
        return cell;
    }

    private static void save(List<Cell> over, TableRow row) {
        if (over.stream().noneMatch(Cell::isFilled)) {
            return;
        }
        String extra = over.stream().map(Cell::text).collect(Collectors.joining(" | "));
        Node last = row.getLastChild();
        last.appendChild(new Text(" | "));
        Node parsed = Markup.parseCells(extra);
        if (parsed.getFirstChild() instanceof Paragraph paragraph && paragraph.getNext() == null) {
            move(paragraph, over.get(0).span());
            Items.children(paragraph).forEach(last::appendChild);
        } else {
            last.appendChild(new Text(extra));
        }
    }

    /** A bar parts cells within backticks, too. The row may have as many cells as it should for all that. */
    private boolean tellOfCutCode(List<Cell> cells) {
        boolean cut = false;
        for (int i = 0; i + 1 < cells.size(); i++) {
            if (cells.get(i).opensCode() && cells.get(i + 1).opensCode()) {
                problems.warning(
                        place(cells.get(i)),
                        "a bar cuts the code in this cell in two",
                        "write \\| for a bar within a cell, in code too");
                cut = true;
                i++;
            }
        }
        return cut;
    }

    private Place place(Cell cell) {
        return problems.place(cell.span().getLineIndex(), cell.span().getColumnIndex());
    }

    /** What is parsed apart stands where it was cut out. */
    private static void move(Node node, SourceSpan to) {
        node.setSourceSpans(List.of(to));
        Items.children(node).forEach(child -> move(child, to));
    }

    /** The parser takes the backslash off {@code \\|} first, and counts on without it. */
    private static void shift(Node cell, String line) {
        if (!cell.getSourceSpans().isEmpty() && line.contains("\\|")) {
            Bars bars = new Bars(line, cell.getSourceSpans().get(0).getColumnIndex());
            Items.children(cell).forEach(child -> shift(child, bars));
        }
    }

    private static void shift(Node node, Bars bars) {
        node.setSourceSpans(node.getSourceSpans().stream()
                .map(span -> SourceSpan.of(
                        span.getLineIndex(), bars.typed(span.getColumnIndex()), span.getInputIndex(), span.getLength()))
                .toList());
        Items.children(node).forEach(child -> shift(child, bars));
    }

    /** Counts the columns of one cell with the backslashes before bars in it; asked in order, it looks at each only once. */
    private static final class Bars {

        private final String line;
        private final int start;
        private int counted;
        private int typed;

        Bars(String line, int start) {
            this.line = line;
            this.start = start;
            this.counted = start;
            this.typed = start;
        }

        int typed(int column) {
            if (column < counted) {
                counted = start;
                typed = start;
            }
            while (counted < column && typed < line.length()) {
                typed += line.startsWith("\\|", typed) ? 2 : 1;
                counted++;
            }
            return typed;
        }
    }

    /**
     * What stands between two bars.
     *
     * @param span where it begins, white space left out
     */
    private record Cell(String text, SourceSpan span) {

        boolean isFilled() {
            return !text.isEmpty();
        }

        /** Whether a backtick has no partner. */
        boolean opensCode() {
            return text.chars().filter(c -> c == '`').count() % 2 == 1;
        }
    }

    /** How many cells a line has. */
    static int count(String line) {
        return cells(line, SourceSpan.of(0, 0, 0, 0)).size();
    }

    /** Cut at every bar that is not escaped, as the parser does. */
    private static List<Cell> cells(String line, SourceSpan row) {
        int end = line.stripTrailing().length();
        int start = Math.min(row.getColumnIndex(), end);
        while (start < end && Character.isWhitespace(line.charAt(start))) {
            start++;
        }
        start += start < end && line.charAt(start) == '|' ? 1 : 0;
        List<Cell> cells = new ArrayList<>();
        for (int at = start; at <= end; at++) {
            if (at == end ? at > start : line.charAt(at) == '|') {
                cells.add(cell(line, start, at, row));
                start = at + 1;
            } else if (at + 1 < end && line.charAt(at) == '\\') {
                at++;
            }
        }
        return cells;
    }

    private static Cell cell(String line, int start, int end, SourceSpan row) {
        String text = line.substring(start, Math.max(start, end));
        int indent = text.length() - text.stripLeading().length();
        return new Cell(text.strip(), SourceSpan.of(row.getLineIndex(), start + indent, 0, 0));
    }
}
