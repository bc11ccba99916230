package org.cruxbook.manuscript;

import java.util.List;
import java.util.Locale;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/**
 * What stands beside the matter: a note, a tip, a warning. Its first child is its label.
 *
 * <pre>
 * :::tip[A title]
 * Words.
 * :::
 * </pre>
 */
final class Aside extends CustomBlock {

    private static final List<String> KINDS =
            List.of("note", "tip", "info", "important", "caution", "warning", "danger");

    private static final List<String> GRAVE = List.of("caution", "warning", "danger");

    /** Opens and closes those that are made of elements; no page holds these noncharacters. */
    static final String MDX_FENCE = "\uFDE6\uFDE6\uFDE6";

    private final String kind;
    private String opening = "";
    private boolean open;

    /** @param kind in lower case */
    Aside(String kind) {
        this.kind = kind;
    }

    static boolean isKind(String word) {
        return KINDS.contains(word);
    }

    boolean isGrave() {
        return GRAVE.contains(kind);
    }

    /** @param line as it was typed */
    void openedBy(String line) {
        opening = line;
        open = true;
    }

    void close() {
        open = false;
    }

    /** Whether no line has closed it. */
    boolean isOpen() {
        return open;
    }

    /** Whether it was made of an element, and not typed with colons. */
    boolean isOfMdx() {
        return opening.startsWith(MDX_FENCE);
    }

    /** An empty label, on top. */
    Label label() {
        Label label = new Label(kind);
        label.setSourceSpans(
                getSourceSpans().subList(0, Math.min(1, getSourceSpans().size())));
        prependChild(label);
        return label;
    }

    /** All that it holds stands where it stood, below the line that opened it. */
    void dissolve() {
        Paragraph line = new Paragraph();
        line.appendChild(new Text(opening));
        line.setSourceSpans(
                getSourceSpans().subList(0, Math.min(1, getSourceSpans().size())));
        insertBefore(line);
        for (Node child : Items.children(this)) {
            if (!(child instanceof Label)) {
                insertBefore(child);
            }
        }
        unlink();
    }

    /** The kind as a reader sees it, and after it the author's title, if there is one. */
    static final class Label extends Paragraph {

        private final String kind;

        private Label(String kind) {
            this.kind = kind;
        }

        /** With a capital. */
        String word() {
            return kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
        }
    }
}
