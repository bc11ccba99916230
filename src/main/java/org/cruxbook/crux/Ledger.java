package org.cruxbook.crux;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Every question and sub-crux that a page ever put. */
public interface Ledger extends Repository<LedgerEntry, Long> {

    /** All entries of these pages, retired ones included, in no order. */
    List<LedgerEntry> findByCruxSlugIn(Collection<String> slugs);

    /** Whether a question or sub-crux of a page was ever put in a wording of this version. */
    @Query("select count(wording) > 0 from Wording wording where wording.entry.kind = :kind"
            + " and wording.entry.cruxSlug = :slug and wording.entry.key = :key and wording.version = :version")
    boolean hasWording(LedgerEntry.Kind kind, String slug, String key, int version);
}
