package org.cruxbook.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.testing.AtOnce;
import org.cruxbook.testing.Pages;
import org.cruxbook.testing.Tables;
import org.cruxbook.visitor.VisitorToken;
import org.cruxbook.visitor.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest
abstract class ConcurrentBallotsTest {

    private static final String SLUG = "coordination";
    private static final List<String> KEYS = List.of("q1", "q2", "q3", "q4", "q5");

    @Autowired
    private Ballots ballots;

    @Autowired
    private Reveals reveals;

    @Autowired
    private Estimates estimates;

    @Autowired
    private Visitors visitors;

    @Autowired
    private Cruxes cruxes;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void publish() {
        Tables.empty(jdbc);
        cruxes.save(Pages.coordination());
    }

    @Test
    void one_form_sent_fifty_times_at_once_leaves_one_visitor_with_one_estimate_each() throws Exception {
        List<Entry> form = KEYS.stream().map(key -> typed(key, 35_000)).toList();
        for (int round = 1; round <= 5; round++) {
            VisitorToken token = VisitorToken.fresh();

            AtOnce.run(Collections.nCopies(50, () -> ballots.submit(token, SLUG, form)));

            assertThat(Tables.count(jdbc, "visitor")).isEqualTo(round);
            assertThat(Tables.count(jdbc, "reveal")).isEqualTo(round);
            assertThat(Tables.count(jdbc, "estimate")).isEqualTo(5L * round);
            assertThat(Tables.count(jdbc, "estimate_revision")).isEqualTo(5L * round);
            assertThat(tallies()).isEqualTo(recount()).hasSize(5).containsValue((long) round);
            assertThat(weeklyTallies()).isEqualTo(recount());
        }
    }

    @Test
    void a_withdrawal_sent_fifty_times_at_once_withdraws_once() throws Exception {
        VisitorToken token = VisitorToken.fresh();
        ballots.submit(token, SLUG, List.of(typed("q1", 35_000)));

        AtOnce.run(Collections.nCopies(50, () -> ballots.submit(token, SLUG, List.of(new Entry("q1", 1, null, true)))));

        assertThat(tallies()).isEmpty();
        assertThat(Tables.count(jdbc, "estimate_revision")).isEqualTo(2);
    }

    @Test
    void looking_fifty_times_at_once_is_one_reveal() throws Exception {
        VisitorToken token = VisitorToken.fresh();

        AtOnce.run(Collections.nCopies(50, () -> reveals.look(token, SLUG)));

        assertThat(Tables.count(jdbc, "reveal")).isEqualTo(1);
    }

    @Test
    void sixteen_visitors_who_answer_revise_and_withdraw_at_random_leave_tallies_that_equal_a_recount()
            throws Exception {
        List<VisitorToken> tokens =
                IntStream.range(0, 16).mapToObj(number -> VisitorToken.fresh()).toList();

        AtOnce.run(IntStream.range(0, 16)
                .<Runnable>mapToObj(number -> () -> changeTheirMind(tokens.get(number), new Random(number)))
                .toList());

        assertThat(Tables.count(jdbc, "visitor")).isEqualTo(16);
        assertThat(tokens).allSatisfy(token -> assertThat(keys(token)).containsExactlyInAnyOrderElementsOf(KEYS));
        assertThat(tallies()).isNotEmpty().isEqualTo(recount());
        assertThat(weeklyTallies()).isEqualTo(recount());
    }

    /** In an order of its own each time, among few values, so that everyone is in everyone's way. */
    private void changeTheirMind(VisitorToken token, Random random) {
        ballots.submit(token, SLUG, KEYS.stream().map(key -> typed(key, 50_000)).toList());
        for (int i = 0; i < 30; i++) {
            List<String> order = new ArrayList<>(KEYS);
            Collections.shuffle(order, random);
            ballots.submit(
                    token,
                    SLUG,
                    order.stream().map(key -> anyEntry(key, random)).toList());
        }
    }

    private static Entry anyEntry(String key, Random random) {
        return random.nextInt(4) == 0 ? new Entry(key, 1, null, true) : typed(key, 10_000 * random.nextInt(11));
    }

    private static Entry typed(String key, int thousandths) {
        return new Entry(key, 1, new Probability(thousandths), true);
    }

    private List<String> keys(VisitorToken token) {
        return estimates.findAll(visitors.find(token).orElseThrow().id(), SLUG).stream()
                .map(Estimate::questionKey)
                .toList();
    }

    private Map<String, Long> tallies() {
        Backlogs.catchUp(jdbc);
        return counts("select question_key, thousandths, answers from tally where answers <> 0");
    }

    private Map<String, Long> weeklyTallies() {
        return counts("select question_key, thousandths, sum(change) from weekly_tally"
                + " group by question_key, thousandths having sum(change) <> 0");
    }

    private Map<String, Long> recount() {
        return counts("select question_key, latest_value, count(*) from estimate where latest_value is not null"
                + " group by question_key, latest_value");
    }

    private Map<String, Long> counts(String sql) {
        return jdbc
                .query(sql, (row, number) -> Map.entry(row.getString(1) + " " + row.getInt(2), row.getLong(3)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
