package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cruxbook.crux.ChainSteps;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.estimate.ChainRecounts;
import org.cruxbook.testing.AtOnce;
import org.cruxbook.testing.ChainRecount;
import org.cruxbook.testing.Links;
import org.cruxbook.testing.Pages;
import org.cruxbook.testing.Recount;
import org.cruxbook.testing.Tables;
import org.cruxbook.testing.Wire;
import org.cruxbook.visitor.VisitorToken;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What is sent over HTTP at the same time, by one browser and by several, round after round. Each round fails unless all are
 * answered as they should be, there is one estimate of each question, and every tally equals a recount.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class Races {

    private static final int AT_ONCE = 50;
    private static final String FORM = "q1=35&q2=62&stance.s1=4";

    @LocalServerPort
    private int port;

    @Autowired
    private Cruxes cruxes;

    @Autowired
    private ChainSteps steps;

    @Autowired
    private ChainRecounts recounts;

    @Autowired
    private JdbcTemplate jdbc;

    /** How often each status came back. */
    private final Map<Integer, Integer> statuses = new ConcurrentHashMap<>();

    @BeforeEach
    void publish() {
        Tables.empty(jdbc);
        cruxes.save(Pages.pause());
        cruxes.save(Pages.time());
        new Links(steps, cruxes.save(Pages.chain())).given("time", "q1").not("pause", "q2");
        recounts.recountChanged();
    }

    Map<Integer, Integer> statuses() {
        return new TreeMap<>(statuses);
    }

    /** One form of someone who is not known yet. */
    void sameFormOfNewcomers(int rounds) throws Exception {
        for (int round = 1; round <= rounds; round++) {
            String ann = VisitorToken.fresh().secret();

            AtOnce.run(Collections.nCopies(AT_ONCE, () -> send(ann, FORM)));

            only(303);
            assertThat(Tables.count(jdbc, "visitor")).isEqualTo(round);
            assertThat(Tables.count(jdbc, "reveal")).isEqualTo(round);
            assertThat(Tables.count(jdbc, "estimate_revision")).isEqualTo(2L * round);
            assertThat(Tables.count(jdbc, "stance_revision")).isEqualTo(round);
            holds();
        }
    }

    /** Half of them revise an answer, half of them take it back. */
    void revisionsAndWithdrawals(int rounds) throws Exception {
        for (int round = 1; round <= rounds; round++) {
            String ann = known();
            List<Runnable> race = new ArrayList<>();
            for (int n = 0; n < AT_ONCE / 2; n++) {
                String typed = "q1=" + n + "&q2=" + 2 * n + "&stance.s1=" + (1 + n % 5);
                race.add(() -> send(ann, typed));
                race.add(() -> send(ann, "q1=&q2=&stance.s1=&_shown=q1:1:1+q2:1:1+stance.s1:1:1"));
            }

            AtOnce.run(race);

            only(303);
            holds();
        }
    }

    /** Half of them answer, half of them have all forgotten; who answers then is a new visitor. */
    void revisionsAndForgetting(int rounds) throws Exception {
        for (int round = 1; round <= rounds; round++) {
            String ann = known();
            String ben = known();
            List<Runnable> race = new ArrayList<>();
            for (int n = 0; n < AT_ONCE / 4; n++) {
                String typed = "q1=" + n + "&q2=" + n;
                Stream.of(ann, ben).forEach(visitor -> {
                    race.add(() -> send(visitor, typed));
                    race.add(() ->
                            count(wire().form("/me/forget", "", cookie(visitor)).status()));
                });
            }

            AtOnce.run(race);

            only(303);
            holds();
        }
    }

    /** Some visitors send their forms, others and they themselves load pages. */
    void submissionsAndReloads(int rounds) throws Exception {
        for (int round = 1; round <= rounds; round++) {
            List<String> visitors = Stream.generate(this::known).limit(5).toList();
            List<Runnable> race = new ArrayList<>();
            IntStream.range(0, AT_ONCE / 2).forEach(n -> {
                String visitor = visitors.get(n % 5);
                race.add(() -> send(visitor, "q1=" + n + "&q2=" + 2 * n + "&stance.s1=" + (1 + n % 5)));
                String page = List.of("", "/estimate", "/results").get(n % 3);
                race.add(() -> count(wire().request("GET /cruxes/pause" + page + " HTTP/1.1", cookie(visitor))
                        .status()));
            });

            AtOnce.run(race);

            only(200, 303);
            holds();
        }
    }

    /** Someone who has answered both pages, and so has a product. */
    private String known() {
        String visitor = VisitorToken.fresh().secret();
        count(wire().form("/cruxes/time/estimates", "q1=50", cookie(visitor)).status());
        send(visitor, FORM);
        return visitor;
    }

    private void send(String visitor, String form) {
        count(wire().form("/cruxes/pause/estimates", form, cookie(visitor)).status());
    }

    private Wire wire() {
        return new Wire(port);
    }

    private static String cookie(String visitor) {
        return "Cookie: cruxbook=" + visitor;
    }

    private void count(int status) {
        statuses.merge(status, 1, Integer::sum);
    }

    private void only(Integer... expected) {
        assertThat(statuses).containsOnlyKeys(expected);
    }

    private void holds() {
        assertThat(jdbc.queryForList(
                        "select count(*) from estimate group by visitor_id, crux_slug, question_key", Long.class))
                .allMatch(estimates -> estimates == 1);
        new Recount(jdbc).holds();
        new ChainRecount(jdbc).holds();
    }
}
