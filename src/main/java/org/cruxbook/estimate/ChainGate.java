package org.cruxbook.estimate;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps visitors' transactions that move the tallies of chains, any number at a time, apart from those that count them anew.
 * Otherwise a new count would miss what is not committed yet, by someone who has not heard of the new chain. Who passes is
 * inside until the transaction is over; there must be one, and its connection in hand.
 */
@Component
class ChainGate {

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);

    /** For a transaction that moves tallies. */
    void pass() {
        pass(lock.readLock());
    }

    /** For one that counts anew: waits until nobody is inside, and keeps others waiting. */
    void passAlone() {
        pass(lock.writeLock());
    }

    private static void pass(Lock side) {
        side.lock();
        try {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    side.unlock();
                }
            });
        } catch (IllegalStateException noTransaction) {
            side.unlock();
            throw noTransaction;
        }
    }
}
