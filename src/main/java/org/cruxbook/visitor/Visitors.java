package org.cruxbook.visitor;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All visitors. */
public interface Visitors extends Repository<Visitor, Long>, Admission {

    /** @param hash of a token, as in {@link VisitorToken#hash()} */
    Optional<Visitor> findByTokenHash(String hash);

    /** The visitor whose token this is; empty where it has stored nothing yet. */
    default Optional<Visitor> find(VisitorToken token) {
        return findByTokenHash(token.hash());
    }

    /**
     * The visitor whose token this is, new or known, locked until the transaction ends, so that what one visitor sends
     * twice at once is stored one after the other. Who is forgotten meanwhile is a new visitor then.
     *
     * @param now since when a new one is a visitor
     * @throws RuntimeException if the {@link Turnstile} lets nobody through who is new
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    default Visitor admit(VisitorToken token, Instant now) {
        return admit(List.of(arriving(token)), now).get(0);
    }

    /**
     * Likewise for several at once, none of them twice.
     *
     * @return the visitors in the order in which they arrive
     */
    @Transactional(propagation = Propagation.MANDATORY)
    default List<Visitor> admit(List<Arrival> arrivals, Instant now) {
        Map<String, Visitor> admitted = new HashMap<>();
        List<Arrival> missing = arrivals;
        while (true) {
            lock(missing.stream().map(Arrival::hash).toList())
                    .forEach(visitor -> admitted.put(visitor.tokenHash(), visitor));
            missing = missing.stream()
                    .filter(arrival -> !admitted.containsKey(arrival.hash()))
                    .toList();
            if (missing.isEmpty()) {
                return arrivals.stream()
                        .map(arrival -> Objects.requireNonNull(admitted.get(arrival.hash())))
                        .toList();
            }
            addIfNew(missing, now);
        }
    }

    /** The visitor whose token this is, locked until the transaction ends; empty where it has stored nothing. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select visitor from Visitor visitor where visitor.tokenHash = :hash")
    Optional<Visitor> lock(String hash);

    /** The visitor with this id, locked likewise. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select visitor from Visitor visitor where visitor.id = :id")
    Optional<Visitor> lock(long id);
}
