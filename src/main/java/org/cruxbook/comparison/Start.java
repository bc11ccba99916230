package org.cruxbook.comparison;

import org.cruxbook.crux.SubCrux;

/** Which of the sub-cruxes that two people differ on they should talk about first, and why that one. */
public record Start(SubCrux subCrux, Reason reason) {

    /** What makes it matter most. */
    public enum Reason {
        /** Of those on which the two differ, it tracks the crowd's answers to the final question most closely. */
        TRACKS_THE_ANSWERS,
        /** The one who looks said that to change their mind on it would move their own final answer furthest. */
        MOVES_YOURS
    }
}
