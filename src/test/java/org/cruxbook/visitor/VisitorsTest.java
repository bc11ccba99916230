package org.cruxbook.visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@Transactional
abstract class VisitorsTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123456Z");

    @Autowired
    private Visitors visitors;

    @Autowired
    private JdbcTemplate jdbc;

    private final VisitorToken token = VisitorToken.fresh();

    @Test
    void a_new_visitor_is_known_from_then_on() {
        Visitor visitor = visitors.admit(token, NOON);

        assertThat(visitor.since()).isEqualTo(NOON);
        assertThat(visitors.find(token)).get().extracting(Visitor::id).isEqualTo(visitor.id());
    }

    @Test
    void a_known_visitor_stays_the_same_one() {
        Visitor first = visitors.admit(token, NOON);
        Visitor again = visitors.admit(token, NOON.plusSeconds(60));

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.since()).isEqualTo(NOON);
    }

    @Test
    void a_token_that_stored_nothing_is_nobody() {
        assertThat(visitors.find(token)).isEmpty();
    }

    @Test
    void the_database_never_holds_a_secret() {
        visitors.admit(token, NOON);

        assertThat(jdbc.queryForList("select * from visitor").toString())
                .contains(token.hash())
                .doesNotContain(token.secret());
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void nobody_is_admitted_outside_a_transaction_where_the_lock_would_mean_nothing() {
        assertThatThrownBy(() -> visitors.admit(token, NOON)).isInstanceOf(IllegalTransactionStateException.class);
        assertThat(visitors.find(token)).isEmpty();
    }
}
