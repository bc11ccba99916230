package org.cruxbook.estimate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import org.hibernate.annotations.Immutable;

/** How many visitors now stand at one step of a sub-crux. */
@Entity
@Immutable
public class StanceTally {

    @EmbeddedId
    private Cell cell = new Cell("", "", 0);

    private long people;

    protected StanceTally() {}

    StanceTally(Cell cell, long people) {
        this.cell = cell;
        this.people = people;
    }

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

    /** What one tally counts. */
    @Embeddable
    record Cell(String cruxSlug, String subCruxKey, int step) {}
}
