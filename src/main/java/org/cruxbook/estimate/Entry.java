package org.cruxbook.estimate;

import org.jspecify.annotations.Nullable;

/**
 * One box of a form that a visitor sent. A box that was shown filled and comes back empty withdraws the estimate; one
 * that was shown empty and comes back empty says nothing, so that an old tab withdraws nothing.
 *
 * @param questionKey the question's key on its page
 * @param wordingVersion which wording the form showed, from 1
 * @param value what was typed; null for an empty box
 * @param shownFilled whether the form showed an estimate in the box
 */
public record Entry(
        String questionKey, int wordingVersion, @Nullable Probability value, boolean shownFilled) {

    /** Whether this box could change anything. */
    boolean says() {
        return value != null || shownFilled;
    }
}
