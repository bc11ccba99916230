package org.cruxbook.estimate;

import org.jspecify.annotations.Nullable;

/**
 * One row of steps of a form that a visitor sent. A row that was shown with a step and comes back with none withdraws the
 * stance; one that was shown with none and comes back so says nothing, so that an old tab withdraws nothing.
 *
 * @param subCruxKey the sub-crux's key on its page
 * @param wordingVersion which wording the form showed, from 1
 * @param step what was chosen; null for no view
 * @param shownTaken whether the form showed a step as chosen
 */
public record Mark(
        String subCruxKey, int wordingVersion, @Nullable Step step, boolean shownTaken) {

    /** Whether this row could change anything. */
    boolean says() {
        return step != null || shownTaken;
    }
}
