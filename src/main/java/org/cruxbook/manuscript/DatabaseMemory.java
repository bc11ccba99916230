package org.cruxbook.manuscript;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.crux.Ledger;
import org.cruxbook.crux.LedgerEntry;
import org.cruxbook.crux.LedgerEntry.Kind;
import org.springframework.stereotype.Component;

/** The site's memory in its own database, within the transaction of the run. */
@Component
class DatabaseMemory implements Memory {

    private final Cruxes cruxes;
    private final Ledger ledger;
    private final Standing standing;

    DatabaseMemory(Cruxes cruxes, Ledger ledger, Standing standing) {
        this.cruxes = cruxes;
        this.ledger = ledger;
        this.standing = standing;
    }

    @Override
    public Map<String, String> titles(Collection<String> slugs) {
        Map<String, String> titles = new HashMap<>();
        Lots.of(slugs).forEach(lot -> cruxes.findBySlugIn(lot).forEach(crux -> titles.put(crux.slug(), crux.title())));
        return titles;
    }

    @Override
    public List<LedgerEntry> entries(Collection<String> slugs) {
        return Lots.of(slugs).stream()
                .flatMap(lot -> ledger.findByCruxSlugIn(lot).stream())
                .toList();
    }

    @Override
    public Map<String, Sense> standing(String slug, Kind kind, List<LedgerEntry> own) {
        return standing.of(slug, kind, own);
    }
}
