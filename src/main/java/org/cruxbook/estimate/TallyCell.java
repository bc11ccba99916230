package org.cruxbook.estimate;

/** What one tally counts. Cells are written in an order, in which those of one question lie side by side. */
interface TallyCell {

    /** The key's columns, in the table's order. */
    Object[] key();
}
