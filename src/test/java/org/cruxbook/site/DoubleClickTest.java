package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.estimate.Backlogs;
import org.cruxbook.testing.AtOnce;
import org.cruxbook.testing.Browser;
import org.cruxbook.testing.Pages;
import org.cruxbook.testing.Recount;
import org.cruxbook.testing.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** One browser that sends more than one form at a time. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class DoubleClickTest {

    private static final String PAGE = "/cruxes/coordination";

    @LocalServerPort
    private int port;

    @Autowired
    private Cruxes cruxes;

    @Autowired
    private JdbcTemplate jdbc;

    private final Queue<Integer> statuses = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void publish() {
        Tables.empty(jdbc);
        cruxes.save(Pages.coordination());
    }

    @Test
    void the_same_form_sent_fifty_times_at_once_leaves_one_estimate_each() throws Exception {
        Browser ann = known();

        AtOnce.run(Collections.nCopies(50, () -> send(ann, "q1", "35", "q2", "62")));

        assertThat(statuses).hasSize(50).containsOnly(303);
        assertThat(Tables.count(jdbc, "visitor")).isEqualTo(1);
        assertThat(Tables.count(jdbc, "estimate")).isEqualTo(2);
        assertThat(Tables.count(jdbc, "estimate_revision")).isEqualTo(2);
        assertThat(tallied()).isEqualTo(2);
    }

    @Test
    void fifty_forms_with_fifty_answers_leave_the_one_that_came_last() throws Exception {
        Browser ann = known();

        AtOnce.run(IntStream.range(0, 50)
                .<Runnable>mapToObj(percent -> () -> send(ann, "q1", String.valueOf(percent)))
                .toList());

        assertThat(statuses).hasSize(50).containsOnly(303);
        assertThat(tallied()).isEqualTo(1);
        assertThat(jdbc.queryForList("select thousandths from tally where answers = 1", Integer.class))
                .isEqualTo(jdbc.queryForList("select latest_value from estimate", Integer.class));
    }

    @Test
    void a_browser_that_clicks_twice_before_it_has_a_cookie_is_one_visitor() {
        Browser ann = Browser.fresh(port);

        Browser.Answer first = ann.postOnce(PAGE + "/estimates", "q1", "35");
        Browser.Answer second = ann.postOnce(PAGE + "/estimates", "q1", "35");

        assertThat(first.status()).isEqualTo(307);
        assertThat(second.status()).isEqualTo(303);
        assertThat(ann.postOnce(String.valueOf(first.header("Location")), "q1", "35")
                        .status())
                .isEqualTo(303);
        assertThat(Tables.count(jdbc, "visitor")).isEqualTo(1);
        assertThat(tallied()).isEqualTo(1);
    }

    @Test
    void answers_that_race_with_being_forgotten_are_taken_or_gone_and_never_half() throws Exception {
        Browser ann = known();
        List<Runnable> race = new ArrayList<>();
        for (int percent = 0; percent < 30; percent++) {
            String typed = String.valueOf(percent);
            race.add(() -> send(ann, "q1", typed, "q2", typed));
            race.add(() -> statuses.add(ann.postOnce("/me/forget").status()));
        }

        AtOnce.run(race);

        // Who has lost the cookie is asked to come again with a new one.
        assertThat(statuses).hasSize(60).isSubsetOf(303, 307).contains(303);
        new Recount(jdbc).holds();
    }

    private Browser known() {
        Browser browser = Browser.fresh(port);
        browser.post(PAGE + "/reveal");
        return browser;
    }

    private void send(Browser browser, String... form) {
        statuses.add(browser.postOnce(PAGE + "/estimates", form).status());
    }

    private long tallied() {
        Backlogs.catchUp(jdbc);
        List<Long> answers = jdbc.queryForList("select answers from tally", Long.class);
        return answers.stream().mapToLong(Long::longValue).sum();
    }
}
