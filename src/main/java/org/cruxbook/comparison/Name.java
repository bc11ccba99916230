package org.cruxbook.comparison;

import java.util.Optional;

/**
 * What the owner of a private link is called by whoever opens it. It is a line of text of any script, and cannot change the
 * order in which the words around it are written.
 *
 * @param text 1 to 40 characters
 */
public record Name(String text) {

    /** How many characters it may have. */
    public static final int LONGEST = 40;

    /** Marks that turn the direction of writing, and whatever else cannot be seen and joins no letters. */
    private static final String UNSEEN =
            "[\\p{Cc}\\p{Zl}\\p{Zp}\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF]";

    /** @throws IllegalArgumentException if it is empty or too long */
    public Name {
        if (text.isBlank() || length(text) > LONGEST) {
            throw new IllegalArgumentException("not a name of 1 to " + LONGEST + " characters: " + text);
        }
    }

    /**
     * Reads what someone typed: spaces around it and marks that cannot be seen are left out.
     *
     * @return empty where nothing is left
     * @throws IllegalArgumentException if it is too long
     */
    public static Optional<Name> parse(String typed) {
        String line = tidy(typed);
        return line.isEmpty() ? Optional.empty() : Optional.of(new Name(line));
    }

    /** Whether {@link #parse} refuses it. */
    public static boolean isTooLong(String typed) {
        return length(tidy(typed)) > LONGEST;
    }

    private static String tidy(String typed) {
        return typed.replaceAll(UNSEEN, " ").replaceAll("\\p{Z}+", " ").strip();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
