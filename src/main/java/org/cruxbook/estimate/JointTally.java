package org.cruxbook.estimate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import org.hibernate.annotations.Immutable;

/**
 * How many visitors now stand at one step of a sub-crux and give one value to a question of the same page. Every question
 * of a page is counted with every sub-crux, so that it makes no difference to the counts which of them is the final one.
 */
@Entity
@Immutable
public class JointTally {

    @EmbeddedId
    private Cell cell = new Cell("", "", "", 0, 0);

    private long people;

    protected JointTally() {}

    /**
     * One of a question, as it is read: there are thousands.
     *
     * @param subCruxKey the sub-crux's key on its page
     * @param step the number of the step at which they stand, 1..5
     * @param thousandths what they answer, in thousandths of a percent
     * @param people how many they are; at least 1 in what {@link JointTallies} returns
     */
    public record Pair(String subCruxKey, int step, int thousandths, long people) {}

    /** What one tally counts. */
    @Embeddable
    record Cell(String cruxSlug, String questionKey, String subCruxKey, int step, int thousandths) {}
}
