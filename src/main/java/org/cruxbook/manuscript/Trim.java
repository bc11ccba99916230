package org.cruxbook.manuscript;

import java.util.ArrayDeque;
import java.util.Deque;

/** Takes separators off the ends of a question's words, which the blank they led to has left behind. */
final class Trim {

    private static final String LEADING = " \t\n,;.|/:–—";
    private static final String TRAILING = " \t\n:：=–—-|,;…";

    private Trim() {}

    static String plain(String text) {
        boolean unclosed = text.indexOf(')') < 0;
        int start = 0;
        int end = text.length();
        while (start < end && leads(text.charAt(start), unclosed)) {
            start++;
        }
        while (end > start && trails(text.charAt(end - 1), unclosed)) {
            end--;
        }
        return text.substring(start, end);
    }

    /** The same within balanced HTML, whose tags at either end are kept. */
    static String html(String sanitised) {
        // The sanitizer writes the sign as an entity, which is needless within text and quoted attributes.
        String html = sanitised.replace("&#61;", "=");
        boolean unclosed = html.indexOf(')') < 0;
        StringBuilder opening = new StringBuilder();
        int start = 0;
        while (start < html.length() && (html.charAt(start) == '<' || leads(html.charAt(start), unclosed))) {
            int next = html.charAt(start) == '<' ? html.indexOf('>', start) + 1 : start + 1;
            opening.append(html, start, html.charAt(start) == '<' ? next : start);
            start = next;
        }
        Deque<String> closing = new ArrayDeque<>();
        int end = html.length();
        while (end > start && (html.charAt(end - 1) == '>' || trails(html.charAt(end - 1), unclosed))) {
            if (endsEntity(html, end)) {
                break;
            }
            int next = html.charAt(end - 1) == '>' ? html.lastIndexOf('<', end - 1) : end - 1;
            closing.addFirst(html.charAt(end - 1) == '>' ? html.substring(next, end) : "");
            end = next;
        }
        return opening + html.substring(start, end) + String.join("", closing);
    }

    private static boolean leads(char c, boolean unclosed) {
        return LEADING.indexOf(c) >= 0 || (c == '(' && unclosed);
    }

    private static boolean trails(char c, boolean unclosed) {
        return TRAILING.indexOf(c) >= 0 || (c == '(' && unclosed);
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
