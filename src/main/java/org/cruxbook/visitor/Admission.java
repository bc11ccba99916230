package org.cruxbook.visitor;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** How visitors become known: a part of {@link Visitors}. */
public interface Admission {

    /** Whoever this thread serves, before it is known whether they are new. */
    Arrival arriving(VisitorToken token);

    /** Those of these tokens' visitors who are known, locked until the transaction ends, in one order for all who lock. */
    List<Visitor> lock(Collection<String> hashes);

    /**
     * Makes those known who are not yet; locks nobody else. Must be called within a transaction.
     *
     * @param now since when a new one is a visitor
     * @throws RuntimeException if the {@link Turnstile} does not let one of them through
     */
    void addIfNew(Collection<Arrival> arrivals, Instant now);

    /** {@link #addIfNew(Collection, Instant)} for one whom this thread serves. */
    default void addIfNew(VisitorToken token, Instant now) {
        addIfNew(List.of(arriving(token)), now);
    }
}
