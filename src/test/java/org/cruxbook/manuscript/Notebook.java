package org.cruxbook.manuscript;

import java.util.Collection;
import java.util.List;
import org.cruxbook.crux.Ledger;
import org.cruxbook.crux.LedgerEntry;

/** The ledger in memory. */
record Notebook(List<LedgerEntry> entries) implements Ledger {

    @Override
    public List<LedgerEntry> findByCruxSlugIn(Collection<String> slugs) {
        return List.copyOf(entries);
    }

    @Override
    public LedgerEntry save(LedgerEntry entry) {
        entries.add(entry);
        return entry;
    }
}
