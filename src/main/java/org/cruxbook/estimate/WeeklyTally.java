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

    /** When it moved. */
    public Week week() {
        return new Week(cell.week());
    }

    /** The question's key on its page. */
    public String questionKey() {
        return cell.questionKey();
    }

    /** The value. */
    public Probability value() {
        return new Probability(cell.thousandths());
    }

    /** How many more visitors gave the value when the week ended than when it began; negative for fewer. */
    public long change() {
        return change;
    }

    /** What is counted, and when. */
    @Embeddable
    record Cell(String cruxSlug, int week, String questionKey, int thousandths) {}
}
