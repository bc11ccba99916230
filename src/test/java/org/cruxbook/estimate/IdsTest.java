package org.cruxbook.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.testing.AtOnce;
import org.cruxbook.testing.Pages;
import org.cruxbook.testing.Tables;
import org.cruxbook.visitor.VisitorToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest
abstract class IdsTest {

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Product product;

    @Autowired
    private Ballots ballots;

    @Autowired
    private Reveals reveals;

    @Autowired
    private FormIds forms;

    @Autowired
    private Cruxes cruxes;

    @BeforeEach
    void publish() {
        Tables.empty(jdbc);
        cruxes.save(Pages.time());
    }

    private void look(int visitors) {
        for (int n = 0; n < visitors; n++) {
            reveals.look(VisitorToken.fresh(), "time");
        }
    }

    @Test
    void numbers_that_are_taken_are_none_that_Hibernate_gives() {
        Set<Long> taken = new TreeSet<>();
        look(1);
        take(taken, 30_000);
        look(70);
        take(taken, 10_000);
        look(70);

        List<Long> given = jdbc.queryForList("select id from reveal", Long.class);
        assertThat(given).hasSize(141).doesNotContainAnyElementsOf(taken);
        assertThat(taken).hasSize(40_000).allMatch(id -> id > 0);
    }

    private void take(Set<Long> taken, int number) {
        Ids ids = new Ids(jdbc, product, "reveal_seq", 50);
        for (int n = 0; n < number; n++) {
            taken.add(ids.nextLong());
        }
    }

    @Test
    void forms_and_Hibernate_reveal_under_numbers_of_their_own() {
        for (int n = 0; n < 120; n++) {
            ballots.submit(VisitorToken.fresh(), "time", List.of(new Entry("q1", 1, new Probability(n * 500), false)));
            look(1);
        }

        assertThat(jdbc.queryForList("select id from reveal", Long.class))
                .hasSize(240)
                .doesNotHaveDuplicates();
    }

    @Test
    void numbers_of_forms_only_grow_and_none_is_given_twice_to_whoever_asks_at_once() throws Exception {
        Set<Long> all = ConcurrentHashMap.newKeySet();

        AtOnce.run(Collections.nCopies(8, () -> {
            long last = 0;
            for (int n = 0; n < 1_000; n++) {
                long next = forms.next("estimate");
                assertThat(next).isGreaterThan(last);
                assertThat(all.add(next)).isTrue();
                last = next;
            }
        }));
    }
}
