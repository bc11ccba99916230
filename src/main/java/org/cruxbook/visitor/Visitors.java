package org.cruxbook.visitor;

import jakarta.persistence.LockModeType;
import java.time.Instant;
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
        Optional<Visitor> admitted = Optional.empty();
        while (admitted.isEmpty()) {
            addIfNew(token.hash(), now);
            admitted = lock(token.hash());
        }
        return admitted.get();
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
