package org.cruxbook.manuscript;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the blanks in a page's source: two or more underscores, plain or escaped, and a percent sign, as in
 * {@code ____%}, {@code \_\_\_ %}, {@code ____％}. Markdown would turn runs of underscores into emphasis or strike them out, so each
 * character of a blank is masked by a Unicode noncharacter before the page is parsed: positions stay right, the
 * parser sees plain text, and what turns out to be code or an address gets its own characters back.
 */
final class Blanks {

    /** Stands between two lines of one paragraph. */
    static final char LINE = '\uFDE0';
    /** Stands where a sentence ends. */
    static final char SENTENCE = '\uFDE1';
    /** Stands where a clause may end. */
    static final char CLAUSE = '\uFDE2';

    private static final String SPACES = " \u00A0\u202F";
    private static final String PERCENTS = "%％٪";
    private static final String PLAIN = "_\\" + SPACES + PERCENTS;
    private static final char FIRST_MASK = '\uFDD1';
    private static final char FIRST_PERCENT = mask('%');

    private Blanks() {}

    /** The same number of characters, with every blank masked; noncharacters of the author's own become U+FFFD. */
    static String mask(String source) {
        char[] masked = source.toCharArray();
        int i = 0;
        while (i < masked.length) {
            if (isNoncharacter(masked[i])) {
                masked[i] = '\uFFFD';
            }
            i = mayOpenBlank(masked[i]) ? mask(source, i, masked) : i + 1;
        }
        return new String(masked);
    }

    /** Masks the blank that begins here, if one does, and tells where to look on. */
    private static int mask(String source, int start, char[] masked) {
        int end = endOfBlank(source, start);
        for (int i = start; i < end; i++) {
            masked[i] = mask(masked[i]);
        }
        return end > start ? end : endOfRun(source, start);
    }

    private static boolean mayOpenBlank(char c) {
        return c == '_' || c == '\\';
    }

    /** The source's own characters again, with nothing left of the marks. */
    static String unmask(String text) {
        return isMarked(text) ? unmasked(text) : text;
    }

    private static boolean isMarked(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isNoncharacter(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static String unmasked(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == LINE) {
                plain.append('\n');
            } else if (isMask(c)) {
                plain.append(PLAIN.charAt(c - FIRST_MASK));
            } else if (c != SENTENCE && c != CLAUSE) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    static boolean in(String text) {
        return count(text) > 0;
    }

    static int count(String text) {
        int blanks = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isPercent(text.charAt(i))) {
                blanks++;
            }
        }
        return blanks;
    }

    /** Where the next masked blank begins; -1 if there is none. */
    static int find(String masked, int from) {
        int at = from;
        while (at < masked.length() && !isMask(masked.charAt(at))) {
            at++;
        }
        return at < masked.length() ? at : -1;
    }

    /** Where the masked blank that begins here ends. */
    static int end(String masked, int start) {
        int at = start;
        while (at < masked.length() && !isPercent(masked.charAt(at))) {
            at++;
        }
        return Math.min(at + 1, masked.length());
    }

    /** What stands before, between and after the blanks: one part more than there are blanks. */
    static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPercent(c)) {
                parts.add(part.toString());
                part.setLength(0);
            } else if (!isMask(c)) {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    private static int endOfBlank(String source, int start) {
        int i = start;
        int underscores = 0;
        while (i < source.length()) {
            if (source.charAt(i) == '_') {
                i++;
            } else if (source.startsWith("\\_", i)) {
                i += 2;
            } else {
                break;
            }
            underscores++;
        }
        if (underscores < 2) {
            return start;
        }
        if (i < source.length() && SPACES.indexOf(source.charAt(i)) >= 0) {
            i++;
        }
        if (source.startsWith("\\%", i)) {
            i++;
        }
        return i < source.length() && PERCENTS.indexOf(source.charAt(i)) >= 0 ? i + 1 : start;
    }

    /** Past a run of underscores that is no blank, so that it is looked at only once. */
    private static int endOfRun(String source, int start) {
        int i = start + 1;
        if (source.charAt(start) == '_' || source.startsWith("\\_", start)) {
            while (i < source.length() && (source.charAt(i) == '_' || source.startsWith("\\_", i))) {
                i++;
            }
        }
        return i;
    }

    private static char mask(char c) {
        return (char) (FIRST_MASK + PLAIN.indexOf(c));
    }

    private static boolean isMask(char c) {
        return c >= FIRST_MASK && c < FIRST_MASK + PLAIN.length();
    }

    private static boolean isPercent(char c) {
        return c >= FIRST_PERCENT && c < FIRST_PERCENT + PERCENTS.length();
    }

    private static boolean isNoncharacter(char c) {
        return c >= '\uFDD0' && c <= '\uFDEF';
    }
}
