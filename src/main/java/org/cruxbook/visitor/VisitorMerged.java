package org.cruxbook.visitor;

/**
 * Two visitors turn out to be one person: whatever is kept of the one belongs to the other from now on. Told within the
 * transaction that merges them, while the rows of both are still there, and locked.
 *
 * @param from who is no visitor any more afterwards
 * @param to who they are from now on
 */
public record VisitorMerged(long from, long to) {}
