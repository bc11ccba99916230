package org.cruxbook.manuscript;

import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/**
 * An author's table that is nothing else: on a narrow screen each row becomes a block with its columns' labels, on a
 * wide one a table of more columns than fit is scrolled, by keys as well.
 */
record RecordTable(HtmlNodeRendererContext context) implements NodeRenderer {

    /** Of a label, which is repeated in every row. */
    private static final int LONGEST_LABEL = 80;

    /** As many columns of the least width as fit on the narrowest screen that shows rows as rows. */
    private static final int COLUMNS_THAT_FIT = 6;

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(TableBlock.class);
    }

    @Override
    public void render(Node node) {
        Table table = Table.of((TableBlock) node);
        List<String> labels = table.heads().stream()
                .map(head -> RawHtml.escape(shortened(Plain.of(head))))
                .toList();
        raw("<div class=\"table-wrap\"" + scrolled(labels) + "><table class=\"grid-table\" role=\"table\">");
        raw("<thead role=\"rowgroup\"><tr role=\"row\">");
        table.heads().forEach(head -> cell("th", "role=\"columnheader\" scope=\"col\"" + alignment(head), head));
        raw("</tr></thead><tbody role=\"rowgroup\">");
        table.rows().forEach(row -> row(row, table.heads(), labels));
        raw("</tbody></table></div>");
    }

    private void row(List<Node> row, List<Node> heads, List<String> labels) {
        raw("<tr role=\"row\">");
        cell("th", "role=\"rowheader\" scope=\"row\"" + alignment(heads.get(0)), row.get(0));
        for (int i = 1; i < row.size(); i++) {
            cell("td", "role=\"cell\" data-label=\"" + labels.get(i) + "\"" + alignment(heads.get(i)), row.get(i));
        }
        raw("</tr>");
    }

    private static String scrolled(List<String> labels) {
        return labels.size() <= COLUMNS_THAT_FIT
                ? ""
                : " tabindex=\"0\" role=\"group\" aria-label=\"" + String.join(", ", labels) + "\"";
    }

    /** The class of a column that the author set to the right or in the middle. */
    private static String alignment(Node head) {
        TableCell.Alignment alignment = head instanceof TableCell cell ? cell.getAlignment() : null;
        return alignment == TableCell.Alignment.RIGHT
                ? " class=\"end\""
                : alignment == TableCell.Alignment.CENTER ? " class=\"center\"" : "";
    }

    private static String shortened(String label) {
        return label.codePointCount(0, label.length()) <= LONGEST_LABEL
                ? label
                : label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL)) + "…";
    }

    private void cell(String tag, String attributes, Node cell) {
        raw("<" + tag + " " + attributes + ">");
        for (Node child = cell.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
        raw("</" + tag + ">");
    }

    private void raw(String html) {
        context.getWriter().raw(html);
    }
}
