package org.cruxbook.manuscript;

import java.util.Locale;
import java.util.Set;
import org.cruxbook.crux.RichText;

/**
 * Completes what a line says only once: in "Rain by 2030: ____%, by 2040: ____%" the second blank asks for "Rain by
 * 2040".
 */
final class Elision {

    private static final Set<String> PREPOSITIONS = Set.of(
            "by", "before", "after", "in", "within", "until", "at", "over", "under", "above", "below", "between");

    private Elision() {}

    /** The text, with the words of the first one before the same preposition put in front of it. */
    static RichText completed(RichText text, RichText first) {
        String opening = text.plain().split(" ", 2)[0].toLowerCase(Locale.ROOT);
        int inPlain = first.plain().lastIndexOf(" " + opening + " ");
        int inHtml = first.html().lastIndexOf(" " + opening + " ");
        if (!PREPOSITIONS.contains(opening) || inPlain < 0 || inHtml < 0) {
            return text;
        }
        return new RichText(
                SafeHtml.of(first.html().substring(0, inHtml)) + " " + text.html(),
                first.plain().substring(0, inPlain) + " " + text.plain());
    }
}
