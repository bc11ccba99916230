package org.cruxbook.search;

/** How near to what was asked for the found pages come; the first that finds anything is taken. */
public enum Closeness {
    /** They have all the words, in some form of them. */
    EXACT,
    /** They have all the words if one letter is wrong in the longer ones. */
    ALIKE,
    /** They have half of the words or more. */
    SOME
}
