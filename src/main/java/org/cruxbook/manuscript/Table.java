package org.cruxbook.manuscript;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Node;

/**
 * A table's cells.
 *
 * @param heads of the columns, left to right
 * @param rows each with as many cells as there are columns
 */
record Table(List<Node> heads, List<List<Node>> rows) {

    static Table of(TableBlock block) {
        List<Node> heads = new ArrayList<>();
        List<List<Node>> rows = new ArrayList<>();
        for (Node part = block.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (part instanceof TableHead) {
                    heads.addAll(cells(row));
                } else {
                    rows.add(padded(cells(row), heads.size()));
                }
            }
        }
        return new Table(heads, rows);
    }

    int columns() {
        return heads.size();
    }

    List<Node> column(int index) {
        return rows.stream().map(row -> row.get(index)).toList();
    }

    String head(int index) {
        return Plain.of(heads.get(index));
    }

    /** How many rows open with a question. */
    long asking() {
        return column(0).stream().filter(Table::asks).count();
    }

    static boolean asks(Node cell) {
        String words = SubCruxKey.withoutEnd(Plain.of(cell));
        return words.endsWith("?") || words.endsWith("？") || words.endsWith("؟");
    }

    /** Whether most rows open with a question and the other two columns are views, not only numbers or dates. */
    boolean holdsSubCruxes() {
        return columns() == 3 && asking() * 2 > rows.size() && hasPoles();
    }

    /** Whether the second and the third column are two views, and not numbers, dates, or an answer with a remark. */
    boolean hasPoles() {
        return isPole(1) && isPole(2) && !Words.announcesAnswers(head(1), head(2));
    }

    private boolean isPole(int column) {
        return holdsViews(column) && !Words.onlyDescribes(head(column));
    }

    /** Whether a column holds more than numbers and dates. */
    boolean holdsViews(int column) {
        return !column(column).stream().map(Plain::of).allMatch(Words::isQuantity);
    }

    private static List<Node> cells(Node row) {
        List<Node> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells.add(cell);
        }
        return cells;
    }

    private static List<Node> padded(List<Node> cells, int columns) {
        while (cells.size() < columns) {
            cells.add(new TableCell());
        }
        return cells;
    }
}
