package org.cruxbook.manuscript;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cruxbook.crux.Answered;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.crux.FormerSlugs;
import org.cruxbook.crux.Ledger;
import org.cruxbook.crux.LedgerEntry;
import org.cruxbook.crux.LedgerEntry.Kind;
import org.springframework.stereotype.Component;

/** The site's memory in its own database, within the transaction of the run. */
@Component
class DatabaseMemory implements Memory {

    private final Cruxes cruxes;
    private final FormerSlugs formerSlugs;
    private final Ledger ledger;
    private final Standing standing;
    private final Answered answers;

    DatabaseMemory(Cruxes cruxes, FormerSlugs formerSlugs, Ledger ledger, Standing standing, Answered answers) {
        this.cruxes = cruxes;
        this.formerSlugs = formerSlugs;
        this.ledger = ledger;
        this.standing = standing;
        this.answers = answers;
    }

    @Override
    public Map<String, String> titles(Collection<String> slugs) {
        Map<String, String> titles = new HashMap<>();
        Lots.of(slugs).forEach(lot -> cruxes.findBySlugIn(lot).forEach(crux -> titles.put(crux.slug(), crux.title())));
        return titles;
    }

    @Override
    public Map<String, String> former(Collection<String> slugs) {
        Map<String, String> former = new HashMap<>();
        Lots.of(slugs)
                .forEach(lot ->
                        formerSlugs.findByCruxSlugIn(lot).forEach(one -> former.put(one.slug(), one.cruxSlug())));
        return former;
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

    @Override
    public boolean answered(LedgerEntry entry) {
        return answers.answered(entry);
    }
}
