package org.cruxbook.manuscript;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.cruxbook.manuscript.Entries.Place;

/** Tells the author of what looks like a table and is read as something else: as lines of text, or as a plain table. */
final class AlmostTables extends AbstractVisitor {

    private static final Pattern HYPHENS = Pattern.compile("\\|?\\s*+:?-++:?\\s*+(\\|\\s*+:?-++:?\\s*+)*+\\|?");

    private final String[] lines;
    private final Problems problems;

    AlmostTables(String body, Problems problems) {
        this.lines = body.split("\n", -1);
        this.problems = problems;
    }

    @Override
    public void visit(Paragraph paragraph) {
        List<SourceSpan> spans = paragraph.getSourceSpans();
        for (int i = 1; i < spans.size(); i++) {
            String line = line(spans.get(i));
            if (line.indexOf('|') >= 0 && HYPHENS.matcher(line).matches()) {
                tellOfHyphens(spans.get(i), line(spans.get(i - 1)), line);
                return;
            }
            if (isRow(line) && isRow(line(spans.get(i - 1)))) {
                problems.warning(
                        place(spans.get(i - 1)),
                        "lines with bars are shown as text, because no line of hyphens makes a table of them",
                        "write a line such as |---|---| below the first one");
                return;
            }
        }
    }

    private void tellOfHyphens(SourceSpan at, String head, String hyphens) {
        int heads = TableRows.count(head);
        int columns = TableRows.count(hyphens);
        if (heads != columns) {
            problems.warning(
                    place(at),
                    "a table is shown as text, because its head has " + heads + " cells and the line below it "
                            + columns,
                    "give both as many, and write \\| for a bar within a cell");
        }
    }

    private String line(SourceSpan span) {
        return lines[span.getLineIndex()]
                .substring(Math.min(span.getColumnIndex(), lines[span.getLineIndex()].length()))
                .strip();
    }

    private static boolean isRow(String line) {
        return line.length() > 2 && line.startsWith("|") && line.endsWith("|");
    }

    private Place place(SourceSpan span) {
        String typed = lines[span.getLineIndex()];
        int column = Math.min(span.getColumnIndex(), typed.length());
        int indent =
                typed.length() - column - typed.substring(column).stripLeading().length();
        return problems.place(span.getLineIndex(), column + indent);
    }

    /**
     * Looks at a table that is read as no sub-cruxes.
     *
     * @param above the words of the headings that it stands under
     */
    void check(TableBlock block, String above) {
        Table table = Table.of(block);
        long asking = table.asking();
        boolean most = asking * 2 > table.rows().size();
        boolean meant = Words.speakOfSubCruxes(above);
        if (table.columns() == 3
                && !most
                && table.hasPoles()
                && (meant || asking > 0 && asking * 3 >= table.rows().size())) {
            tellOfQuestionMarks(table, asking);
        } else if (meant && most && table.columns() != 3) {
            problems.warning(
                    block,
                    "a table of questions is not read as sub-cruxes, because it has " + table.columns() + " columns",
                    "give it three: the question, and a view at each pole");
        } else if (meant && most && !table.hasPoles()) {
            problems.warning(
                    block,
                    "a table of questions is not read as sub-cruxes, because '" + table.head(1) + "' and '"
                            + table.head(2) + "' are no two views",
                    "head the second and the third column with the two sides, and write what each of them says");
        }
    }

    private void tellOfQuestionMarks(Table table, long asking) {
        Node cell = table.column(0).stream()
                .filter(each -> !Table.asks(each))
                .findFirst()
                .orElseThrow();
        problems.warning(
                cell.getFirstChild() == null ? cell : cell.getFirstChild(),
                "the table is not read as sub-cruxes, because " + (asking == 0 ? "none" : asking) + " of its "
                        + table.rows().size() + " rows open with a question",
                "end each question with a question mark");
    }
}
