package org.cruxbook.manuscript;

import org.cruxbook.crux.LedgerEntry;
import org.cruxbook.manuscript.Effect.Change;

/**
 * How the words of a question that stays the same have changed.
 *
 * @param before how its page words it, or worded it last
 */
record Rewording(Succession.Put put, LedgerEntry entry, Sense before) {

    private Sense now() {
        return put.sense();
    }

    boolean isOne() {
        return !now().equals(before);
    }

    private boolean isKnown() {
        return entry.wordings().stream().map(Sense::of).anyMatch(now()::equals);
    }

    Change change() {
        return isKnown() || now().corrects(before) ? Change.CORRECTED : Change.REWORDED;
    }

    String what() {
        if (change() == Change.CORRECTED) {
            return isKnown() ? "an earlier wording again" : "corrected wording";
        }
        String same = "other words, but the same " + Tongue.of(entry.kind()).thing();
        return same + (put.keyed() ? " by its key" : " as its author says");
    }
}
