package org.cruxbook.estimate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * How many visitors now give a question one value. The tallies of a question are its whole crowd, at a size that
 * depends on how many different values people give, not on how many people there are.
 */
@Entity
@Immutable
public class Tally {

    @EmbeddedId
    private Cell cell = new Cell("", "", 0);

    private long answers;

    protected Tally() {}

    /** The page that asks the question. */
    public String cruxSlug() {
        return cell.cruxSlug();
    }

    /** The question's key on its page. */
    public String questionKey() {
        return cell.questionKey();
    }

    /** The value. */
    public Probability value() {
        return new Probability(cell.thousandths());
    }

    /** How many visitors give it; at least 1 in what {@link Tallies} returns. */
    public long answers() {
        return answers;
    }

    /**
     * What one tally counts. The order of cells is the order in which they are written: two visitors that lock the same
     * ones then never wait for each other.
     */
    @Embeddable
    record Cell(String cruxSlug, String questionKey, int thousandths) implements Comparable<@Nullable Cell> {

        @Override
        public int compareTo(Cell other) {
            int byPage = cruxSlug.compareTo(other.cruxSlug);
            int byQuestion = byPage != 0 ? byPage : questionKey.compareTo(other.questionKey);
            return byQuestion != 0 ? byQuestion : Integer.compare(thousandths, other.thousandths);
        }
    }
}
