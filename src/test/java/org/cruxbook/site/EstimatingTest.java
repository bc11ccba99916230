package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.cruxbook.testing.Browser;
import org.cruxbook.testing.Browser.Answer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EstimatingTest extends OverHttp {

    private static final String PAGE = "/cruxes/coordination";

    @Test
    void a_reader_answers_sees_revises_and_withdraws() {
        Answer seen = ann.submit(ann.get(PAGE), "q1", "35", "q5", "62");
        assertThat(seen.path()).isEqualTo(PAGE + "/results");
        assertThat(seen.text()).contains("You said 35%").contains("You left this blank");

        Answer revised = ann.submit(ann.get(PAGE + "/estimate"), "q1", "40");
        assertThat(revised.text())
                .contains("You said 40%")
                .contains("You said 62%")
                .doesNotContain("35%");
        assertThat(stored("estimate")).isEqualTo(2);
        assertThat(stored("estimate_revision")).isEqualTo(3);

        Answer withdrawn = ann.submit(ann.get(PAGE), "q1", "");
        assertThat(withdrawn.text()).doesNotContain("You said 40%").contains("You said 62%");
        assertThat(ann.get(PAGE).page().select("#q-q1").val()).isEmpty();
    }

    @Test
    void the_first_post_stores_nothing_sets_the_cookie_and_asks_for_the_same_again() {
        Answer first = Browser.withoutCookies(port).postOnce(PAGE + "/estimates", "q1", "35");

        assertThat(first.status()).isEqualTo(307);
        assertThat(first.header("Location")).startsWith(PAGE + "/estimates?");
        assertThat(first.header("Set-Cookie"))
                .startsWith("cruxbook=")
                .contains("HttpOnly")
                .contains("SameSite=Lax");
        assertThat(stored("visitor")).isZero();
        assertThat(stored("estimate")).isZero();
    }

    @Test
    void success_is_a_303_to_a_path_without_a_host() {
        ann.post(PAGE + "/reveal");

        Answer answer = ann.postOnce(PAGE + "/estimates", "q1", "35");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo(PAGE + "/results");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/estimates", "/reveal"})
    void a_browser_that_keeps_no_cookies_is_told_so(String action) {
        Answer answer = Browser.withoutCookies(port).post(PAGE + action, "q1", "35");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.page().select("h1").text()).isEqualTo("Your browser keeps no cookie for this site");
        assertThat(answer.text()).contains("nothing of what you sent was stored");
        assertThat(stored("visitor")).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "140 | Question 3: enter a number from 0 to 100, or leave it blank. You wrote 140.",
                "-1 | Question 3: enter a number from 0 to 100, or leave it blank. You wrote -1.",
                "thirty | Question 3: enter a number from 0 to 100, or leave it blank. You wrote “thirty”.",
                "1.23456 | Question 3: use at most three decimals. You wrote 1.23456.",
                "<b>5</b> | Question 3: enter a number from 0 to 100, or leave it blank. You wrote “<b>5</b>”.",
            })
    void what_is_no_probability_is_refused_at_its_field_and_above(String typed, String message) {
        Answer answer = ann.submit(ann.get(PAGE), "q1", "35 %", "q3", typed);
        Document page = answer.page();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select("#problems [role=alert] a").text()).isEqualTo(message);
        assertThat(page.select("#problems a").attr("href")).isEqualTo("#q-q3");
        assertThat(page.select("#e-q3").text()).isEqualTo("Error: " + message);
        assertThat(page.select("#q-q3").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#q-q3").attr("aria-describedby")).contains("e-q3");
        assertThat(page.select("[aria-invalid]")).hasSize(1);
    }

    @Test
    void a_refused_form_stores_nothing_and_keeps_what_was_typed() {
        ann.submit(ann.get(PAGE), "q1", "35");
        Answer refused = ann.submit(ann.get(PAGE), "q1", "", "q2", "20", "q3", "101");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#q-q2").val()).isEqualTo("20");
        assertThat(refused.page().select("#q-q3").val()).isEqualTo("101");
        assertThat(ann.get(PAGE + "/results").text()).contains("You said 35%").doesNotContain("You said 20%");

        Answer corrected = ann.submit(refused, "q3", "100");
        assertThat(corrected.text())
                .contains("You said 20%")
                .contains("You said 100%")
                .doesNotContain("You said 35%");
    }

    @Test
    void a_very_long_entry_is_shortened_in_the_message_and_kept_in_the_box() {
        String typed = "9".repeat(2000);

        Answer answer = ann.submit(ann.get(PAGE), "q1", typed);

        assertThat(answer.page().select("#e-q1").text()).hasSizeLessThan(200).contains("9…");
        assertThat(answer.page().select("#q-q1").val()).isEqualTo(typed);
    }

    @Test
    void the_same_question_sent_twice_is_refused() {
        Answer answer = ann.post(PAGE + "/estimates", "q1", "10", "q1", "90");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#e-q1").text()).contains("sent more than once");
        assertThat(stored("estimate")).isZero();
    }

    @Test
    void an_empty_form_is_refused() {
        Answer answer = ann.submit(ann.get(PAGE));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#problems a").text()).startsWith("Fill in at least one box");
        assertThat(ann.hasCookie()).isFalse();
    }

    @Test
    void a_form_without_any_field_is_refused_too() {
        assertThat(ann.post(PAGE + "/estimates").status()).isEqualTo(422);
    }

    @Test
    void an_answer_to_a_question_that_is_no_longer_asked_is_refused_and_the_others_are_kept() {
        Answer answer = ann.post(PAGE + "/estimates", "_shown", "q1:1:0 gone:1:0", "q1", "35", "gone", "50");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#problems").text()).contains("This page has changed");
        assertThat(answer.page().select("#q-q1").val()).isEqualTo("35");
        assertThat(stored("estimate")).isZero();
    }

    @Test
    void an_old_blank_form_withdraws_nothing() {
        Answer old = ann.get(PAGE);
        ann.submit(ann.get(PAGE), "q1", "35");

        Answer answer = ann.submit(old, "q2", "20");

        assertThat(answer.text()).contains("You said 35%").contains("You said 20%");
    }

    @Test
    void each_answer_keeps_the_wording_that_its_form_showed() {
        ann.post("/cruxes/duties/estimates", "_shown", "q1:2:0", "q1", "35");
        assertThat(version()).isEqualTo(2);

        ann.submit(ann.get("/cruxes/duties"), "q1", "36");
        assertThat(version()).isEqualTo(3);
    }

    private int version() {
        return jdbc.queryForObject("select latest_wording_version from estimate", Integer.class);
    }

    @Test
    void whoever_asks_to_see_without_answering_sees_and_is_recorded() {
        Answer locked = ann.get(PAGE + "/results");
        assertThat(locked.page()
                        .select("form[action=" + PAGE + "/reveal] button")
                        .text())
                .isEqualTo("Show me without answering");

        Answer seen = ann.post(PAGE + "/reveal");

        assertThat(seen.path()).isEqualTo(PAGE + "/results");
        assertThat(seen.text()).contains("You chose to look without answering");
        assertThat(jdbc.queryForObject("select how from reveal", String.class)).isEqualTo("LOOKED");
        assertThat(ann.get("/cruxes/time/results").page().select("h1").text()).isEqualTo("Your answer comes first");
    }

    @Test
    void the_estimate_page_has_the_fields_and_the_arguments_in_brief() {
        Document page = ann.get("/cruxes/every-kind/estimate").page();

        assertThat(page.select("h1").text()).isEqualTo("Your estimates");
        assertThat(page.select(".q input").eachAttr("name")).containsExactly("rust", "paint");
        assertThat(page.select(".recap summary").eachText())
                .containsExactly("For: Why It Holds", "Against: Why It Fails", "For: Yes", "Against: No", "Neither");
        assertThat(page.select(".recap li").eachText()).startsWith("Weight", "It is light");
    }
}
