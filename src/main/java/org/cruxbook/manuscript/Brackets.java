package org.cruxbook.manuscript;

/**
 * How deep the square brackets of a page are nested. The parser copies what stands between two of them once for each pair, so its
 * time goes with the square of their depth.
 */
final class Brackets {

    /** Nobody nests links and images so. */
    static final int DEEPEST = 500;

    private Brackets() {}

    /** Where the first bracket closes that stands too deep; -1 where none does. What is never closed costs nothing. */
    static int tooDeep(String markdown) {
        int depth = 0;
        for (int at = 0; at < markdown.length(); at++) {
            char c = markdown.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '[') {
                depth++;
            } else if (c == ']' && depth-- > DEEPEST) {
                return at;
            }
            depth = endsParagraph(markdown, at) ? 0 : Math.max(0, depth);
        }
        return -1;
    }

    private static boolean endsParagraph(String markdown, int at) {
        return at > 0 && at < markdown.length() && markdown.charAt(at) == '\n' && markdown.charAt(at - 1) == '\n';
    }
}
