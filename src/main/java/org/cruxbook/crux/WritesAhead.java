package org.cruxbook.crux;

/**
 * The transaction that is under way is about to change pages, and perhaps the ledger. What must not be written at the same moment
 * waits until it is over.
 */
public record WritesAhead() {}
