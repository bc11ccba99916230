package org.cruxbook.estimate;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** How the tallies moved. Read through {@link CurrentTallies}. */
interface WeeklyTallies extends Repository<WeeklyTally, WeeklyTally.Cell> {

    /**
     * What moved on one page after a week, retired questions included, in no order.
     *
     * @param week the number of the last week that is left out
     */
    @Query("select new org.cruxbook.estimate.WeeklyTally$Move(tally.cell.week, tally.cell.questionKey,"
            + " tally.cell.thousandths, tally.change) from WeeklyTally tally where tally.cell.cruxSlug = :slug and tally.cell.week > :week"
            + " and tally.change <> 0")
    List<WeeklyTally.Move> findAllAfter(String slug, int week);
}
