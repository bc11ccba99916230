package org.cruxbook.manuscript;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.cruxbook.crux.LedgerEntry;
import org.cruxbook.crux.LedgerEntry.Kind;

/** What the site knows of its pages before a run changes anything. */
interface Memory {

    /** The titles of those of these pages that are published, by their slugs. */
    Map<String, String> titles(Collection<String> slugs);

    /** The addresses that lead to these pages since an earlier run, each with the slug that it leads to. */
    Map<String, String> former(Collection<String> slugs);

    /** All that these pages ever put, in no order; each entry is one object, however often it is asked for. */
    List<LedgerEntry> entries(Collection<String> slugs);

    /** Whether any visitor now answers it, or takes a stance on it. */
    boolean answered(LedgerEntry entry);

    /**
     * How a page words what it puts, by key; where one is missing, it has its latest wording.
     *
     * @param own the page's own entries, of all kinds
     */
    Map<String, Sense> standing(String slug, Kind kind, List<LedgerEntry> own);
}
