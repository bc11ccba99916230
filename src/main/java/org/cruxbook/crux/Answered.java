package org.cruxbook.crux;

/** Tells what has been answered, for those who need to know of each question or sub-crux no more than that. */
public interface Answered {

    /** Whether any visitor now answers it, or takes a stance on it. */
    boolean answered(LedgerEntry entry);
}
