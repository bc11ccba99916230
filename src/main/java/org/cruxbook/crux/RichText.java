package org.cruxbook.crux;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A piece of an author's text, twice: as HTML that is safe to send to a browser as it is, and in plain words without
 * any markup. {@code *you*} is {@code <em>you</em>} and {@code you}.
 *
 * @param html sanitised inline or block HTML
 * @param plain the same words as text, white space folded
 */
@Embeddable
public record RichText(
        @Column(length = 1_000_000) String html,
        @Column(length = 1_000_000) String plain) {

    /** No text at all: an empty cell. */
    public static final RichText NONE = new RichText("", "");

    @Override
    public String toString() {
        return plain;
    }
}
