package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.cruxbook.testing.Browser;
import org.cruxbook.testing.Browser.Answer;
import org.cruxbook.testing.Pages;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TurningTest extends OverHttp {

    private static final String PAGE = "/cruxes/pause";

    @BeforeEach
    void publishPause() {
        cruxes.save(Pages.pause());
    }

    /** As if people stood at two steps, and those at each all gave one answer, in percent. */
    private void camps(String subCrux, int peopleEach, int one, int answer, int other, int otherAnswer) {
        stances("pause", subCrux, one, peopleEach);
        stances("pause", subCrux, other, peopleEach);
        pairs("pause", "q2", subCrux, one, answer * 1000, peopleEach);
        pairs("pause", "q2", subCrux, other, otherAnswer * 1000, peopleEach);
    }

    private Document looking() {
        return ann.post(PAGE + "/reveal").page();
    }

    @Test
    void below_ten_people_nothing_is_named() {
        camps("s1", 4, 1, 10, 5, 90);

        Document page = looking();

        assertThat(page.select(".turning").text())
                .isEqualTo(
                        "Too few answers to say. It takes 10 people who have a stance here and have answered “A pause"
                                + " helps”.");
        assertThat(page.select(".lanes, .lede:contains(cause)")).isEmpty();
        assertThat(page.select(".stands tr:contains(verified) td").eachText())
                .containsExactly("Never 44 In time", "8", "too few answers");
    }

    @Test
    void where_nothing_stands_out_there_is_no_clear_crux() {
        for (int answer = 10; answer <= 50; answer += 10) {
            pairs("pause", "q2", "s1", 1, answer * 1000, 4);
            pairs("pause", "q2", "s1", 5, answer * 1000, 4);
        }
        stances("pause", "s1", 1, 20);
        stances("pause", "s1", 5, 20);

        Document page = looking();

        assertThat(page.select(".turning").text())
                .isEqualTo("No clear crux: none of these tracks the answers to “A pause helps” clearly more than chance"
                        + " would.");
        assertThat(page.select(".stands tr:contains(verified) td").last().text())
                .isEqualTo("no more than chance 0.00");
    }

    @Test
    void the_crux_is_named_with_pairs_medians_and_a_word_of_caution() {
        camps("s1", 8, 2, 20, 5, 75);
        pairs("pause", "q2", "s1", 3, 50_000, 3);
        stances("pause", "s1", 3, 3);

        Document page = looking();

        assertThat(page.select(".turning").text())
                .isEqualTo("“Can a pause be verified?” tracks the answers to “A pause helps” most closely.");
        assertThat(page.select(".turning + .lede").text()).startsWith("To track is not to cause");
        assertThat(page.select(".pairs").text())
                .isEqualTo(
                        "Of two people who differ here, the one nearer to “In time” gave the higher final answer 100%"
                                + " of the time.");
        assertThat(page.select(".lanes tbody tr").eachText())
                .containsExactly(
                        "Nearer to “Never” Median 20% 8 people",
                        "In between Median too few 3 people", "Nearer to “In time” Median 75% 8 people");
        assertThat(page.select(".lanes .c-median-tick")).hasSize(2);
        assertThat(page.select(".stands tr:contains(verified) td").last().text())
                .isEqualTo("closely 1.00 Crux");
    }

    @Test
    void where_the_first_pole_goes_with_higher_answers_the_sentence_says_so() {
        camps("s1", 8, 1, 75, 5, 20);

        assertThat(looking().select(".pairs").text()).contains("the one nearer to “Never” gave the higher");
    }

    @Test
    void two_that_track_alike_are_named_jointly() {
        camps("s1", 8, 1, 10, 5, 90);
        camps("s3", 8, 2, 10, 4, 90);

        Document page = looking();

        assertThat(page.select(".turning").text())
                .isEqualTo("“Can a pause be verified?” and “Would it cost much?” track the answers to “A pause helps”"
                        + " about equally.");
        assertThat(page.select(".lanes")).hasSize(2);
        assertThat(page.select(".stands .named")).hasSize(2);
    }

    @Test
    void below_five_people_there_is_only_their_number_and_ones_own_place() {
        stances("pause", "s1", 1, 2);

        Document page = ann.submit(ann.get(PAGE), "stance.s1", "4", "q1", "30").page();

        assertThat(page.select(".stands tr:contains(verified) .stand").text())
                .isEqualTo("Never In time 3 people have answered. The spread appears at 5.");
        assertThat(page.select(".stands tr:contains(verified) .five").attr("aria-label"))
                .isEqualTo("You are at step 4 of 5.");
        assertThat(page.select(".stands tr:contains(verified) .c-you")).hasSize(1);
        assertThat(page.select(".stands .c-heat, .stands .t-count")).isEmpty();
        assertThat(page.select("details:contains(All figures as a table) tbody tr"))
                .isEmpty();
    }

    @Test
    void from_five_people_on_there_are_the_five_counts_with_ones_own_mark() {
        stances("pause", "s1", 1, 2);
        stances("pause", "s1", 3, 4);

        Document page = ann.submit(ann.get(PAGE), "stance.s1", "3", "q1", "30").page();

        assertThat(page.select(".stands tr:contains(verified) .five").attr("aria-label"))
                .isEqualTo("From “Never” to “In time”: 2, 0, 5, 0 and 0 people. You are at step 3 of 5.");
        assertThat(page.select("tr[data-question=stance.s1]").attr("data-answer"))
                .isEqualTo("3");
        assertThat(page.select("tr[data-question=stance.s2]").hasAttr("data-answer"))
                .isFalse();
        assertThat(page.select("details:contains(All figures) tbody tr").text())
                .isEqualTo("Can a pause be verified? 2 0 5 0 0 0 – – –");
    }

    @Test
    void a_page_without_sub_cruxes_turns_on_nothing() {
        assertThat(ann.post("/cruxes/coordination/reveal").page().select("#turn-h"))
                .isEmpty();
    }

    @Test
    void ones_own_answer_is_in_the_lane_of_ones_own_stance() {
        camps("s1", 8, 1, 10, 5, 90);

        Document page = ann.submit(ann.get(PAGE), "stance.s1", "4", "q2", "80").page();

        assertThat(page.select(".lanes tr:contains(In time) .c-you")).hasSize(1);
        assertThat(page.select(".lanes .c-you")).hasSize(1);
    }

    @Test
    void without_a_stance_or_a_final_answer_the_visitor_is_told_what_is_missing() {
        assertThat(ann.submit(ann.get(PAGE), "q1", "30")
                        .page()
                        .select("#yours a")
                        .attr("href"))
                .isEqualTo(PAGE + "/estimate#stance.s1.1");
        Document unanswered = ann.submit(ann.get(PAGE), "stance.s1", "4").page();
        assertThat(unanswered.select("#yours").text()).contains("Answer “A pause helps” as well");
        assertThat(unanswered.select("#yours a").attr("href")).isEqualTo(PAGE + "/estimate#q-q2");
        assertThat(unanswered.select("#yours form")).isEmpty();
    }

    private Answer standing() {
        return ann.submit(ann.get(PAGE), "stance.s1", "4", "stance.s2", "2", "q2", "60");
    }

    private Answer imagining(Answer page, String... namesAndValues) {
        String[] all = new String[namesAndValues.length + 2];
        all[0] = "_shown";
        all[1] = page.page().select("#yours [name=_shown]").val();
        System.arraycopy(namesAndValues, 0, all, 2, namesAndValues.length);
        return ann.post(PAGE + "/what-if", all);
    }

    @Test
    void ones_own_cruxes_are_ranked_by_how_far_the_answer_would_move() {
        assertThat(standing().page().select("#yours label").eachText())
                .containsExactly(
                        "Can a pause be verified? If you changed your mind on this, your final answer would be",
                        "Would rivals join? If you changed your mind on this, your final answer would be");

        Answer ranked = imagining(standing(), "what-if.s1", "55", "what-if.s2", "95");

        assertThat(ranked.path()).isEqualTo(PAGE + "/results");
        assertThat(ranked.page().select("#yours .found").text())
                .isEqualTo(
                        "Your own crux is “Would rivals join?”: to change your mind on it would move your answer by 35"
                                + " points.");
        assertThat(ranked.page().select("#yours input[type=text]").eachAttr("id"))
                .containsExactly("what-if.s2", "what-if.s1");
        assertThat(ranked.page().select("#yours .what .is-you").eachText())
                .containsExactly("moves your answer by 35 points", "moves your answer by 5 points");
    }

    @Test
    void what_would_not_move_the_answer_is_no_crux_and_equals_are_cruxes_together() {
        Answer none = imagining(standing(), "what-if.s1", "60", "what-if.s2", "");
        assertThat(none.page().select("#yours .found").text())
                .startsWith("To change your mind on these would not move");

        Answer both = imagining(none, "what-if.s1", "50", "what-if.s2", "70");
        assertThat(both.page().select("#yours .found").text())
                .startsWith("Your own cruxes are “Can a pause be verified?” and “Would rivals join?”:");
    }

    @Test
    void it_can_be_taken_back_and_an_old_form_takes_nothing_back() {
        Answer old = standing();
        Answer filled = imagining(old, "what-if.s1", "50", "what-if.s2", "90");

        imagining(old, "what-if.s1", "", "what-if.s2", "80");
        assertThat(ann.get(PAGE + "/results").page().select("#what-if\\.s1").val())
                .isEqualTo("50");

        Answer taken = imagining(filled, "what-if.s1", "", "what-if.s2", "");
        assertThat(taken.page().select("#yours .found, #yours .is-you")).isEmpty();
    }

    @Test
    void what_is_no_probability_is_refused_on_the_results_with_what_was_typed() {
        Answer refused = imagining(standing(), "what-if.s1", "140", "what-if.s2", "90");
        Document page = refused.page();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(page.title()).startsWith("Error: Where you stand");
        assertThat(page.select("#problems a").text())
                .isEqualTo(
                        "“Can a pause be verified?”: enter a number from 0 to 100, or leave it blank. You wrote 140.");
        assertThat(page.select("#problems a").attr("href")).isEqualTo("#what-if.s1");
        assertThat(page.select("[aria-invalid]").attr("id")).isEqualTo("what-if.s1");
        assertThat(page.select("#what-if\\.s2").val()).isEqualTo("90");
        assertThat(ann.get(PAGE + "/results").page().select("#what-if\\.s2").val())
                .isEmpty();
    }

    @Test
    void nobody_else_sees_it_and_nobody_without_a_stance_leaves_any() {
        imagining(standing(), "what-if.s1", "12.345");

        Browser ben = Browser.fresh(port);
        assertThat(ben.post(PAGE + "/reveal").body()).doesNotContain("12.345");
        assertThat(ben.get("/api/cruxes/pause/results").body()).doesNotContain("12.345");
        ben.post(PAGE + "/what-if", "what-if.s1", "30");
        Browser eve = Browser.fresh(port);
        assertThat(eve.post(PAGE + "/what-if", "what-if.s1", "30").path()).isEqualTo(PAGE + "/results");
        assertThat(stored("visitor")).isEqualTo(2);
        assertThat(jdbc.queryForObject("select count(*) from stance where what_if_value = 30000", Long.class))
                .isZero();
    }

    @Test
    void the_address_of_the_form_leads_to_the_results() {
        assertThat(ann.get(PAGE + "/what-if").path()).isEqualTo(PAGE + "/results");
        assertThat(ann.get("/cruxes/nowhere/what-if").status()).isEqualTo(404);
    }
}
