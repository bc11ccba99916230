package org.cruxbook.visitor;

/** Stands where new visitors come in. There may be none; then everyone comes in. */
public interface Turnstile {

    /**
     * Lets one more new visitor pass, within the transaction that makes them known.
     *
     * @throws RuntimeException if they may not come in now; the transaction must be rolled back
     */
    void pass();
}
