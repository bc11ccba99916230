package org.cruxbook.estimate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import org.hibernate.annotations.Immutable;

/** How many visitors' answers to all steps of a chain now multiply to one magnitude. */
@Entity
@Immutable
public class ChainTally {

    @EmbeddedId
    private Cell cell = new Cell("", 0);

    private long people;

    protected ChainTally() {}

    ChainTally(Cell cell, long people) {
        this.cell = cell;
        this.people = people;
    }

    /** Of the products. */
    public Magnitude magnitude() {
        return new Magnitude(cell.magnitude());
    }

    /** How many they are; at least 1 in what {@link ChainTallies} returns. */
    public long people() {
        return people;
    }

    /** What one tally counts. */
    @Embeddable
    record Cell(String chainSlug, int magnitude) {}
}
