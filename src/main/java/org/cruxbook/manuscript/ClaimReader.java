package org.cruxbook.manuscript;

import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.cruxbook.crux.RichText;
import org.jspecify.annotations.Nullable;

/**
 * Finds the claim: the first paragraph that opens with a bold "The claim", "The core question"… and a colon, in or
 * outside the bold. Where the paragraph holds no more than that, the next one is the claim.
 */
final class ClaimReader {

    private static final Pattern COLON = Pattern.compile("(?s)\\s*[:：]\\s*");

    private final Page page;

    ClaimReader(Page page) {
        this.page = page;
    }

    /** Takes the claim off the page, so that it is not shown twice; null where there is none. */
    CruxDraft.@Nullable Claim take(Node document) {
        boolean opening = true;
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            opening &= !(node instanceof Heading heading && heading.getLevel() == 2);
            CruxDraft.Claim claim = claim(node, opening);
            if (claim != null) {
                node.unlink();
                return claim;
            }
        }
        return null;
    }

    private CruxDraft.@Nullable Claim claim(Node node, boolean opening) {
        Node paragraph = paragraph(node);
        if (paragraph == null || !(paragraph.getFirstChild() instanceof StrongEmphasis bold)) {
            return null;
        }
        String label = label(bold, opening);
        if (label == null) {
            return null;
        }
        if (!Plain.of(paragraph).substring(Plain.of(bold).length()).matches("[\\s:：]*")) {
            return new CruxDraft.Claim(labelled(label), withoutLabel(paragraph, bold));
        }
        Node next = paragraph(node.getNext());
        if (next == null) {
            return null;
        }
        node.getNext().unlink();
        return new CruxDraft.Claim(labelled(label), page.markup().inline(next));
    }

    /** The paragraph itself, or the only one of a quotation. */
    private static @Nullable Node paragraph(@Nullable Node node) {
        Node paragraph = node instanceof BlockQuote quote && quote.getFirstChild() == quote.getLastChild()
                ? quote.getFirstChild()
                : node;
        return paragraph instanceof Paragraph && !BlankReader.holdsBlank(paragraph) ? paragraph : null;
    }

    /** What the author calls it, without the colon; null if it is no claim. */
    private static @Nullable String label(StrongEmphasis bold, boolean opening) {
        String label = Plain.of(bold);
        boolean colonWithin = label.endsWith(":") || label.endsWith("：");
        boolean colonAfter = bold.getNext() instanceof Text text
                && COLON.matcher(text.getLiteral()).lookingAt();
        String bare = colonWithin ? label.substring(0, label.length() - 1).strip() : label;
        return colonWithin != colonAfter && Words.nameClaim(bare, opening) ? bare : null;
    }

    private RichText withoutLabel(Node paragraph, StrongEmphasis bold) {
        if (bold.getNext() instanceof Text text
                && COLON.matcher(text.getLiteral()).lookingAt()) {
            text.setLiteral(COLON.matcher(text.getLiteral()).replaceFirst(""));
        }
        bold.unlink();
        return page.markup().inline(paragraph);
    }

    private static RichText labelled(String label) {
        return new RichText(RawHtml.escape(label), label);
    }
}
