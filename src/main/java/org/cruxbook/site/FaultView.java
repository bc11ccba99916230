package org.cruxbook.site;

import org.cruxbook.manuscript.Problem;

/**
 * A problem with the line of the page that it is on, cut in two where it is.
 *
 * @param before what stands before the place; of a long line not all
 * @param at the word at the place; empty at the end of the line
 * @param after what follows; of a long line not all
 */
record FaultView(
        boolean error,
        String file,
        int line,
        int column,
        String what,
        String remedy,
        String before,
        String at,
        String after) {

    private static final int MOST_BEFORE = 80;
    private static final int MOST_AFTER = 160;
    private static final int LONGEST_WORD = 40;
    private static final String CUT = "…";

    static FaultView of(Problem problem, String line) {
        int place = Math.min(problem.column() - 1, line.length());
        int end = place;
        while (end < line.length() && end < place + LONGEST_WORD && !Character.isWhitespace(line.charAt(end))) {
            end++;
        }
        return new FaultView(
                problem.isError(),
                problem.file(),
                problem.line(),
                problem.column(),
                problem.what(),
                problem.remedy(),
                last(line.substring(0, place)),
                line.substring(place, end),
                first(line.substring(end)));
    }

    private static String last(String text) {
        int start = text.length() - MOST_BEFORE;
        return start <= 0 ? text : CUT + text.substring(whole(text, start));
    }

    private static String first(String text) {
        return text.length() <= MOST_AFTER ? text : text.substring(0, whole(text, MOST_AFTER)) + CUT;
    }

    /** Not between the two halves of a character. */
    private static int whole(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    /** Whether there is a line to show. */
    public boolean hasLine() {
        return !(before + at + after).isBlank();
    }
}
