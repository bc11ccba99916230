package org.cruxbook.estimate;

import java.util.Optional;

/**
 * Where someone stands between the two poles of a sub-crux: 1 is the first pole, 5 the second, 3 the middle.
 *
 * @param number 1 to 5
 */
public record Step(int number) {

    /** How many there are. */
    public static final int COUNT = 5;

    /** @throws IllegalArgumentException outside 1 to 5 */
    public Step {
        if (number < 1 || number > COUNT) {
            throw new IllegalArgumentException("not a step from 1 to 5: " + number);
        }
    }

    /** Reads what a form sent: one digit and nothing else; empty where that is no step. */
    public static Optional<Step> parse(String sent) {
        return sent.matches("[1-5]") ? Optional.of(new Step(sent.charAt(0) - '0')) : Optional.empty();
    }

    /** The digit that {@link #parse} reads. */
    @Override
    public String toString() {
        return String.valueOf(number);
    }
}
