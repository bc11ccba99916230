package org.cruxbook.manuscript;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What is wrong with a page, where, and how to mend it.
 *
 * @param file relative to the content folder, with forward slashes
 * @param line from 1
 * @param column from 1, in UTF-16 units
 */
public record Problem(String file, int line, int column, Severity severity, String what, String remedy) {

    /** Whether the page can be published all the same. */
    public enum Severity {
        ERROR,
        WARNING;

        /** "error" or "warning". */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Control characters, line ends of all kinds, and what turns the direction of writing. */
    private static final Pattern STEERING = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

    static Problem error(String file, int line, int column, String what, String remedy) {
        return new Problem(file, line, column, Severity.ERROR, what, remedy);
    }

    static Problem warning(String file, int line, int column, String what, String remedy) {
        return new Problem(file, line, column, Severity.WARNING, what, remedy);
    }

    /** Whether it keeps the page from being published. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** As a compiler would say it: {@code file:line:column: error: what — how to mend it}. Always one line. */
    @Override
    public String toString() {
        return place() + ": " + severity.word() + ": " + message();
    }

    /** {@code file:line:column}, on one line. */
    public String place() {
        return said(file + ":" + line + ":" + column);
    }

    /** What is wrong and how to mend it, on one line. */
    public String message() {
        return said(what + " — " + remedy);
    }

    /** The same of a file that is named in another way. */
    public Problem in(String name) {
        return new Problem(name, line, column, severity, what, remedy);
    }

    /** The text on one line: a name or text of an author must not steer the terminal that it is shown on. */
    public static String said(String text) {
        return STEERING.matcher(text).replaceAll(" ");
    }
}
