package org.cruxbook.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.cruxbook.testing.AtOnce;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.QueryTimeoutException;

@Timeout(60)
class TurnsTest {

    private final Turns turns = new Turns();

    @Test
    void under_one_name_one_comes_after_the_other() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        List<Integer> seen = Collections.synchronizedList(new ArrayList<>());

        AtOnce.run(Collections.nCopies(
                20,
                () -> turns.take("ann", () -> {
                    seen.add(inside.incrementAndGet());
                    Thread.yield();
                    inside.decrementAndGet();
                })));

        assertThat(seen).hasSize(20).containsOnly(1);
    }

    @Test
    void another_name_is_not_waited_for_and_what_fails_ends_its_turn() throws Exception {
        CountDownLatch benIsThrough = new CountDownLatch(1);

        AtOnce.run(List.of(
                () -> turns.take("ann", () -> await(benIsThrough)), () -> turns.take("ben", benIsThrough::countDown)));

        assertThatThrownBy(() -> turns.take("ann", () -> {
                    throw new NothingSubmitted();
                }))
                .isInstanceOf(NothingSubmitted.class);
        turns.take("ann", () -> {});
    }

    @Test
    void nobody_waits_for_ever() throws Exception {
        CountDownLatch given = new CountDownLatch(1);
        CountDownLatch taken = new CountDownLatch(1);

        AtOnce.run(List.of(
                () -> turns.take("ann", () -> {
                    taken.countDown();
                    await(given);
                }),
                () -> {
                    await(taken);
                    assertThatThrownBy(() -> turns.take("ann", () -> {})).isInstanceOf(QueryTimeoutException.class);
                    given.countDown();
                }));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
