package org.cruxbook.estimate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.Comparator;
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

    /** What one tally counts, in the order in which tallies are written. */
    @Embeddable
    record Cell(String cruxSlug, String questionKey, int thousandths) implements TallyCell, Comparable<@Nullable Cell> {

        private static final Comparator<Cell> ORDER = Comparator.comparing(Cell::cruxSlug)
                .thenComparing(Cell::questionKey)
                .thenComparingInt(Cell::thousandths);

        @Override
        public int compareTo(Cell other) {
            return ORDER.compare(this, other);
        }

        @Override
        public Object[] key() {
            return new Object[] {cruxSlug, questionKey, thousandths};
        }

        /** The key of how it moved in a week. */
        Object[] in(Week week) {
            return new Object[] {cruxSlug, week.number(), questionKey, thousandths};
        }
    }
}
