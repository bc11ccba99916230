package org.cruxbook.estimate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;

/**
 * Has what many threads hand in at the same time done together: while some of it is being done, the rest gathers, and goes next,
 * as one group. One of those who wait does it for all. Alone, nobody waits for anything. Databases do so with the writing of their
 * logs (group commit: DeWitt and others, Implementation techniques for main memory database systems, SIGMOD 1984).
 *
 * @param <T> what is handed in
 */
final class GroupCommit<T> {

    private static final int MOST = 64;

    /** Who has waited for longer than this when a group fails does not wait for a second one. */
    private static final long PATIENCE = Waiting.LIMIT.toNanos() / 5;

    private final int groups;
    private final Consumer<List<T>> work;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Ticket> waiting = new ArrayDeque<>();
    private int leading;
    private int underWay;

    /**
     * @param groups how many are done at a time, at most
     * @param work does a group in whole, or fails and has done nothing; one that fails for what may be the fault of one of them
     *     is done again one by one
     */
    GroupCommit(int groups, Consumer<List<T>> work) {
        this.groups = groups;
        this.work = work;
    }

    /** What one thread waits for. */
    private final class Ticket {

        private final T item;
        private final Condition news = lock.newCondition();
        private final long since = System.nanoTime();
        private boolean leads;
        private boolean done;
        private @Nullable RuntimeException failure;

        Ticket(T item) {
            this.item = item;
        }

        private void settle(@Nullable RuntimeException outcome) {
            lock.lock();
            try {
                failure = outcome;
                done = true;
                news.signal();
            } finally {
                lock.unlock();
            }
        }
    }

    /**
     * Returns when it is done.
     *
     * @throws RuntimeException what the work throws, for this item or for any group that it is in
     * @throws QueryTimeoutException if nobody came to it within {@link Waiting#LIMIT}; nothing is done then
     */
    void hand(T item) {
        Ticket ticket = new Ticket(item);
        lock.lock();
        try {
            waiting.add(ticket);
            if (leading < groups) {
                leading++;
                ticket.leads = true;
            }
        } finally {
            lock.unlock();
        }
        while (isToLead(ticket)) {
            lead();
        }
        if (ticket.failure != null) {
            throw ticket.failure;
        }
    }

    /** How many wait for a group. */
    int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until this one is to do a group, or is done. */
    private boolean isToLead(Ticket ticket) {
        boolean interrupted = false;
        lock.lock();
        try {
            long left = Waiting.LIMIT.toNanos();
            while (!ticket.leads && !ticket.done) {
                try {
                    left = ticket.news.awaitNanos(left);
                } catch (InterruptedException theServerStops) {
                    interrupted = true;
                    left = 0;
                }
                if (left <= 0 && !ticket.leads && waiting.remove(ticket)) {
                    throw new QueryTimeoutException("others were in the way");
                }
                // Somebody is at it, and has time limits of their own.
                left = left <= 0 ? Long.MAX_VALUE : left;
            }
            boolean leads = ticket.leads;
            ticket.leads = false;
            return leads;
        } finally {
            lock.unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void lead() {
        List<Ticket> group = List.of();
        try {
            group = next();
            if (!group.isEmpty()) {
                perform(group);
            }
        } finally {
            giveUp(group);
            handOn(group.size());
        }
    }

    private List<Ticket> next() {
        lock.lock();
        try {
            List<Ticket> group = new ArrayList<>();
            int most = Math.min(MOST, share());
            while (!waiting.isEmpty() && group.size() < most) {
                group.add(waiting.remove());
            }
            underWay += group.size();
            callAnother();
            return group;
        } finally {
            lock.unlock();
        }
    }

    /** As many as each group has where all are of one size: a large one beside a small one would leave a processor idle. */
    private int share() {
        return (waiting.size() + underWay + groups - 1) / groups;
    }

    /** Who has been called and has not come yet is among those who wait. */
    private void callAnother() {
        if (leading < groups) {
            waiting.stream().filter(ticket -> !ticket.leads).findFirst().ifPresent(next -> {
                leading++;
                next.leads = true;
                next.news.signal();
            });
        }
    }

    private void perform(List<Ticket> group) {
        try {
            work.accept(group.stream().map(ticket -> ticket.item).toList());
            group.forEach(ticket -> ticket.settle(null));
        } catch (RuntimeException e) {
            if (Outage.isBehind(e)) {
                group.forEach(ticket -> ticket.settle(e));
                refuseWhoWaited(e);
            } else if (group.size() == 1) {
                group.get(0).settle(e);
            } else {
                eachAlone(group);
            }
        }
    }

    private void eachAlone(List<Ticket> group) {
        RuntimeException refusal = null;
        for (Ticket ticket : group) {
            if (refusal == null) {
                perform(List.of(ticket));
                refusal = ticket.failure != null && Outage.isBehind(ticket.failure) ? ticket.failure : null;
            } else {
                ticket.settle(refusal);
            }
        }
    }

    private void refuseWhoWaited(RuntimeException e) {
        lock.lock();
        try {
            long now = System.nanoTime();
            while (!waiting.isEmpty() && now - waiting.element().since > PATIENCE) {
                waiting.remove().settle(e);
            }
        } finally {
            lock.unlock();
        }
    }

    /** After an error that is no exception, nobody is left waiting. */
    private void giveUp(List<Ticket> group) {
        group.stream()
                .filter(ticket -> !ticket.done)
                .forEach(ticket -> ticket.settle(new IllegalStateException("the group was broken off")));
    }

    private void handOn(int done) {
        lock.lock();
        try {
            leading--;
            underWay -= done;
            callAnother();
        } finally {
            lock.unlock();
        }
    }
}
