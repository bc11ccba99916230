package org.cruxbook.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cruxbook.crux.Cruxes;
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
    private Cruxes cruxes;

    @BeforeEach
    void publish() {
        Tables.empty(jdbc);
        cruxes.save(Pages.time());
    }

    private void answer(int visitors) {
        for (int n = 0; n < visitors; n++) {
            ballots.submit(VisitorToken.fresh(), "time", List.of(new Entry("q1", 1, new Probability(n * 1000), false)));
        }
    }

    @Test
    void numbers_that_are_taken_are_none_that_Hibernate_gives() {
        Set<Long> taken = new TreeSet<>();
        answer(1);
        take(taken, 30_000);
        answer(70);
        take(taken, 10_000);
        answer(70);

        List<Long> given = jdbc.queryForList("select id from estimate", Long.class);
        assertThat(given).hasSize(141).doesNotContainAnyElementsOf(taken);
        assertThat(taken).hasSize(40_000).allMatch(id -> id > 0);
    }

    private void take(Set<Long> taken, int number) {
        Ids ids = new Ids(jdbc, product, "estimate_seq", 50);
        for (int n = 0; n < number; n++) {
            taken.add(ids.nextLong());
        }
    }
}
