package org.cruxbook.estimate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.Comparator;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** How many visitors now stand at one step of a sub-crux. */
@Entity
@Immutable
public class StanceTally {

    @EmbeddedId
    private Cell cell = new Cell("", "", 0);

    private long people;

    protected StanceTally() {}

    /** The sub-crux's key on its page. */
    public String subCruxKey() {
        return cell.subCruxKey();
    }

    /** Where they stand. */
    public Step step() {
        return new Step(cell.step());
    }

    /** How many they are; at least 1 in what {@link StanceTallies} returns. */
    public long people() {
        return people;
    }

    /** What one tally counts, in the order in which tallies are written. */
    @Embeddable
    record Cell(String cruxSlug, String subCruxKey, int step) implements TallyCell, Comparable<@Nullable Cell> {

        private static final Comparator<Cell> ORDER = Comparator.comparing(Cell::cruxSlug)
                .thenComparing(Cell::subCruxKey)
                .thenComparingInt(Cell::step);

        @Override
        public int compareTo(Cell other) {
            return ORDER.compare(this, other);
        }

        @Override
        public Object[] key() {
            return new Object[] {cruxSlug, subCruxKey, step};
        }
    }
}
