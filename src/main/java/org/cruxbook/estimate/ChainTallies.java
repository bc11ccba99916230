package org.cruxbook.estimate;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What visitors' chains come to. Read through {@link CurrentTallies}. */
interface ChainTallies extends Repository<ChainTally, ChainTally.Cell> {

    /** Those of one chain that count anyone, in no order; there are never more than 2,402. */
    @Query("select tally from ChainTally tally where tally.cell.chainSlug = :slug and tally.people > 0")
    List<ChainTally> findAll(String slug);
}
