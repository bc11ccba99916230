package org.cruxbook.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.cruxbook.estimate.TallyTable.Move;
import org.cruxbook.testing.AtOnce;
import org.cruxbook.testing.OnPostgres;
import org.cruxbook.testing.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** H2 is changed by one transaction at a time. */
@SpringBootTest
@OnPostgres
@Timeout(120)
class TallyLocksOnPostgresTest {

    private static final List<String> PAGES = List.of("pause", "time", "duties");

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Product product;

    @Autowired
    private TransactionTemplate transaction;

    private final AtomicLong moved = new AtomicLong();

    @BeforeEach
    @AfterEach
    void empty() {
        Tables.empty(jdbc);
    }

    /** As different instances do: nothing is held up in the process, and nothing is done again. */
    @Test
    void many_who_move_the_same_tallies_in_any_order_do_not_wait_in_a_circle() throws Exception {
        AtOnce.run(IntStream.range(0, 8)
                .<Runnable>mapToObj(number -> () -> {
                    Random random = new Random(number);
                    for (int round = 0; round < 50; round++) {
                        transaction.executeWithoutResult(status -> write(moves(random)));
                    }
                })
                .toList());

        assertThat(jdbc.queryForObject("select sum(answers) from tally", Long.class))
                .isEqualTo(moved.get());
        assertThat(jdbc.queryForObject("select sum(change) from weekly_tally", Long.class))
                .isEqualTo(moved.get());
    }

    private Map<TallyTable, List<Move>> moves(Random random) {
        List<Move> answers = new ArrayList<>();
        List<Move> weekly = new ArrayList<>();
        PAGES.stream().filter(page -> random.nextBoolean()).forEach(page -> {
            for (int value = 0; value < 20; value++) {
                answers.add(new Move(new Object[] {page, "q1", value}, 1));
                weekly.add(new Move(new Object[] {page, 2965, "q1", value}, 1));
            }
        });
        Collections.shuffle(answers, random);
        Collections.shuffle(weekly, random);
        moved.addAndGet(answers.size());
        return new EnumMap<>(Map.of(TallyTable.TALLY, answers, TallyTable.WEEKLY_TALLY, weekly));
    }

    private void write(Map<TallyTable, List<Move>> moves) {
        new TallyLocks(jdbc, product).pages(moves);
        TallyTable.write(jdbc, product, moves);
    }

    @Test
    void whoever_writes_a_page_holds_up_nobody_on_another() throws Exception {
        CountDownLatch written = new CountDownLatch(1);

        AtOnce.run(List.of(
                () -> transaction.executeWithoutResult(status -> {
                    write(oneMove("pause"));
                    await(written);
                }),
                () -> {
                    transaction.executeWithoutResult(status -> write(oneMove("time")));
                    written.countDown();
                }));

        assertThat(Tables.count(jdbc, "tally")).isEqualTo(2);
    }

    /** PostgreSQL has room for some thousands of locks. */
    @Test
    void as_many_pages_as_there_are_can_be_written_at_once() {
        List<Move> moves = IntStream.range(0, 50_000)
                .mapToObj(number -> new Move(new Object[] {"page-" + number, "q1", 50_000}, 1))
                .toList();

        transaction.executeWithoutResult(status -> write(Map.of(TallyTable.TALLY, moves)));

        assertThat(Tables.count(jdbc, "tally")).isEqualTo(50_000);
    }

    private static Map<TallyTable, List<Move>> oneMove(String page) {
        return Map.of(TallyTable.TALLY, List.of(new Move(new Object[] {page, "q1", 50_000}, 1)));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
