package org.cruxbook.manuscript;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of Markdown, without any markup. Lines of a paragraph are parted by {@link Blanks#LINE}. */
final class Plain extends AbstractVisitor {

    private final StringBuilder words = new StringBuilder();

    private Plain() {}

    /** Folded, with the blanks as the author wrote them. */
    static String of(Node node) {
        return fold(Blanks.unmask(marked(node)));
    }

    /** With all masks and marks still in it. */
    static String marked(Node node) {
        Plain plain = new Plain();
        node.accept(plain);
        return plain.words.toString();
    }

    /** White space of every kind as one space, none at the ends. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00A0' || Character.isISOControl(c)) {
                gap = folded.length() > 0;
            } else {
                if (gap) {
                    folded.append(' ');
                    gap = false;
                }
                folded.append(c);
            }
        }
        return folded.toString();
    }

    @Override
    public void visit(Text text) {
        words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        words.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        words.append(Blanks.LINE);
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        words.append(Blanks.LINE);
    }

    @Override
    public void visit(HtmlInline html) {
        words.append(RawHtml.plain(html.getLiteral()));
    }

    @Override
    public void visit(HtmlBlock html) {
        words.append(' ').append(RawHtml.plain(html.getLiteral())).append(' ');
    }

    @Override
    public void visit(FencedCodeBlock code) {
        words.append(' ').append(code.getLiteral()).append(' ');
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        words.append(' ').append(code.getLiteral()).append(' ');
    }

    /** The sign of a footnote is no word. */
    @Override
    public void visit(CustomNode node) {
        if (node instanceof TaskListItemMarker box) {
            words.append(Tasks.sign(box)).append(' ');
        }
        apart(node, node instanceof TableCell);
    }

    @Override
    public void visit(Paragraph paragraph) {
        if (paragraph instanceof Aside.Label label) {
            words.append(label.word()).append(' ');
        }
        visitChildren(paragraph);
    }

    @Override
    protected void visitChildren(Node node) {
        apart(
                node,
                node instanceof Paragraph || node instanceof ListItem || node instanceof org.commonmark.node.Heading);
    }

    private void apart(Node node, boolean block) {
        super.visitChildren(node);
        if (block) {
            words.append(' ');
        }
    }
}
