package org.cruxbook.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.cruxbook.crux.CruxMoved;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.estimate.Ballots;
import org.cruxbook.estimate.Entry;
import org.cruxbook.estimate.Probability;
import org.cruxbook.testing.Pages;
import org.cruxbook.testing.Tables;
import org.cruxbook.visitor.Secret;
import org.cruxbook.visitor.Visitor;
import org.cruxbook.visitor.VisitorForgotten;
import org.cruxbook.visitor.VisitorMerged;
import org.cruxbook.visitor.VisitorToken;
import org.cruxbook.visitor.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

@SpringBootTest
abstract class PrivateLinksTest {

    @Autowired
    private PrivateLinks links;

    @Autowired
    private Ballots ballots;

    @Autowired
    private Visitors visitors;

    @Autowired
    private Cruxes cruxes;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private ApplicationEventPublisher events;

    private final VisitorToken ann = VisitorToken.fresh();
    private final VisitorToken ben = VisitorToken.fresh();

    @BeforeEach
    void answer() {
        Tables.empty(jdbc);
        cruxes.save(Pages.coordination());
        for (VisitorToken each : List.of(ann, ben)) {
            ballots.submit(each, "coordination", List.of(new Entry("q1", 1, new Probability(35_000), false)));
        }
    }

    @Test
    void a_link_is_found_by_its_secret_of_which_only_the_fingerprint_is_stored() {
        Secret secret = links.make(ann, "coordination", new Name("Ann"));

        PrivateLink link = links.find(secret).orElseThrow();
        assertThat(link.name()).contains(new Name("Ann"));
        assertThat(link.covers("coordination")).isTrue();
        assertThat(link.covers("time")).isFalse();
        assertThat(link.isOf(visitor(ann))).isTrue();
        assertThat(link.isOf(visitor(ben))).isFalse();
        assertThat(jdbc.queryForMap("select * from private_link").values())
                .contains(secret.hash())
                .doesNotContain(secret.text());
        assertThat(links.find(Secret.fresh())).isEmpty();
    }

    @Test
    void a_link_without_a_page_is_about_all_of_them() {
        PrivateLink link = links.find(links.make(ann, null, null)).orElseThrow();

        assertThat(link.covers("coordination") && link.covers("time")).isTrue();
        assertThat(link.name()).isEmpty();
    }

    @Test
    void opening_marks_the_first_day_and_nothing_else() {
        Secret secret = links.make(ann, null, null);
        assertThat(links.find(secret).orElseThrow().openedOn()).isEmpty();

        links.open(secret);
        jdbc.update("update private_link set opened_on = date '2026-03-01'");
        links.open(secret);

        assertThat(links.find(secret).orElseThrow().openedOn()).contains(LocalDate.of(2026, 3, 1));
        assertThat(links.find(secret).orElseThrow().madeOn())
                .isBetween(LocalDate.now(ZoneOffset.UTC).minusDays(1), LocalDate.now(ZoneOffset.UTC));
    }

    @Test
    void who_made_a_link_can_revoke_it_and_nobody_else() {
        Secret first = links.make(ann, null, new Name("first"));
        Secret second = links.make(ann, null, new Name("second"));
        List<PrivateLink> all = links.findAll(visitor(ann));
        assertThat(all).extracting(link -> link.name().orElseThrow().text()).containsExactly("second", "first");

        links.revoke(visitor(ben), all.get(0).id());
        assertThat(links.find(second)).isPresent();

        links.revoke(visitor(ann), all.get(0).id());
        links.revoke(visitor(ann), all.get(0).id());
        assertThat(links.find(second)).isEmpty();
        assertThat(links.find(first)).isPresent();
        links.open(second);
    }

    @Test
    void nobody_has_more_than_fifty() {
        for (int n = 0; n < PrivateLinks.MOST; n++) {
            links.make(ann, null, null);
        }

        assertThatExceptionOfType(TooManyLinks.class).isThrownBy(() -> links.make(ann, null, null));
        assertThat(links.findAll(visitor(ann))).hasSize(PrivateLinks.MOST);
        links.make(ben, null, null);
    }

    @Test
    void to_forget_a_visitor_takes_all_their_links_and_no_others() {
        Secret anns = links.make(ann, null, null);
        Secret bens = links.make(ben, null, null);

        transaction.executeWithoutResult(
                status -> links.on(new VisitorForgotten(visitor(ann).id())));

        assertThat(links.find(anns)).isEmpty();
        assertThat(links.find(bens)).isPresent();
    }

    @Test
    void where_two_visitors_become_one_that_one_has_the_links_of_both() {
        Secret anns = links.make(ann, null, null);
        links.make(ben, null, null);

        transaction.executeWithoutResult(status ->
                links.on(new VisitorMerged(visitor(ann).id(), visitor(ben).id())));

        assertThat(links.find(anns).orElseThrow().isOf(visitor(ben))).isTrue();
        assertThat(links.findAll(visitor(ben))).hasSize(2);
        assertThat(links.findAll(visitor(ann))).isEmpty();
    }

    @Test
    void a_page_that_gets_another_address_takes_its_links_along() {
        Secret secret = links.make(ann, "coordination", null);

        transaction.executeWithoutResult(status -> events.publishEvent(new CruxMoved("coordination", "together")));

        assertThat(links.find(secret).orElseThrow().cruxSlug()).contains("together");
    }

    private Visitor visitor(VisitorToken token) {
        return visitors.find(token).orElseThrow();
    }
}
