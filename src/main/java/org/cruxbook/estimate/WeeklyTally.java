package org.cruxbook.estimate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import org.hibernate.annotations.Immutable;

/**
 * By how much one {@link Tally} moved within one week. All of one tally's weeks add up to it, so that what visitors said
 * at the end of a week is the tally of now without the weeks that came after.
 */
@Entity
@Immutable
public class WeeklyTally {

    @EmbeddedId
    private Cell cell = new Cell("", 0, "", 0);

    private long change;

    protected WeeklyTally() {}

    /**
     * One of a page, as it is read: there are thousands.
     *
     * @param week the number of the week in which it moved
     * @param questionKey the question's key on its page
     * @param thousandths the value, in thousandths of a percent
     * @param change how many more visitors gave the value when the week ended than when it began; negative for fewer
     */
    public record Move(int week, String questionKey, int thousandths, long change) {}

    /** What is counted, and when. */
    @Embeddable
    record Cell(String cruxSlug, int week, String questionKey, int thousandths) {}
}
