package org.cruxbook.manuscript;

import org.commonmark.node.Emphasis;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * The key that an author gives a sub-crux, at the end of the cell with its question: {@code | Is it firm? {#firm} | No | Yes |}.
 *
 * @param key as it was typed; several are parted by spaces, and cannot be used
 * @param in the text that ends in it
 * @param at where in that text it begins
 */
record SubCruxKey(String key, Text in, int at) {

    private static final String OPENS = "{#";

    private static final int LONGEST = 202;

    /** What ends a cell; null where that is no key, or where there is nothing else in the cell. */
    static @Nullable SubCruxKey of(Node cell) {
        if (!(last(cell) instanceof Text text)
                || withoutEnd(Plain.of(cell), true).isEmpty()) {
            return null;
        }
        String typed = text.getLiteral().stripTrailing();
        String words = withoutEnd(typed, true);
        String keys = typed.substring(words.length()).strip();
        return keys.isEmpty() ? null : new SubCruxKey(bare(keys), text, typed.length() - keys.length());
    }

    private static @Nullable Node last(Node cell) {
        Node last = cell.getLastChild();
        while (last instanceof Emphasis || last instanceof StrongEmphasis) {
            last = last.getLastChild();
        }
        return last;
    }

    /** What was meant for a key at the end may be none that can be used. */
    static String withoutEnd(String words) {
        return withoutEnd(words, false);
    }

    private static String withoutEnd(String words, boolean strict) {
        int end = words.stripTrailing().length();
        for (int start = key(words, end, strict); start >= 0; start = key(words, end, strict)) {
            end = start;
            while (end > 0 && Character.isWhitespace(words.charAt(end - 1))) {
                end--;
            }
        }
        return words.substring(0, end);
    }

    /** Where the key begins that ends here; -1 where none does. */
    private static int key(String words, int end, boolean strict) {
        if (end == 0 || words.charAt(end - 1) != '}') {
            return -1;
        }
        int start = end - 2;
        while (start >= 0 && end - start <= LONGEST && isInside(words.charAt(start), strict)) {
            start--;
        }
        return start >= 0 && start + OPENS.length() < end - 1 && words.startsWith(OPENS, start) ? start : -1;
    }

    private static boolean isInside(char c, boolean strict) {
        return c != '{' && c != '}' && !(strict && Character.isWhitespace(c));
    }

    /** Two keys make one that cannot be used, which is reported. */
    private static String bare(String keys) {
        return keys.substring(OPENS.length(), keys.length() - 1).replaceAll("\\}\\s*\\{#", " ");
    }

    /** Removes it from the words of its cell. */
    void cut() {
        in.setLiteral(in.getLiteral().substring(0, at).stripTrailing());
        Node empty = in;
        while (in.getLiteral().isEmpty() && empty.getFirstChild() == null) {
            Node around = empty.getParent();
            empty.unlink();
            empty = around;
        }
    }
}
