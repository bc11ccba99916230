package org.cruxbook.crux;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a question was worded, in plain words.
 *
 * @param version from 1, in the order in which the wordings were first published
 * @param leadIn null where it had none
 * @param since when it was first published
 */
@Embeddable
public record Wording(
        int version,
        @Nullable @Column(length = 1_000_000) String leadIn,
        @Column(length = 1_000_000) String text,
        Instant since) {

    /** Whether these are the same words, to the letter. */
    public boolean reads(@Nullable String otherLeadIn, String otherText) {
        return java.util.Objects.equals(leadIn, otherLeadIn) && text.equals(otherText);
    }

    /** Lead-in and text as one sentence. */
    public String sentence() {
        return leadIn == null ? text : leadIn + " " + text;
    }
}
