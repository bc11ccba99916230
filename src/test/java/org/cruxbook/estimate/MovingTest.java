package org.cruxbook.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.manuscript.Printshop;
import org.cruxbook.testing.AtOnce;
import org.cruxbook.testing.Recount;
import org.cruxbook.testing.Tables;
import org.cruxbook.visitor.VisitorToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Visitors answer a page while it gets one address after the other. */
@SpringBootTest
@Timeout(120)
abstract class MovingTest {

    private static final int MOVES = 12;
    private static final int VISITORS = 6;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Ballots ballots;

    @Autowired
    private Cruxes cruxes;

    @Autowired
    private JdbcTemplate jdbc;

    private Printshop printshop;

    @BeforeEach
    void open() {
        Tables.empty(jdbc);
        jdbc.update("delete from former_slug");
        printshop = Printshop.of(application);
    }

    @AfterEach
    void clear() {
        printshop.publish(Map.of());
        jdbc.update("delete from former_slug");
    }

    @Test
    void no_answer_stays_behind() throws Exception {
        publish("page0");
        String key = cruxes.findAskedQuestions("page0").get(0).key();
        AtomicReference<String> slug = new AtomicReference<>("page0");
        List<Runnable> all = new ArrayList<>();
        for (int number = 0; number < VISITORS; number++) {
            Random random = new Random(number);
            all.add(() -> answerUntilTheLastMove(slug, key, random));
        }
        all.add(() -> {
            for (int move = 1; move <= MOVES; move++) {
                publish("page" + move);
                slug.set("page" + move);
            }
        });

        AtOnce.run(all);

        assertThat(jdbc.queryForList("select distinct crux_slug from estimate", String.class))
                .containsExactly("page" + MOVES);
        new Recount(jdbc).holds();
    }

    private void publish(String slug) {
        printshop.publish(Map.of(
                slug + ".md", "---\ntitle: Moving\n---\n\n## Your Crux\n\nProbability that:\n\n- It rains: ____%\n"));
    }

    private void answerUntilTheLastMove(AtomicReference<String> slug, String key, Random random) {
        VisitorToken visitor = VisitorToken.fresh();
        String at = "";
        while (!at.equals("page" + MOVES)) {
            at = slug.get();
            try {
                ballots.submit(
                        visitor, at, List.of(new Entry(key, 1, new Probability(10_000 * random.nextInt(11)), false)));
            } catch (UnknownQuestion movedMeanwhile) {
                visitor = VisitorToken.fresh();
            }
        }
    }
}
