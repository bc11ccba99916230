package org.cruxbook.estimate;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** How many stand where. Read through {@link CurrentTallies}. */
interface StanceTallies extends Repository<StanceTally, StanceTally.Cell> {

    /** Those of one page that count anyone, retired sub-cruxes included, in no order. */
    @Query("select tally from StanceTally tally where tally.cell.cruxSlug = :slug and tally.people > 0")
    List<StanceTally> findAll(String slug);
}
