package org.cruxbook.estimate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.Immutable;

/**
 * A count of those who gave their first answer to a question before they saw the crowd, and who answer it still. Who
 * withdraws is not counted, and is again with the same first answer when they come back.
 */
@Entity
@Immutable
public class BlindTally {

    /** What of them is counted. */
    public enum Aspect {
        /** What they said first. */
        FIRST,
        /** How much more they say now than they said first. */
        MOVE,
        /** What they say now. */
        NOW
    }

    @EmbeddedId
    private Cell cell = new Cell("", "", Aspect.FIRST, 0);

    private long people;

    protected BlindTally() {}

    BlindTally(Cell cell, long people) {
        this.cell = cell;
        this.people = people;
    }

    /** The question's key on its page. */
    public String questionKey() {
        return cell.questionKey();
    }

    /** What is counted. */
    public Aspect aspect() {
        return cell.aspect();
    }

    /** The value in thousandths of a percent, 0 to 100,000; of a {@link Aspect#MOVE} a difference, which may be negative. */
    public int thousandths() {
        return cell.thousandths();
    }

    /** How many they are; at least 1 in what {@link BlindTallies} returns. */
    public long people() {
        return people;
    }

    /** What one tally counts. */
    @Embeddable
    record Cell(
            String cruxSlug,
            String questionKey,
            @Enumerated(EnumType.STRING) Aspect aspect,
            int thousandths) {}
}
