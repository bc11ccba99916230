package org.cruxbook.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.QueryTimeoutException;

@Timeout(60)
class GroupCommitTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<List<String>> groups = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @AfterEach
    void stop() {
        goOn.countDown();
        threads.shutdownNow();
    }

    @Test
    void one_that_comes_alone_is_a_group_of_its_own_in_its_own_thread() {
        List<Thread> by = new ArrayList<>();
        GroupCommit<String> commits = new GroupCommit<>(1, group -> by.add(Thread.currentThread()));

        commits.hand("a");
        commits.hand("b");

        assertThat(by).containsExactly(Thread.currentThread(), Thread.currentThread());
    }

    @Test
    void what_comes_while_a_group_is_done_goes_next_and_together() throws Exception {
        GroupCommit<String> commits = new GroupCommit<>(1, heldUp(group -> {}));
        CompletableFuture<Void> first = hand(commits, "first");
        started.await();
        List<CompletableFuture<Void>> rest = handAndWait(commits, "a", "b", "c");

        assertThat(first).isNotDone();
        goOn.countDown();

        first.join();
        rest.forEach(CompletableFuture::join);
        assertThat(groups).containsExactly(List.of("first"), List.of("a", "b", "c"));
    }

    @Test
    void whoever_spoils_a_group_fails_alone_and_the_rest_is_done() throws Exception {
        GroupCommit<String> commits = new GroupCommit<>(1, heldUp(group -> {
            if (group.contains("bad")) {
                throw new IllegalArgumentException("bad");
            }
        }));
        CompletableFuture<Void> first = hand(commits, "first");
        started.await();
        List<CompletableFuture<Void>> rest = handAndWait(commits, "a", "bad", "c");
        goOn.countDown();

        first.join();
        rest.get(0).join();
        rest.get(2).join();
        assertThatThrownBy(rest.get(1)::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(IllegalArgumentException.class);
        assertThat(groups)
                .containsExactly(
                        List.of("first"), List.of("a", "bad", "c"), List.of("a"), List.of("bad"), List.of("c"));
    }

    @Test
    void when_the_database_is_away_nobody_is_tried_again_one_by_one() throws Exception {
        GroupCommit<String> commits = new GroupCommit<>(1, heldUp(group -> {
            if (!group.contains("first")) {
                // As it comes when the connection broke in the midst of a transaction.
                throw new IllegalStateException("cannot roll back", new SQLException("broken", "08006"));
            }
        }));
        CompletableFuture<Void> first = hand(commits, "first");
        started.await();
        List<CompletableFuture<Void>> rest = handAndWait(commits, "a", "b");
        goOn.countDown();

        first.join();
        assertThat(rest)
                .allSatisfy(one -> assertThatThrownBy(one::join).hasCauseInstanceOf(IllegalStateException.class));
        assertThat(groups).containsExactly(List.of("first"), List.of("a", "b"));
        commits.hand("first");
    }

    @Test
    void whoever_is_not_come_to_in_time_is_told_so_and_not_done_later() throws Exception {
        GroupCommit<String> commits = new GroupCommit<>(1, heldUp(group -> {}));
        CompletableFuture<Void> first = hand(commits, "first");
        started.await();

        CompletableFuture<Void> late = hand(commits, "late");

        assertThatThrownBy(late::join).hasCauseInstanceOf(QueryTimeoutException.class);
        goOn.countDown();
        first.join();
        commits.hand("next");
        assertThat(groups).containsExactly(List.of("first"), List.of("next"));
    }

    @Test
    void an_error_leaves_nobody_waiting_and_those_who_come_after_are_served() {
        AtomicInteger calls = new AtomicInteger();
        GroupCommit<String> commits = new GroupCommit<>(1, group -> {
            if (calls.incrementAndGet() == 1) {
                throw new StackOverflowError();
            }
        });

        assertThatThrownBy(() -> commits.hand("a")).isInstanceOf(StackOverflowError.class);

        commits.hand("b");
        assertThat(calls).hasValue(2);
    }

    @Test
    void many_threads_have_everything_done_once_in_as_many_groups_at_a_time_as_may_be() throws Exception {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Integer> done = Collections.synchronizedList(new ArrayList<>());
        GroupCommit<Integer> commits = new GroupCommit<>(2, group -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            done.addAll(group);
            running.decrementAndGet();
        });
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int thread = 0; thread < 32; thread++) {
            int from = thread * 1_000;
            all.add(CompletableFuture.runAsync(
                    () -> {
                        for (int n = from; n < from + 1_000; n++) {
                            commits.hand(n);
                        }
                    },
                    threads));
        }
        all.forEach(CompletableFuture::join);

        assertThat(done).hasSize(32_000).doesNotHaveDuplicates();
        assertThat(most).hasValueLessThanOrEqualTo(2);
    }

    /** A group that ended while another did has once called the same next one as that, and one place was lost for good. */
    @Test
    void after_any_rush_as_many_groups_are_done_at_a_time_as_before() throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        GroupCommit<String> commits = new GroupCommit<>(2, group -> {
            if (group.contains("meet")) {
                meet(both);
            }
        });
        handManyTimes(commits, "any");

        CompletableFuture<Void> one = hand(commits, "meet");
        while (both.getNumberWaiting() < 1) {
            Thread.onSpinWait();
        }
        hand(commits, "meet").join();
        one.join();
    }

    private void handManyTimes(GroupCommit<String> commits, String item) {
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int thread = 0; thread < 32; thread++) {
            all.add(CompletableFuture.runAsync(
                    () -> {
                        for (int n = 0; n < 2_000; n++) {
                            commits.hand(item);
                        }
                    },
                    threads));
        }
        all.forEach(CompletableFuture::join);
    }

    private static void meet(CyclicBarrier both) {
        try {
            both.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first group waits until it may go on. */
    private Consumer<List<String>> heldUp(Consumer<List<String>> work) {
        return group -> {
            groups.add(group);
            started.countDown();
            try {
                goOn.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            work.accept(group);
        };
    }

    private CompletableFuture<Void> hand(GroupCommit<String> commits, String item) {
        return CompletableFuture.runAsync(() -> commits.hand(item), threads);
    }

    /** Returns when they wait, in this order. */
    private List<CompletableFuture<Void>> handAndWait(GroupCommit<String> commits, String... items) {
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (String item : items) {
            all.add(hand(commits, item));
            while (commits.waiting() < all.size()) {
                Thread.onSpinWait();
            }
        }
        return all;
    }
}
