package org.cruxbook.manuscript;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * Makes asides of the quotations that GitHub calls alerts ({@code > [!NOTE]}), and of those between colons that were
 * never closed what they were typed as.
 */
final class Asides extends AbstractVisitor {

    private static final Pattern ALERT = Pattern.compile("\\[!(\\p{Alpha}{3,9})\\][+-]?\\s*(.*)");

    private final Problems problems;

    Asides(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void visit(BlockQuote quote) {
        visitChildren(quote);
        if (quote.getFirstChild() instanceof Paragraph first) {
            joinTexts(first);
            Matcher alert = first.getFirstChild() instanceof Text text ? ALERT.matcher(text.getLiteral()) : null;
            if (alert != null && alert.matches() && Aside.isKind(alert.group(1).toLowerCase(Locale.ROOT))) {
                replace(quote, first, alert);
            }
        }
    }

    /** The parser leaves brackets as texts of their own. */
    private static void joinTexts(Paragraph paragraph) {
        if (!(paragraph.getFirstChild() instanceof Text first)
                || !first.getLiteral().startsWith("[")) {
            return;
        }
        while (first.getNext() instanceof Text next) {
            first.setLiteral(first.getLiteral() + next.getLiteral());
            next.unlink();
        }
    }

    private static void replace(BlockQuote quote, Paragraph first, Matcher alert) {
        Aside aside = new Aside(alert.group(1).toLowerCase(Locale.ROOT));
        aside.setSourceSpans(quote.getSourceSpans());
        Items.children(quote).forEach(aside::appendChild);
        Aside.Label label = aside.label();
        Node opening = first.getFirstChild();
        Node next = opening.getNext();
        if (!alert.group(2).isEmpty()) {
            label.appendChild(new Text(alert.group(2)));
        }
        opening.unlink();
        moveLine(next, label);
        if (first.getFirstChild() == null) {
            first.unlink();
        }
        quote.insertBefore(aside);
        quote.unlink();
    }

    /** What stands behind the sign in its line is a title. */
    private static void moveLine(@Nullable Node start, Aside.Label label) {
        Node node = start;
        while (node != null) {
            Node next = node.getNext();
            boolean lineEnds = node instanceof SoftLineBreak || node instanceof HardLineBreak;
            if (lineEnds) {
                node.unlink();
                return;
            }
            label.appendChild(node);
            node = next;
        }
    }

    @Override
    public void visit(CustomBlock block) {
        visitChildren(block);
        if (block instanceof Aside aside && aside.isOpen() && !aside.isOfMdx()) {
            problems.warning(
                    aside,
                    "the aside is never closed and is shown as text",
                    "end it with a line of as many colons as it begins with");
            aside.dissolve();
        }
    }

    @Override
    protected void visitChildren(Node parent) {
        Node node = parent.getFirstChild();
        while (node != null) {
            Node next = node.getNext();
            node.accept(this);
            node = next;
        }
    }
}
