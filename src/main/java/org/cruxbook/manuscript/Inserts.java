package org.cruxbook.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** What was taken out of one page's Markdown, and is put in again once it is parsed. */
final class Inserts extends AbstractVisitor {

    private record Taken(Insert insert, String typed) {}

    private final List<Taken> taken = new ArrayList<>();

    /**
     * Takes a piece out.
     *
     * @param typed what the author wrote, for places where nothing can be inserted, such as an address
     * @return its number, for its mark
     */
    int add(Insert insert, String typed) {
        taken.add(new Taken(insert, typed));
        return taken.size() - 1;
    }

    void putInto(Node document) {
        if (!taken.isEmpty()) {
            document.accept(this);
        }
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof Marks.Place place) {
            Matcher mark = Marks.MARK.matcher(place.mark());
            List<Node> nodes = mark.matches() ? at(mark).insert().blocks() : List.of();
            nodes.forEach(node -> put(node, place));
            unwrapSummary(place);
            place.unlink();
        } else {
            visitChildren(block);
        }
    }

    /** Where it is found again by the lines of its messages. */
    private static void put(Node node, Marks.Place place) {
        if (node instanceof Block block) {
            block.setSourceSpans(place.getSourceSpans());
        }
        place.insertBefore(node);
    }

    /** The words of a summary are no paragraph of their own. */
    private static void unwrapSummary(Marks.Place end) {
        Node closing = end.getPrevious();
        Node words = closing == null ? null : closing.getPrevious();
        Node opening = words == null ? null : words.getPrevious();
        if (words instanceof Paragraph && is("<summary>", opening) && is("</summary>", closing)) {
            Summary summary = new Summary();
            summary.setSourceSpans(words.getSourceSpans());
            Items.children(words).forEach(summary::appendChild);
            words.insertBefore(summary);
            List.of(opening, words, closing).forEach(Node::unlink);
        }
    }

    private static boolean is(String tag, @Nullable Node node) {
        return node instanceof HtmlBlock html && html.getLiteral().equals(tag);
    }

    @Override
    public void visit(Text text) {
        // The end of an aside whose item or quotation has ended before it.
        String literal = text.getLiteral().replace(Aside.MDX_FENCE, "");
        text.setLiteral(literal);
        if (!Marks.in(literal)) {
            return;
        }
        Matcher mark = Marks.MARK.matcher(literal);
        int start = 0;
        while (mark.find()) {
            insertText(literal.substring(start, mark.start()), text);
            at(mark).insert().inlines().forEach(text::insertBefore);
            start = mark.end();
        }
        insertText(literal.substring(start), text);
        text.unlink();
    }

    private static void insertText(String words, Text before) {
        if (!words.isEmpty()) {
            before.insertBefore(new Text(words));
        }
    }

    @Override
    public void visit(Link link) {
        link.setDestination(typed(link.getDestination()));
        link.setTitle(link.getTitle() == null ? null : typed(link.getTitle()));
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        image.setDestination(typed(image.getDestination()));
        image.setTitle(image.getTitle() == null ? null : typed(image.getTitle()));
        visitChildren(image);
    }

    @Override
    public void visit(org.commonmark.node.Code code) {
        code.setLiteral(typed(code.getLiteral()));
    }

    @Override
    public void visit(org.commonmark.node.FencedCodeBlock code) {
        code.setInfo(code.getInfo() == null ? null : typed(code.getInfo()));
        code.setLiteral(typed(code.getLiteral()));
    }

    @Override
    public void visit(HtmlBlock html) {
        html.setLiteral(typed(html.getLiteral()));
    }

    @Override
    public void visit(HtmlInline html) {
        html.setLiteral(typed(html.getLiteral()));
    }

    /** The text with nothing taken out. */
    private String typed(String text) {
        return Marks.in(text)
                ? Marks.MARK
                        .matcher(text)
                        .replaceAll(mark -> Matcher.quoteReplacement(
                                taken.get(Integer.parseInt(mark.group(1))).typed()))
                : text;
    }

    private Taken at(Matcher mark) {
        return taken.get(Integer.parseInt(mark.group(1)));
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
