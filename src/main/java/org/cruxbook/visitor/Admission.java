package org.cruxbook.visitor;

import java.time.Instant;

/** How visitors become known: a part of {@link Visitors}. */
public interface Admission {

    /**
     * Makes a visitor known who is not yet; locks nothing. Must be called within a transaction.
     *
     * @param hash of the token
     * @param now since when a new one is a visitor
     * @throws RuntimeException if the {@link Turnstile} lets nobody through
     */
    void addIfNew(String hash, Instant now);
}
