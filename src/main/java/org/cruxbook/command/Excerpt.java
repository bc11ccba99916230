package org.cruxbook.command;

import java.util.List;
import java.util.Locale;
import org.cruxbook.manuscript.Problem;

/**
 * The line of a page that a problem is on, and a caret below the place:
 *
 * <pre>
 *    7 | - The bridge opens: ____% {#vote}
 *      |                           ^
 * </pre>
 *
 * Tabs are spread out, so that the caret stands right whatever the terminal makes of them; of a long line only what is
 * around the place is shown.
 */
final class Excerpt {

    /** In columns of the screen. */
    private static final int WIDEST = 100;

    /** How much of a long line is shown before the place. */
    private static final int BEFORE = 60;

    private static final int TAB = 4;
    private static final String CUT = "…";

    private Excerpt() {}

    static List<String> of(String line, Problem problem, Ink ink) {
        int at = Math.min(problem.column() - 1, line.length());
        String before = spread(line.substring(0, at), 0);
        String rest = spread(line.substring(at), Columns.of(before));
        if (Columns.of(before) + Columns.of(rest) > WIDEST) {
            before = shortenedAtStart(before);
            rest = shortenedAtEnd(rest, WIDEST - Columns.of(before));
        }
        String number = String.format(Locale.ROOT, "%5d", problem.line());
        String caret = " ".repeat(Columns.of(before)) + "^";
        return List.of(
                ink.faint(number + " | ") + before + rest,
                ink.faint(" ".repeat(number.length()) + " | ") + ink.alarm(problem, caret));
    }

    /** @param start the column of the screen that the text begins in */
    private static String spread(String text, int start) {
        StringBuilder spread = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == '\t') {
                spread.append(" ".repeat(TAB - (start + Columns.of(spread)) % TAB));
            } else {
                spread.appendCodePoint(Columns.steers(c) ? '\uFFFD' : c);
            }
        });
        return spread.toString();
    }

    private static String shortenedAtStart(String text) {
        int start = 0;
        while (Columns.of(text.substring(start)) > BEFORE) {
            start = text.offsetByCodePoints(start, 1);
        }
        return start == 0 ? text : CUT + text.substring(start);
    }

    private static String shortenedAtEnd(String text, int columns) {
        int end = text.length();
        while (Columns.of(text.substring(0, end)) > columns - 1) {
            end = text.offsetByCodePoints(end, -1);
        }
        return end == text.length() ? text : text.substring(0, end) + CUT;
    }
}
