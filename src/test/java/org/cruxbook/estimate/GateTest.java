package org.cruxbook.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cruxbook.crux.MovesAhead;
import org.cruxbook.testing.AtOnce;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@Timeout(120)
abstract class GateTest {

    private static final Set<Thread.State> WAITING =
            Set.of(Thread.State.BLOCKED, Thread.State.WAITING, Thread.State.TIMED_WAITING, Thread.State.TERMINATED);

    @Autowired
    private Gate gate;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Product product;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    final List<String> done = Collections.synchronizedList(new ArrayList<>());

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts the other one, and goes on when that has come as far as it can. */
    void start(Runnable other, List<Thread> threads) {
        Thread thread = new Thread(other);
        threads.add(thread);
        thread.start();
        while (!WAITING.contains(thread.getState())) {
            Thread.onSpinWait();
        }
    }

    void visit(Gate through, String name) {
        through.pass(transaction, () -> done.add(name));
    }

    private static void join(List<Thread> threads) throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }

    @Test
    void who_publishes_a_move_is_alone_until_that_is_committed() throws Exception {
        List<Thread> visitors = new ArrayList<>();

        transaction.executeWithoutResult(status -> {
            events.publishEvent(new MovesAhead());
            start(() -> visit(gate, "visitor"), visitors);
            start(() -> visit(gate, "visitor"), visitors);
            done.add("publisher");
        });
        join(visitors);

        assertThat(done).containsExactly("publisher", "visitor", "visitor");
    }

    @Test
    void who_must_be_alone_waits_for_all_who_are_inside() throws Exception {
        List<Thread> publishers = new ArrayList<>();

        gate.pass(transaction, () -> {
            start(
                    () -> transaction.executeWithoutResult(status -> {
                        gate.passAlone();
                        done.add("publisher");
                    }),
                    publishers);
            done.add("visitor");
        });
        join(publishers);

        assertThat(done).containsExactly("visitor", "publisher");
    }

    @Test
    void visitors_pass_beside_each_other() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        Runnable visitor = () -> gate.pass(transaction, () -> {
            both.countDown();
            await(both);
        });

        AtOnce.run(List.of(visitor, visitor));

        assertThat(both.getCount()).isZero();
    }

    @Test
    void a_visitor_is_kept_waiting_for_some_seconds_at_most() throws Exception {
        AtomicBoolean refused = new AtomicBoolean();
        List<Thread> visitors = new ArrayList<>();

        transaction.executeWithoutResult(status -> {
            gate.passAlone();
            start(
                    () -> {
                        assertThatThrownBy(() -> visit(gate, "visitor")).isInstanceOf(QueryTimeoutException.class);
                        refused.set(true);
                    },
                    visitors);
            visitors.forEach(GateTest::await);
        });

        assertThat(refused).isTrue();
        assertThat(done).isEmpty();
    }

    private static void await(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoever_is_alone_may_ask_again_and_what_fails_lets_others_in() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    gate.passAlone();
                    gate.passAlone();
                    throw new NothingSubmitted();
                }))
                .isInstanceOf(NothingSubmitted.class);

        visit(gate, "visitor");

        assertThat(done).containsExactly("visitor");
    }

    @Test
    void nobody_is_alone_outside_a_transaction_or_among_others() {
        assertThatThrownBy(gate::passAlone).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> gate.pass(transaction, gate::passAlone)).isInstanceOf(IllegalStateException.class);

        visit(gate, "visitor");

        assertThat(done).containsExactly("visitor");
    }
}
