package org.cruxbook.estimate;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** First answers, and what became of them. Read through {@link CurrentTallies}. */
interface BlindTallies extends Repository<BlindTally, BlindTally.Cell> {

    /** Those of one page that count anyone, retired questions included, in no order. */
    @Query("select tally from BlindTally tally where tally.cell.cruxSlug = :slug and tally.people > 0")
    List<BlindTally> findAll(String slug);
}
