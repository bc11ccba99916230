package org.cruxbook.manuscript;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Raw HTML in a page. Comments are hidden; a few harmless elements pass, without attributes; all else is text that the
 * author wanted to be read.
 */
final class RawHtml {

    private static final Set<String> ALLOWED = Set.of("br", "sub", "sup", "kbd", "details", "summary");

    private static final int LONGEST_TAG = 20;

    private RawHtml() {}

    /** Safe HTML: allowed tags as they are, all else escaped. */
    static String safe(String literal) {
        StringBuilder html = new StringBuilder();
        scan(Blanks.unmask(literal), tag -> html.append(tag), text -> escape(text, html));
        return html.toString();
    }

    /** What a reader sees of it. */
    static String plain(String literal) {
        StringBuilder words = new StringBuilder();
        scan(Blanks.unmask(literal), tag -> words.append(inline(tag) ? "" : " "), words::append);
        return words.toString();
    }

    /** Whether nothing is left to show as text of its own. */
    static boolean onlyTags(String literal) {
        return scanText(literal).isBlank();
    }

    private static String scanText(String literal) {
        StringBuilder words = new StringBuilder();
        scan(Blanks.unmask(literal), tag -> {}, words::append);
        return words.toString();
    }

    private static boolean inline(String tag) {
        return tag.contains("su") && !tag.contains("summary") || tag.contains("kbd");
    }

    private static void scan(String literal, Consumer<String> allowed, Consumer<String> text) {
        int at = 0;
        while (at < literal.length()) {
            int open = literal.indexOf('<', at);
            if (open < 0) {
                break;
            }
            text.accept(literal.substring(at, open));
            if (literal.startsWith("<!--", open)) {
                int close = literal.indexOf("-->", open + 4);
                at = close < 0 ? literal.length() : close + 3;
                continue;
            }
            String ahead = literal.substring(open + 1, Math.min(literal.length(), open + LONGEST_TAG));
            int close = ahead.indexOf('>');
            String tag = close < 0 ? "" : tagOf(ahead.substring(0, close));
            if (tag.isEmpty()) {
                text.accept("<");
                at = open + 1;
            } else {
                allowed.accept(tag);
                at = open + close + 2;
            }
        }
        text.accept(literal.substring(Math.min(at, literal.length())));
    }

    private static String tagOf(String inside) {
        String name = inside.toLowerCase(Locale.ROOT).strip();
        boolean closing = name.startsWith("/");
        String bare = name.replace("/", "").strip();
        if (bare.equals("details open") && !closing) {
            return "<details open>";
        }
        return ALLOWED.contains(bare) ? (closing ? "</" : "<") + bare + ">" : "";
    }

    static void escape(String text, StringBuilder html) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '&' -> html.append("&amp;");
                case '"' -> html.append("&quot;");
                default -> html.append(c);
            }
        }
    }

    static String escape(String text) {
        StringBuilder html = new StringBuilder();
        escape(text, html);
        return html.toString();
    }
}
