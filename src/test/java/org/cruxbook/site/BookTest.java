package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.cruxbook.testing.Browser;
import org.cruxbook.testing.Browser.Answer;
import org.cruxbook.testing.Pages;
import org.cruxbook.testing.Recount;
import org.cruxbook.testing.Tables;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BookTest extends OverHttp {

    private static final String PAUSE = "/cruxes/pause";

    private Answer submit(Browser browser, String path, String... form) {
        return browser.submit(browser.get(path), form);
    }

    /** The code on the page that shows it, which is sent as the answer to a POST. */
    private String link(Browser browser) {
        Answer shown = browser.postOnce("/me/link");
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.header("Cache-Control")).isEqualTo("private, no-store");
        return shown.page().expectFirst("code").text();
    }

    @Test
    void a_stranger_gets_the_same_page_as_everyone_and_no_cookie() {
        Answer blank = ann.get("/me");

        assertThat(blank.text()).contains("Nothing stands here yet.", "Not answered yet", "Is There Time?");
        assertThat(blank.body()).isEqualTo(Browser.fresh(port).get("/me").body());
        assertThat(blank.page().select("a[href$=/answers.json], a[href$=/forget]"))
                .isEmpty();
        assertThat(ann.hasCookie()).isFalse();
        assertThat(stored("visitor")).isZero();
    }

    @Test
    void the_book_shows_first_and_latest_answers_stances_and_notes() {
        cruxes.save(Pages.pause());
        submit(ann, PAUSE, "q1", "35", "q2", "60", "stance.s1", "2", "_doubt", "I <b>hope</b> too\nmuch");
        submit(ann, PAUSE + "/estimate", "q1", "42.5", "q2", "", "stance.s1", "4", "_change", "A treaty");

        Answer book = ann.get("/me");
        Element chapter = book.page().expectFirst("#c-pause");

        assertThat(book.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(book.text()).contains("You answer one question on one page. One of the answers is another one");
        assertThat(chapter.select(".moved tbody tr:eq(0) td.num").eachText()).containsExactly("35%", "42.5%");
        assertThat(chapter.select(".moved tbody tr:eq(0) .moved-change").text()).startsWith("+7.5");
        assertThat(chapter.select(".moved tbody tr:eq(0) .c-way")).hasSize(1);
        assertThat(chapter.select(".moved tbody tr:eq(1) td.num").eachText()).containsExactly("60%", "withdrawn");
        assertThat(chapter.select(".data tbody tr").eachText())
                .hasSize(4)
                .first()
                .asString()
                .contains("35%", "before seeing the others");
        assertThat(chapter.select(".places").text())
                .contains("Can a pause be verified? Step 4 of 5, from “Never” to “In time”. At first step 2.");
        assertThat(chapter.select(".written dd").eachText()).containsExactly("I <b>hope</b> too much", "A treaty");
        assertThat(chapter.select(".words b")).isEmpty();
        assertThat(book.page().select("[data-crux=time] [data-unanswered]")).hasSize(1);
        assertThat(book.page().select("[data-crux=pause]")).isEmpty();
    }

    @Test
    void notes_are_written_and_taken_back_in_the_book_and_nowhere_else() {
        submit(ann, "/cruxes/time", "q1", "35");

        ann.post("/me/notes", "page", "time", "_shown", "_doubt:1:0 _change:1:0", "_doubt", "Ten years are long");
        assertThat(ann.get("/me").page().select("#c-time .written dd").eachText())
                .containsExactly("Ten years are long");
        ann.post("/me/notes", "page", "time", "_shown", "_doubt:1:1 _change:1:0", "_doubt", "");
        assertThat(ann.get("/me").page().select("#c-time .written")).isEmpty();

        ann.post("/me/notes", "page", "coordination", "_doubt", "Not my page");
        assertThat(Browser.fresh(port)
                        .post("/me/notes", "page", "time", "_doubt", "x")
                        .status())
                .isEqualTo(200);
        assertThat(stored("note")).isZero();
    }

    @Test
    void a_note_that_is_too_long_is_shown_again_as_it_was_typed() {
        submit(ann, "/cruxes/time", "q1", "35");
        String long1 = "x".repeat(2001);

        Answer inBook = ann.post("/me/notes", "page", "time", "_doubt", long1);
        Answer inBallot = ann.post("/cruxes/time/estimates", "q1", "40", "_change", long1);

        assertThat(inBook.status()).isEqualTo(422);
        assertThat(inBook.page().select("#problems a").attr("href")).isEqualTo("#time._doubt");
        assertThat(inBook.page().expectFirst("[id='time._doubt']").text()).isEqualTo(long1);
        assertThat(inBallot.status()).isEqualTo(422);
        assertThat(inBallot.page().expectFirst("#_change").text()).isEqualTo(long1);
        assertThat(inBallot.page().expectFirst("#q-q1").val()).isEqualTo("40");
        assertThat(stored("note")).isZero();
    }

    @Test
    void a_note_alone_is_no_answer() {
        assertThat(ann.post("/cruxes/time/estimates", "q1", "", "_doubt", "Just this")
                        .status())
                .isEqualTo(422);
        assertThat(stored("visitor")).isZero();
    }

    @Test
    void everything_can_be_taken_away_as_json_and_as_a_table() {
        cruxes.save(Pages.pause());
        submit(ann, PAUSE, "q1", "35", "stance.s1", "2", "_doubt", "=1+1, \"perhaps\"");
        submit(ann, PAUSE + "/estimate", "q1", "42.5");

        Answer json = ann.get("/me/answers.json");
        JsonNode book = JsonMapper.shared().readTree(json.body());
        Answer csv = ann.get("/me/answers.csv");

        assertThat(json.header("Cache-Control")).contains("private", "no-store");
        assertThat(json.header("Content-Disposition")).contains("attachment", "cruxbook-answers.json");
        assertThat(book.at("/answers/0/history/0/percent").asString()).isEqualTo("35");
        assertThat(book.at("/answers/0/history/0/crowdSeen").asBoolean()).isFalse();
        assertThat(book.at("/answers/0/history/1/percent").asString()).isEqualTo("42.5");
        assertThat(book.at("/stances/0/history/0/step").asInt()).isEqualTo(2);
        assertThat(book.at("/notes/0/words").asString()).isEqualTo("=1+1, \"perhaps\"");
        assertThat(book.at("/seen/0/how").asString()).isEqualTo("ANSWERED");
        assertThat(csv.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.body().lines())
                .anyMatch(line -> line.startsWith("answer,pause,q1,q1,35,"))
                .anyMatch(line -> line.startsWith("answer,pause,q1,q1,42.5,"))
                .anyMatch(line -> line.startsWith("stance,pause,s1,s1,2,"))
                .anyMatch(line -> line.endsWith(",\"'=1+1, \"\"perhaps\"\"\""))
                .hasSize(6);
        assertThat(Browser.fresh(port).get("/me/answers.json").body()).doesNotContain("pause");
    }

    @Test
    void who_wants_to_be_forgotten_is_asked_and_then_gone() {
        cruxes.save(Pages.pause());
        submit(ann, PAUSE, "q1", "37.313", "stance.s1", "2", "_doubt", "Something");
        link(ann);

        assertThat(ann.get("/me/forget").page().select("form[action$=/me/forget][method=post] button"))
                .hasSize(1);
        assertThat(stored("visitor")).isEqualTo(1);
        Answer gone = ann.post("/me/forget");

        assertThat(gone.path()).isEqualTo("/me/forgotten");
        assertThat(ann.hasCookie()).isFalse();
        for (String table : new String[] {
            "visitor",
            "estimate",
            "estimate_revision",
            "stance",
            "stance_revision",
            "note",
            "reveal",
            "recovery",
            "tally",
            "weekly_tally",
            "blind_tally",
            "stance_tally",
            "joint_tally"
        }) {
            assertThat(Tables.count(jdbc, table)).as(table).isZero();
        }
    }

    @Test
    void a_private_link_takes_everything_to_another_browser() {
        Browser bob = Browser.fresh(port);
        submit(ann, "/cruxes/time", "q1", "10", "q2", "20");
        submit(bob, "/cruxes/time", "q2", "90");
        String code = link(ann);
        assertThat(ann.get("/me").text()).contains("It works until");

        assertThat(ann.post("/me/move", "code", code).text()).contains("This link was made in this browser.");
        assertThat(bob.get("/me/move").status()).isEqualTo(200);
        Answer moved = bob.post("/me/move", "code", " http://localhost/me/move#" + code + " ");

        assertThat(moved.path()).isEqualTo("/me");
        assertThat(moved.page().select("#c-time td.is-you").eachText()).containsExactly("10%", "90%");
        assertThat(ann.get("/me").text()).contains("Nothing stands here yet.");
        assertThat(bob.post("/me/move", "code", code).status()).isEqualTo(422);
        new Recount(jdbc).holds();
    }

    @Test
    void a_browser_without_a_cookie_gets_one_only_for_a_code_that_works() {
        submit(ann, "/cruxes/time", "q1", "10");
        String code = link(ann);
        Browser bob = Browser.fresh(port);

        assertThat(bob.postOnce("/me/move", "code", "nothing").status()).isEqualTo(422);
        assertThat(bob.hasCookie()).isFalse();
        assertThat(Browser.withoutCookies(port).post("/me/move", "code", code).status())
                .isEqualTo(400);
        assertThat(bob.post("/me/move", "code", code)
                        .page()
                        .select("#c-time td.is-you")
                        .text())
                .isEqualTo("10%");
        assertThat(stored("visitor")).isEqualTo(1);
    }

    @Test
    void a_revoked_link_leads_nowhere() {
        submit(ann, "/cruxes/time", "q1", "10");
        String code = link(ann);

        ann.post("/me/link/revoke");

        assertThat(Browser.fresh(port).post("/me/move", "code", code).status()).isEqualTo(422);
        assertThat(ann.get("/me").text()).contains("Make a private link");
    }

    @Test
    void results_can_be_switched_to_the_first_answers() {
        crowd("time", "q1", Map.of(20_000, 6L));
        blind("time", "q1", 40_000, 20_000, 6);
        crowd("time", "q2", Map.of(70_000, 5L));
        blind("time", "q2", 60_000, 70_000, 4);
        submit(ann, "/cruxes/time", "q2", "80");
        submit(ann, "/cruxes/time/estimate", "q1", "30");

        Answer now = ann.get("/cruxes/time/results");
        Answer first = ann.get("/cruxes/time/results?answers=first");

        assertThat(now.page().select(".overview td[data-label=Median]").eachText())
                .containsExactly("20%", "70%");
        assertThat(first.page().select(".overview td[data-label=Median]").eachText())
                .containsExactly("40%", "60%");
        assertThat(first.page().select(".switch [aria-current]").text()).isEqualTo("First answers, given blind");
        assertThat(first.page().select("[data-sent], .turning, .moved")).isEmpty();
        assertThat(now.page().select(".moved tbody tr")).hasSize(2);
        assertThat(now.page().select(".moved tbody tr:eq(0)").text())
                .contains("6 people", "40%", "20%", "6 people: 0 to more, 6 to less, by 20 points or more for half");
    }

    @Test
    void of_fewer_than_five_who_were_blind_nothing_is_said() {
        crowd("time", "q1", Map.of(20_000, 60L));
        blind("time", "q1", 40_000, 20_000, 4);
        ann.post("/cruxes/time/reveal");

        assertThat(ann.get("/cruxes/time/results").page().select(".moved")).isEmpty();
        assertThat(ann.get("/cruxes/time/results?answers=first").text()).doesNotContain("40%");
    }

    @Test
    void who_was_blind_is_invited_to_think_again_once() {
        submit(ann, "/cruxes/time", "q1", "30");
        Browser bob = Browser.fresh(port);
        submit(bob, "/cruxes/time", "q1", "40");
        Browser eve = Browser.fresh(port);
        eve.post("/cruxes/time/reveal");
        submit(eve, "/cruxes/time", "q1", "50");

        assertThat(invited(ann))
                .as("with no figure of the crowd to think about")
                .isFalse();
        crowd("time", "q1", 20, 25);
        assertThat(invited(ann)).isTrue();
        assertThat(invited(bob)).isTrue();
        assertThat(invited(eve)).isFalse();
        ann.post("/cruxes/time/second-thoughts");
        submit(bob, "/cruxes/time/estimate", "q1", "45");

        assertThat(invited(ann)).isFalse();
        assertThat(invited(bob)).isFalse();
    }

    private static boolean invited(Browser browser) {
        return !browser.get("/cruxes/time/results").page().select(".second").isEmpty();
    }

    @Test
    void the_ballot_asks_for_doubt_first_and_then_for_what_changed() {
        assertThat(ann.get("/cruxes/time").page().select("textarea").eachAttr("name"))
                .containsExactly("_doubt");
        submit(ann, "/cruxes/time", "q1", "30");

        assertThat(ann.get("/cruxes/time").page().select("textarea").eachAttr("name"))
                .containsExactly("_change");
    }
}
