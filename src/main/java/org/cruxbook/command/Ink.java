package org.cruxbook.command;

import org.cruxbook.manuscript.Effect;
import org.cruxbook.manuscript.Problem;

/** Colours on a screen that takes them, and none elsewhere. */
record Ink(boolean coloured) {

    private static final String BOLD = "1";
    private static final String RED = "1;31";
    private static final String YELLOW = "1;33";
    private static final String FAINT = "2";

    String strong(String text) {
        return in(BOLD, text);
    }

    String faint(String text) {
        return in(FAINT, text);
    }

    /** Red for errors, yellow for warnings. */
    String alarm(Problem problem, String text) {
        return in(problem.isError() ? RED : YELLOW, text);
    }

    /** Yellow where answers lose their question. */
    String note(Effect effect, String text) {
        return effect.retired() > 0 ? in(YELLOW, text) : strong(text);
    }

    private String in(String colour, String text) {
        return coloured ? "\u001B[" + colour + "m" + text + "\u001B[0m" : text;
    }
}
