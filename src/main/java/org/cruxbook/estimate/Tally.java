package org.cruxbook.estimate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import org.hibernate.annotations.Immutable;

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

    Tally(Cell cell, long answers) {
        this.cell = cell;
        this.answers = answers;
    }

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

    /** What one tally counts. */
    @Embeddable
    record Cell(String cruxSlug, String questionKey, int thousandths) {}
}
