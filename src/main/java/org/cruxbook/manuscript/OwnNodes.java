package org.cruxbook.manuscript;

import java.util.Set;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** Draws what documentation sites have beyond CommonMark: asides, components, summaries, footnotes and boxes of tasks. */
record OwnNodes(HtmlNodeRendererContext context, Markup markup) implements NodeRenderer {

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(
                Aside.class,
                Aside.Label.class,
                Component.class,
                Summary.class,
                FootnoteReference.class,
                Notes.BackLink.class,
                TaskListItemMarker.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof Aside aside) {
            around("<div role=\"note\" class=\"" + (aside.isGrave() ? "aside-grave" : "aside") + "\">", node, "</div>");
        } else if (node instanceof Aside.Label label) {
            String gap = label.getFirstChild() == null ? "" : " ";
            around(
                    "<p class=\"aside-label\"><span class=\"aside-kind\">" + label.word() + "</span>" + gap,
                    node,
                    "</p>");
        } else if (node instanceof Component) {
            around("<div class=\"component\">", node, "</div>");
        } else if (node instanceof Summary) {
            around("<summary>", node, "</summary>");
        } else if (node instanceof FootnoteReference reference) {
            raw(markup.shown(reference));
        } else if (node instanceof Notes.BackLink link) {
            raw(" " + backLink(link.reference()));
        } else if (node instanceof TaskListItemMarker box) {
            raw(box(box) + " ");
        }
    }

    private static String backLink(Notes.Reference reference) {
        return "<a class=\"note-back\" href=\"#" + reference.id() + "\" aria-label=\""
                + RawHtml.escape(Captions.of("notes.back", String.valueOf(reference.number()))) + "\">↩\uFE0E</a>";
    }

    /** Signs that look the same to everyone, with words for those who hear them. */
    private static String box(TaskListItemMarker box) {
        String caption = RawHtml.escape(Captions.of(box.isChecked() ? "task.done" : "task.open"));
        return "<span class=\"task\" role=\"img\" aria-label=\"" + caption + "\">" + Tasks.sign(box) + "</span>";
    }

    private void around(String before, Node node, String after) {
        raw(before);
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
        raw(after);
    }

    private void raw(String html) {
        context.getWriter().raw(html);
    }
}
