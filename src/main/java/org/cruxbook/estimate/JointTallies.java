package org.cruxbook.estimate;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** How stances and answers go together. Read through {@link CurrentTallies}. */
interface JointTallies extends Repository<JointTally, JointTally.Cell> {

    /** Those of one question that count anyone, retired sub-cruxes included, in no order. */
    @Query("select new org.cruxbook.estimate.JointTally$Pair(tally.cell.subCruxKey, tally.cell.step,"
            + " tally.cell.thousandths, tally.people) from JointTally tally where tally.cell.cruxSlug = :slug"
            + " and tally.cell.questionKey = :questionKey and tally.people > 0")
    List<JointTally.Pair> findAll(String slug, String questionKey);
}
