package org.cruxbook.manuscript;

import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;

/** Tells the author of blanks that are shown and not asked, because they stand in raw HTML. */
final class BlanksInHtml extends AbstractVisitor {

    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?(-->|$)");

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
        if (Blanks.in(COMMENT.matcher(literal).replaceAll(""))) {
            problems.warning(
                    html,
                    "a blank within raw HTML is shown and not asked",
                    "leave an empty line between the tags and what is to be read as Markdown");
        }
    }
}
