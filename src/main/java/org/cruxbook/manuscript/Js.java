package org.cruxbook.manuscript;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Finds where pieces of JavaScript end; of its grammar it knows strings, templates, comments and brackets, and nothing is
 * ever run. What is opened and never closed is given up for good once such searches have read the page several times over,
 * so that the time stays linear in the page.
 */
final class Js {

    private static final int MOST_READINGS = 8;
    private static final char TEMPLATE = '`';

    private final String source;
    private long patience;

    Js(String source) {
        this.source = source;
        this.patience = (long) MOST_READINGS * source.length();
    }

    String source() {
        return source;
    }

    /** Past the bracket that closes the one at this place; -1 where none does. */
    int pastBracket(int open) {
        return past(open, true);
    }

    /** The same within one paragraph: an empty line ends the search, except in a comment or template. */
    int pastBracketOfParagraph(int open) {
        return past(open, false);
    }

    private int past(int open, boolean acrossEmptyLines) {
        Deque<Character> within = new ArrayDeque<>();
        int at = open;
        while (at < source.length() && patience >= 0) {
            at = step(at, within);
            if (within.isEmpty()) {
                return at;
            }
            if (!acrossEmptyLines && within.peek() != TEMPLATE && emptyLineAt(at)) {
                break;
            }
        }
        return giveUp(at - open);
    }

    /**
     * Past the statement that starts here: to the end of the line on which all brackets are closed and nothing asks for
     * more; -1 where they never are.
     */
    int pastStatement(int start) {
        Deque<Character> within = new ArrayDeque<>();
        int at = start;
        while (at < source.length() && patience >= 0) {
            if (within.isEmpty() && source.charAt(at) == '\n' && !goesOn(start, at)) {
                return at;
            }
            at = step(at, within);
        }
        return within.isEmpty() && at >= source.length() ? source.length() : giveUp(at - start);
    }

    private boolean goesOn(int start, int end) {
        int last = end - 1;
        while (last > start && Character.isWhitespace(source.charAt(last))) {
            last--;
        }
        return "=,+?:&|>.".indexOf(source.charAt(Math.max(last, start))) >= 0 && !emptyLineAt(end);
    }

    /** What was read in vain is paid for. */
    int giveUp(int read) {
        patience -= read;
        return -1;
    }

    /** One string, comment or sign further. */
    private int step(int at, Deque<Character> within) {
        char c = source.charAt(at);
        if (!within.isEmpty() && within.peek() == TEMPLATE) {
            return stepInTemplate(at, within);
        } else if ((c == '"' || c == '\'') && !endsWord(at)) {
            return pastString(at);
        } else if (source.startsWith("//", at) && !source.startsWith(":", at - 1)) {
            return lineEnd(at);
        } else if (source.startsWith("/*", at)) {
            int end = source.indexOf("*/", at + 2);
            return end < 0 ? source.length() : end + 2;
        } else if (c == TEMPLATE || "([{".indexOf(c) >= 0) {
            within.push(c);
        } else if (")]}".indexOf(c) >= 0 && !within.isEmpty()) {
            within.pop();
        }
        return at + 1;
    }

    private int stepInTemplate(int at, Deque<Character> within) {
        char c = source.charAt(at);
        if (c == '\\') {
            return at + 2;
        } else if (c == TEMPLATE) {
            within.pop();
        } else if (source.startsWith("${", at)) {
            within.push('{');
            return at + 2;
        }
        return at + 1;
    }

    /** The apostrophe of "don't" opens no string. */
    private boolean endsWord(int at) {
        return at > 0 && Character.isLetter(source.charAt(at - 1));
    }

    /** Past a string, which ends with its line at the latest. */
    int pastString(int open) {
        char quote = source.charAt(open);
        int at = open + 1;
        while (at < source.length() && source.charAt(at) != '\n') {
            char c = source.charAt(at);
            at += c == '\\' && at + 1 < source.length() && source.charAt(at + 1) != '\n' ? 2 : 1;
            if (c == quote) {
                return at;
            }
        }
        return Math.min(at, source.length());
    }

    int lineEnd(int at) {
        int end = source.indexOf('\n', at);
        return end < 0 ? source.length() : end;
    }

    /** Whether a line ends here and the next one is empty. */
    private boolean emptyLineAt(int at) {
        if (at >= source.length() || source.charAt(at) != '\n') {
            return false;
        }
        int next = at + 1;
        while (next < source.length() && " \t".indexOf(source.charAt(next)) >= 0) {
            next++;
        }
        return next >= source.length() || source.charAt(next) == '\n';
    }
}
