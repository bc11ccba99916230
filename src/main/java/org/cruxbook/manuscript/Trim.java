package org.cruxbook.manuscript;

/** Takes separators off the ends of a question's words, which the blank they led to has left behind. */
final class Trim {

    private static final String LEADING = " \t\n,;.|/:–—";
    private static final String TRAILING = " \t\n:：=–—-|,;…";

    private Trim() {}

    static String plain(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && LEADING.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && TRAILING.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start, end);
    }

    /** The same within balanced HTML, whose tags at either end are kept. */
    static String html(String html) {
        StringBuilder trimmed = new StringBuilder(html);
        int at = 0;
        while (at < trimmed.length()) {
            if (trimmed.charAt(at) == '<') {
                at = trimmed.indexOf(">", at) + 1;
            } else if (LEADING.indexOf(trimmed.charAt(at)) >= 0) {
                trimmed.deleteCharAt(at);
            } else {
                break;
            }
        }
        int end = trimmed.length();
        while (end > at) {
            if (trimmed.charAt(end - 1) == '>') {
                end = trimmed.lastIndexOf("<", end - 1);
            } else if (TRAILING.indexOf(trimmed.charAt(end - 1)) >= 0 && !endsEntity(trimmed, end)) {
                trimmed.deleteCharAt(--end);
            } else {
                break;
            }
        }
        return trimmed.toString();
    }

    private static boolean endsEntity(CharSequence html, int end) {
        if (html.charAt(end - 1) != ';') {
            return false;
        }
        for (int i = end - 2; i >= 0 && i > end - 12; i--) {
            char c = html.charAt(i);
            if (c == '&') {
                return true;
            }
            if (!Character.isLetterOrDigit(c) && c != '#') {
                return false;
            }
        }
        return false;
    }
}
