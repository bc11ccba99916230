package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.cruxbook.crux.QuestionAddress;
import org.cruxbook.crux.Relation;
import org.cruxbook.crux.Relation.Kind;
import org.cruxbook.crux.Relations;
import org.cruxbook.testing.Browser;
import org.cruxbook.testing.Browser.Answer;
import org.cruxbook.testing.Recount;
import org.cruxbook.visitor.Visitors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RemarksTest extends OverHttp {

    @Autowired
    private Relations relations;

    @Autowired
    private Remarks everywhere;

    @Autowired
    private Visitors visitors;

    private void declare(String slug, Kind kind, String... members) {
        declare(slug, kind, null, members);
    }

    private void declare(String slug, Kind kind, @Nullable QuestionAddress all, String... members) {
        relations.save(new Relation(
                cruxes.findBySlug(slug).orElseThrow(),
                0,
                kind,
                Stream.of(members)
                        .map(member -> new QuestionAddress(
                                member.contains("#") ? member.substring(0, member.indexOf('#')) : slug,
                                member.substring(member.indexOf('#') + 1)))
                        .toList(),
                all));
    }

    private Answer answering(String... namesAndValues) {
        return ann.submit(ann.get("/cruxes/coordination"), namesAndValues);
    }

    private Answer take(Answer results) {
        Element form = results.page().expectFirst(".remark form");
        return ann.post(
                form.attr("action"),
                form.select("input").stream()
                        .flatMap(input -> Stream.of(input.attr("name"), input.attr("value")))
                        .toArray(String[]::new));
    }

    @Test
    void without_a_relation_there_is_no_remark() {
        assertThat(answering("q1", "40", "q2", "25").page().select("#fit")).isEmpty();
    }

    @Test
    void answers_that_fit_are_not_remarked_on() {
        declare("coordination", Kind.NESTED, "q1", "q2", "q3");

        assertThat(answering("q1", "25", "q2", "40").page().select("#fit")).isEmpty();
    }

    @Test
    void dates_in_the_wrong_order_get_an_offer_that_one_click_takes_as_a_revision() {
        declare("coordination", Kind.NESTED, "q1", "q2", "q3");

        Answer results = answering("q1", "40", "q2", "25", "q3", "60");
        assertThat(texts(results, ".remark td"))
                .containsExactly("40%", "32.5%", "25%", "32.5%", "60%", "–stays as it is");
        assertThat(results.text()).contains("none can be less likely than the one before");

        Answer taken = take(results);

        assertThat(taken.path()).isEqualTo("/cruxes/coordination/results");
        assertThat(taken.page().select("#fit")).isEmpty();
        assertThat(texts(taken, ".overview td.is-you").subList(0, 3)).containsExactly("32.5%", "32.5%", "60%");
        assertThat(jdbc.queryForList("select first_value from estimate order by question_key", Integer.class))
                .containsExactly(40_000, 25_000, 60_000);
        assertThat(stored("estimate_revision")).isEqualTo(5);
        new Recount(jdbc).holds();
    }

    @Test
    void an_offer_that_is_no_longer_what_was_shown_changes_nothing() {
        declare("coordination", Kind.NESTED, "q1", "q2");
        Answer old = answering("q1", "40", "q2", "25");
        answering("q1", "90", "q2", "10");

        Answer results = take(old);

        assertThat(texts(results, ".remark td")).containsExactly("90%", "50%", "10%", "50%");
    }

    @Test
    void nobody_takes_an_offer_for_others_or_one_that_was_never_made() {
        declare("coordination", Kind.NESTED, "q1", "q2");
        answering("q1", "40", "q2", "25");

        Answer answer =
                ann.post("/cruxes/coordination/coherence", "relation", "7", "offer", "", "back", "coordination");
        assertThat(answer.status()).isEqualTo(200);
        Browser.fresh(port)
                .post("/cruxes/coordination/coherence", "relation", "0", "offer", "", "back", "coordination");

        assertThat(stored("estimate_revision")).isEqualTo(2);
        assertThat(stored("visitor")).isEqualTo(1);
    }

    @Test
    void parts_that_are_more_than_the_whole_with_one_still_blank_are_remarked_on_without_an_offer() {
        declare("coordination", Kind.PARTITION, "q1", "q2", "q3");

        assertThat(answering("q1", "30", "q2", "70").page().select("#fit")).isEmpty();
        Answer results = answering("q1", "80", "q2", "70");

        assertThat(texts(results, ".remark").get(0)).contains("Yours add up to 150%.");
        assertThat(results.page().select(".remark form")).isEmpty();
    }

    @Test
    void parts_of_a_whole_are_offered_in_proportion() {
        declare("coordination", Kind.PARTITION, "q1", "q2", "q3");

        Answer results = answering("q1", "60", "q2", "40", "q3", "20");

        assertThat(results.text()).contains("Yours add up to 120%");
        assertThat(texts(results, ".remark td")).containsExactly("60%", "50%", "40%", "33.333%", "20%", "16.667%");
        assertThat(take(results).page().select("#fit")).isEmpty();
    }

    @Test
    void parts_of_a_whole_that_are_all_nothing_are_remarked_on_without_an_offer() {
        declare("coordination", Kind.PARTITION, "q1", "q2");

        Answer results = answering("q1", "0", "q2", "0");

        assertThat(results.text()).contains("Yours add up to 0%");
        assertThat(results.page().select(".remark form")).isEmpty();
    }

    @Test
    void all_at_once_is_offered_the_nearest_that_its_parts_allow() {
        declare("coordination", Kind.CONJUNCTION, new QuestionAddress("coordination", "q3"), "q1", "q2");

        Answer results = answering("q1", "70", "q2", "80", "q3", "90");

        assertThat(results.text()).contains("anything from 50% to 70%; you said 90%");
        assertThat(texts(take(results), ".overview td.is-you").subList(0, 3)).containsExactly("70%", "80%", "70%");
    }

    @Test
    void the_steps_of_a_chain_are_multiplied_and_never_called_wrong() {
        declare("coordination", Kind.CHAIN, "q1", "q2");

        Answer results = answering("q1", "50", "q2", "1");

        assertThat(results.text()).contains("Yours comes to 0.5%.");
        assertThat(results.page().select(".remark form")).isEmpty();
    }

    @Test
    void what_the_steps_of_a_chain_come_to_stands_in_the_book_too() {
        declare("coordination", Kind.CHAIN, "q1", "q2");
        answering("q1", "50");
        assertThat(ann.get("/me").page().select("#fit")).isEmpty();
        answering("q2", "1");

        Answer book = ann.get("/me");

        assertThat(texts(book, "#fit .remark")).singleElement().asString().contains("Yours comes to 0.5%.");
        assertThat(book.page().select(".remark form")).isEmpty();
    }

    @Test
    void a_relation_with_another_page_is_told_of_on_both_and_taken_on_both() {
        declare("coordination", Kind.NESTED, "q1", "time#q1");
        ann.submit(ann.get("/cruxes/time"), "q1", "10");
        answering("q1", "30");

        for (String page : List.of("coordination", "time")) {
            assertThat(texts(ann.get("/cruxes/" + page + "/results"), ".remark td"))
                    .containsExactly("30%", "20%", "10%", "20%");
        }
        Answer taken = take(ann.get("/cruxes/time/results"));

        assertThat(taken.path()).isEqualTo("/cruxes/time/results");
        assertThat(jdbc.queryForList("select latest_value from estimate", Integer.class))
                .containsOnly(20_000);
    }

    @Test
    void the_remarks_of_all_pages_can_be_had_together() {
        declare("coordination", Kind.NESTED, "q1", "q2");
        declare("time", Kind.EXCLUSIVE, "q1", "q2");
        answering("q1", "40", "q2", "25");
        ann.submit(ann.get("/cruxes/time"), "q1", "80", "q2", "70");

        assertThat(everywhere.everywhere(visitors.findByTokenHash(token()).orElseThrow()))
                .extracting(Remark::sentence)
                .satisfiesExactly(
                        sentence -> assertThat(sentence).contains("none can be less likely"),
                        sentence -> assertThat(sentence).contains("Yours add up to 150%"));
    }

    private String token() {
        return String.valueOf(jdbc.queryForObject("select token_hash from visitor", String.class));
    }
}
