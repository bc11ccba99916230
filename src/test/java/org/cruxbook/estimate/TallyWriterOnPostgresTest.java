package org.cruxbook.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
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

/** As different instances do: nothing is held up in the process, and nothing is done again. H2 is changed by one at a time. */
@SpringBootTest
@OnPostgres
@Timeout(120)
class TallyWriterOnPostgresTest {

    private static final List<String> PAGES = List.of("pause", "time", "duties");

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TallyWriter tallies;

    @Autowired
    private TransactionTemplate transaction;

    private final AtomicLong moved = new AtomicLong();

    @BeforeEach
    @AfterEach
    void empty() {
        Tables.empty(jdbc);
    }

    @Test
    void many_who_move_the_same_tallies_in_any_order_do_not_wait_in_a_circle() throws Exception {
        AtOnce.run(IntStream.range(0, 8)
                .<Runnable>mapToObj(number -> () -> {
                    Random random = new Random(number);
                    for (int round = 0; round < 50; round++) {
                        transaction.executeWithoutResult(status -> write(moves(random), random));
                    }
                })
                .toList());

        Backlogs.catchUp(jdbc);
        assertThat(jdbc.queryForObject("select sum(answers) from tally", Long.class))
                .isEqualTo(moved.get());
        assertThat(jdbc.queryForObject("select sum(change) from weekly_tally", Long.class))
                .isEqualTo(moved.get());
    }

    private Moves moves(Random random) {
        Moves moves = new Moves();
        PAGES.stream().filter(page -> random.nextBoolean()).forEach(page -> {
            for (int value = 0; value < 20; value++) {
                moves.add(CountTable.TALLY, List.of(page, "q1", value), 1);
                moves.add(CountTable.WEEKLY_TALLY, List.of(page, 2965, "q1", value), 1);
            }
        });
        moved.addAndGet(moves.of(CountTable.TALLY).size());
        return moves;
    }

    private void write(Moves moves, Random random) {
        switch (random.nextInt(3)) {
            case 0 -> tallies.write(moves);
            case 1 -> tallies.writeOrLeave(moves);
            default -> leave(moves);
        }
    }

    private void leave(Moves moves) {
        Volley volley = new Volley(jdbc, Product.POSTGRESQL);
        Backlog.leave(moves, volley);
        volley.run();
    }

    @Test
    void a_form_waits_for_nobody_who_has_the_tallies() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch left = new CountDownLatch(1);

        AtOnce.run(List.of(
                () -> transaction.executeWithoutResult(status -> {
                    tallies.write(oneMove("pause"));
                    written.countDown();
                    await(left);
                }),
                () -> {
                    await(written);
                    transaction.executeWithoutResult(status -> tallies.writeOrLeave(oneMove("pause")));
                    left.countDown();
                }));

        Backlogs.catchUp(jdbc);
        assertThat(jdbc.queryForObject("select answers from tally", Long.class)).isEqualTo(2);
    }

    @Test
    void any_number_of_pages_can_be_written_at_once() {
        Moves moves = new Moves();
        IntStream.range(0, 50_000)
                .forEach(number -> moves.add(CountTable.TALLY, List.of("page-" + number, "q1", 50_000), 1));

        transaction.executeWithoutResult(status -> tallies.write(moves));

        assertThat(Tables.count(jdbc, "tally")).isEqualTo(50_000);
    }

    private static Moves oneMove(String page) {
        Moves moves = new Moves();
        moves.add(CountTable.TALLY, List.of(page, "q1", 50_000), 1);
        return moves;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
