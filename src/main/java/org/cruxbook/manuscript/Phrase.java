package org.cruxbook.manuscript;

import org.cruxbook.crux.RichText;

/** Puts texts together, marked up and plain alike. */
final class Phrase {

    private Phrase() {}

    static RichText of(RichText one, String between, RichText other) {
        return new RichText(one.html() + between + other.html(), one.plain() + between + other.plain());
    }

    static RichText of(RichText text, String end) {
        return of(text, end, RichText.NONE);
    }

    /** As a paragraph of its own. */
    static RichText paragraph(RichText text) {
        return new RichText("<p>" + text.html() + "</p>", text.plain());
    }
}
