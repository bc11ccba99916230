package org.cruxbook.manuscript;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

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
        int columns = Items.children(row).size();
        List<String> cells = row.getSourceSpans().isEmpty()
                ? List.of()
                : cells(source(row.getSourceSpans().get(0)));
        if (columns == 0 || cells.size() <= columns) {
            return;
        }
        String extra = String.join(" | ", cells.subList(columns, cells.size()));
        if (extra.isBlank()) {
            return;
        }
        problems.warning(
                row,
                "the row has " + cells.size() + " cells where its table has " + columns + " columns",
                "remove a cell, or write \\| for a bar within one, in code too");
        Node last = row.getLastChild();
        last.appendChild(new Text(" | "));
        Node parsed = Markup.parseCells(extra);
        if (parsed.getFirstChild() instanceof Paragraph paragraph && paragraph.getNext() == null) {
            Items.children(paragraph).forEach(last::appendChild);
        } else {
            last.appendChild(new Text(extra));
        }
    }

    private String source(SourceSpan span) {
        String line = lines[span.getLineIndex()];
        return line.substring(Math.min(span.getColumnIndex(), line.length()));
    }

    /** Cut at every bar that is not escaped, as the parser does. */
    private static List<String> cells(String line) {
        String row = line.strip();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        for (int i = row.startsWith("|") ? 1 : 0; i < row.length(); i++) {
            char c = row.charAt(i);
            if (c == '\\' && i + 1 < row.length()) {
                cell.append(c).append(row.charAt(++i));
            } else if (c == '|') {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (!cell.toString().isBlank()) {
            cells.add(cell.toString().strip());
        }
        return cells;
    }
}
