package org.cruxbook.estimate;

/**
 * What one tally counts. Cells have an order in which they are written: two visitors that lock the same ones then never
 * wait for each other.
 */
interface TallyCell {

    /** The key's columns, in the table's order. */
    Object[] key();
}
