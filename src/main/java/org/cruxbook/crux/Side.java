package org.cruxbook.crux;

/** Which side of the claim an argument is on. */
public enum Side {
    FOR,
    AGAINST
}
