package org.cruxbook.crux;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

/** Every question and sub-crux that a page ever put. */
public interface Ledger extends Repository<LedgerEntry, Long> {

    /** All entries of these pages, retired ones included, in no order. */
    List<LedgerEntry> findByCruxSlugIn(Collection<String> slugs);
}
