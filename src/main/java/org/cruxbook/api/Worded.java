package org.cruxbook.api;

import java.util.List;
import org.cruxbook.crux.LedgerEntry;
import org.cruxbook.crux.Wording;

/**
 * A question or sub-crux that a page puts or once put, in all the words that it ever had.
 *
 * @param text in its latest words; a sub-crux with those of its two poles after it, since a stance is between them
 * @param retired whether the page puts it no longer
 * @param wordings by their versions, from the first one on
 */
record Worded(String page, String key, String text, boolean retired, List<Words> wordings) {

    /** One wording; each answer says which version it was given to. */
    record Words(int version, String text) {

        private static Words of(Wording wording) {
            return new Words(wording.version(), wording.sentence());
        }
    }

    static Worded of(LedgerEntry entry) {
        return new Worded(
                entry.cruxSlug(),
                entry.key(),
                entry.latest().sentence(),
                entry.retired(),
                entry.wordings().stream().map(Words::of).toList());
    }

    /** Something that the ledger does not know; it has its key for words. */
    static Worded unknown(String page, String key) {
        return new Worded(page, key, key, false, List.of());
    }

    /** In the words of one version. */
    String in(int version) {
        return wordings.stream()
                .filter(words -> words.version() == version)
                .map(Words::text)
                .findFirst()
                .orElse(text);
    }
}
