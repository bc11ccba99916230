package org.cruxbook.visitor;

/**
 * A visitor is being forgotten: whatever is kept of them must be deleted now. Told within the transaction that forgets
 * them, while their row is still there, and locked.
 */
public record VisitorForgotten(long visitorId) {}
