package org.cruxbook.visitor;

/** Stands where new visitors come in. There may be none; then everyone comes in. */
public interface Turnstile {

    /**
     * What lets whoever this thread serves pass, if it turns out that they are new: it is run, on any thread, within the
     * transaction that makes them known, and throws a {@link RuntimeException} if they may not come in now; the transaction
     * must then be rolled back.
     */
    Runnable pass();
}
