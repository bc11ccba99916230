package org.cruxbook.manuscript;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;

/** Tells the author of blanks that are shown and not asked, because they stand in raw HTML. */
final class BlanksInHtml extends AbstractVisitor {

    private final Problems problems;

    BlanksInHtml(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void visit(HtmlBlock html) {
        check(html, html.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        check(html, html.getLiteral());
    }

    private void check(Node html, String literal) {
        if (Blanks.in(literal.replaceAll("(?s)<!--.*?(-->|$)", ""))) {
            problems.warning(
                    html,
                    "a blank within raw HTML is shown and not asked",
                    "leave an empty line between the tags and what is to be read as Markdown");
        }
    }
}
