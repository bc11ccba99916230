package org.cruxbook.estimate;

import java.util.regex.Pattern;

/**
 * One box for a note of a form that a visitor sent. A box that was shown filled and comes back empty takes the note back;
 * one that was shown empty and comes back empty says nothing.
 *
 * @param words what was typed, as {@link #tidy} leaves it; at most {@link Note#LONGEST}
 * @param shownFilled whether the form showed a note in the box
 */
public record Jotting(Note.Kind kind, String words, boolean shownFilled) {

    private static final Pattern LINE_END = Pattern.compile("\r\n?");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\n\t]]");

    /** @throws IllegalArgumentException if it is longer than a note may be */
    public Jotting {
        if (words.length() > Note.LONGEST) {
            throw new IllegalArgumentException("longer than a note may be: " + words.length());
        }
    }

    /** What was typed, without spaces around it and without characters that no keyboard has, with plain ends of lines. */
    public static String tidy(String typed) {
        String lines = LINE_END.matcher(typed).replaceAll("\n");
        return CONTROLS.matcher(lines).replaceAll("").strip();
    }

    /** Whether this box could change anything. */
    boolean says() {
        return !words.isEmpty() || shownFilled;
    }
}
