package org.cruxbook.manuscript;

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
        WARNING
    }

    static Problem error(String file, int line, int column, String what, String remedy) {
        return new Problem(file, line, column, Severity.ERROR, what, remedy);
    }

    static Problem warning(String file, int line, int column, String what, String remedy) {
        return new Problem(file, line, column, Severity.WARNING, what, remedy);
    }

    boolean isError() {
        return severity == Severity.ERROR;
    }

    /** As a compiler would say it: {@code file:line:column: error: what — how to mend it}. Always one line. */
    @Override
    public String toString() {
        return (file + ":" + line + ":" + column + ": " + severity.name().toLowerCase(java.util.Locale.ROOT) + ": "
                        + what + " — " + remedy)
                .replaceAll("\\p{Cntrl}", " ");
    }
}
