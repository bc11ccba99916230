package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.cruxbook.manuscript.Printshop;
import org.cruxbook.testing.Browser;
import org.cruxbook.testing.Browser.Answer;
import org.cruxbook.testing.Pages;
import org.cruxbook.testing.Recount;
import org.cruxbook.testing.Tables;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BookTest extends OverHttp {

    @Autowired
    private ApplicationContext application;

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
    void a_page_that_one_only_looked_at_is_told_by_the_question_that_its_author_marks_as_final() {
        decide("coordination", "q2");
        crowd("coordination", "q2", 10, 20, 30, 40, 50);
        crowd("coordination", "q5", 70, 80, 80, 90, 90);
        ann.post("/cruxes/coordination/reveal");

        assertThat(texts(ann.get("/me"), "[data-crux=coordination] .meta")).containsExactly("You looked Median 30%");
    }

    @Test
    void what_is_still_blank_on_a_page_is_listed_with_the_way_to_it() {
        cruxes.save(Pages.pause());
        published();
        submit(ann, PAUSE, "q1", "35", "stance.s2", "2");

        Element blank = ann.get("/me").page().expectFirst("#c-pause .yet");
        Answer page = ann.get(PAUSE);

        assertThat(blank.select("dt").text()).isEqualTo("Not answered yet");
        assertThat(blank.select("li").eachText())
                .containsExactly("Probability that: A pause helps", "Where you stand on 2 of 3 sub-cruxes");
        assertThat(blank.select("a").eachAttr("href"))
                .containsExactly("/cruxes/pause#q-q2", "/cruxes/pause#stance.s1.0");
        assertThat(page.page().expectFirst("[id=q-q2]").attr("name")).isEqualTo("q2");
        assertThat(page.page().expectFirst("[id='stance.s1.0']").attr("name")).isEqualTo("stance.s1");

        submit(ann, PAUSE, "q2", "60", "stance.s1", "1", "stance.s3", "1");
        assertThat(ann.get("/me").page().select(".yet")).isEmpty();
        submit(ann, PAUSE + "/estimate", "q2", "", "stance.s1", "");
        assertThat(ann.get("/me").page().select(".yet")).isEmpty();
    }

    @Test
    void of_a_page_that_is_gone_or_asks_no_more_nothing_is_open() {
        cruxes.save(Pages.pause());
        submit(ann, PAUSE, "q1", "35", "stance.s2", "2");
        List.of("estimate", "stance").forEach(table -> jdbc.update("update " + table + " set crux_slug = 'break'"));

        assertThat(ann.get("/me").page().expectFirst("#c-break").select(".yet")).isEmpty();
    }

    @Test
    void what_a_page_no_longer_asks_is_told_with_it_after_it_moved_too() {
        cruxes.save(Pages.pause());
        submit(ann, PAUSE, "q1", "35", "q2", "60", "stance.s1", "2");
        List.of("estimate", "stance").forEach(table -> jdbc.update("update " + table + " set crux_slug = 'break'"));
        assertThat(ann.get("/me").page().expectFirst("#c-break").text()).contains("This page has been taken away");
        jdbc.update("insert into former_slug values ('break', 'pause')");
        assertThat(texts(ann.get("/me"), "#c-pause .yet li"))
                .containsExactly(
                        "Probability that: A pause is agreed on",
                        "Probability that: A pause helps",
                        "Where you stand on 3 of 3 sub-cruxes");
        submit(ann, PAUSE + "/estimate", "q1", "42.5");

        Answer book = ann.get("/me");
        Element chapter = book.page().expectFirst("#c-pause");

        assertThat(book.text()).contains("on one page").doesNotContain("has been taken away");
        assertThat(chapter.select(".moved tbody td.is-you").eachText())
                .containsExactlyInAnyOrder("42.5%", "35%", "60%");
        assertThat(chapter.select(".moved tbody th").eachText())
                .filteredOn(text -> text.endsWith("no longer asked"))
                .hasSize(2);
        assertThat(chapter.select(".places dd")).hasSize(1);
        jdbc.update("delete from estimate_revision where estimate_id in"
                + " (select id from estimate where crux_slug = 'pause')");
        jdbc.update("delete from estimate where crux_slug = 'pause'");
        ann.post("/me/notes", "page", "pause", "_shown", "_doubt:1:0", "_doubt", "I may err");
        assertThat(ann.get("/me").page().select("#c-pause .written dd").eachText())
                .containsExactly("I may err");
        jdbc.update("delete from former_slug");
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
                .anyMatch(line -> line.startsWith("visitor,,,,,"))
                .anyMatch(line -> line.startsWith("answer,pause,q1,q1,35,"))
                .anyMatch(line -> line.startsWith("answer,pause,q1,q1,42.5,"))
                .anyMatch(line -> line.startsWith("stance,pause,s1,s1,2,"))
                .anyMatch(line -> line.endsWith(",\"'=1+1, \"\"perhaps\"\"\""))
                .hasSize(7);
        assertThat(Browser.fresh(port).get("/me/answers.json").body()).doesNotContain("pause");
    }

    /** Where in the copy, as JSON and as a table, the rows of each table are. */
    private static final Map<String, List<String>> COPIED = Map.of(
            "visitor", List.of("/since", "visitor"),
            "estimate", List.of("/answers/0/key", "answer"),
            "estimate_revision", List.of("/answers/0/history/1/percent", "answer"),
            "stance", List.of("/stances/0/whatIf/percent", "what-if"),
            "stance_revision", List.of("/stances/0/history/0/step", "stance"),
            "note", List.of("/notes/0/words", "doubt"),
            "reveal", List.of("/seen/0/how", "seen"),
            "recovery", List.of("/recoverySince", "recovery"),
            "private_link", List.of("/links/0/madeOn", "link"));

    @Test
    void whatever_table_has_something_of_a_visitor_it_is_in_the_copy() {
        cruxes.save(Pages.pause());
        submit(ann, PAUSE, "q1", "35", "q2", "60", "stance.s1", "2", "_doubt", "Something");
        submit(ann, PAUSE + "/estimate", "q1", "42.5", "q2", "60", "stance.s1", "2");
        ann.post(PAUSE + "/what-if", "what-if.s1", "90");
        link(ann);
        share(ann, "pause", "Ann");

        JsonNode book = JsonMapper.shared().readTree(ann.get("/me/answers.json").body());
        String csv = ann.get("/me/answers.csv").body();

        assertThat(COPIED.keySet()).isEqualTo(Tables.ofVisitors(jdbc));
        COPIED.forEach((table, places) -> {
            assertThat(stored(table)).as(table).isPositive();
            assertThat(book.at(places.get(0)).asString()).as(table).isNotEmpty();
            assertThat(csv.lines()).as(table).anyMatch(line -> line.startsWith(places.get(1) + ","));
        });
    }

    @Test
    void who_was_set_aside_reads_so_in_both_copies() {
        submit(ann, "/cruxes/time", "q1", "35");
        jdbc.update("update visitor set set_aside_as = ?", "time q1 2026-08-07T12");

        JsonNode book = JsonMapper.shared().readTree(ann.get("/me/answers.json").body());
        String csv = ann.get("/me/answers.csv").body();

        assertThat(book.get("setAsideAs").asString()).isEqualTo("time q1 2026-08-07T12");
        assertThat(csv.lines()).anyMatch(line -> line.startsWith("visitor,,,,time q1 2026-08-07T12,"));
    }

    @Test
    void private_links_are_in_the_copy_as_they_are_stored_and_no_secret_is() {
        submit(ann, "/cruxes/time", "q1", "35");
        String one = share(ann, "time", "Ann");
        share(ann, "", "");
        Browser.fresh(port).post("/compare", "link", one);

        String json = ann.get("/me/answers.json").body();
        JsonNode links = JsonMapper.shared().readTree(json).get("links");
        String csv = ann.get("/me/answers.csv").body();

        String today = LocalDate.now(ZoneOffset.UTC).toString();
        assertThat(links.toString())
                .isEqualTo("[{\"page\":null,\"name\":null,\"madeOn\":\"%1$s\",\"openedOn\":null},".formatted(today)
                        + "{\"page\":\"time\",\"name\":\"Ann\",\"madeOn\":\"%1$s\",\"openedOn\":\"%1$s\"}]"
                                .formatted(today));
        assertThat(csv.lines())
                .contains("link,,,,,%s,,,,".formatted(today), "link,time,,,%1$s,%1$s,,,,Ann".formatted(today));
        String hash = jdbc.queryForList("select secret_hash from private_link", String.class)
                .get(0);
        assertThat(json + csv).doesNotContain(one.substring(one.indexOf('#') + 1), hash);
    }

    @Test
    void each_answer_is_copied_beside_the_words_that_it_was_given_to() {
        Printshop shop = Printshop.of(application);
        shop.publish(weather("it rains", "Is the goverment ready?"));
        submit(ann, "/cruxes/weather", "rain", "35", stance("weather"), "2");
        shop.publish(weather("water falls from the sky", "Is the government ready?"));
        submit(ann, "/cruxes/weather/estimate", "rain", "40", stance("weather"), "4");
        shop.publish(Map.of("weather.md", "# The weather\n\nNothing is asked any more.\n"));

        JsonNode book = JsonMapper.shared().readTree(ann.get("/me/answers.json").body());
        String csv = ann.get("/me/answers.csv").body();
        shop.publish(Map.of());

        JsonNode answers = book.at("/answers/0");
        assertThat(answers.propertyNames()).containsExactly("page", "key", "text", "retired", "wordings", "history");
        assertThat(answers.get("text").asString()).isEqualTo("Probability that: water falls from the sky");
        assertThat(answers.get("retired").asBoolean()).isTrue();
        assertThat(answers.get("wordings").toString())
                .isEqualTo("[{\"version\":1,\"text\":\"Probability that: it rains\"},"
                        + "{\"version\":2,\"text\":\"Probability that: water falls from the sky\"}]");
        assertThat(book.at("/answers/0/history/0/wordingVersion").asInt()).isEqualTo(1);
        assertThat(book.at("/answers/0/history/1/wordingVersion").asInt()).isEqualTo(2);
        assertThat(book.at("/stances/0/retired").asBoolean()).isTrue();
        assertThat(book.at("/stances/0/wordings/0/text").asString()).isEqualTo("Is the goverment ready? | No | Yes");
        assertThat(book.at("/stances/0/wordings/1/text").asString()).isEqualTo("Is the government ready? | No | Yes");
        assertThat(csv.lines())
                .anyMatch(line -> line.matches("answer,weather,rain,Probability that: it rains,35,[^,]+,1,false,true,"))
                .anyMatch(line -> line.matches(
                        "answer,weather,rain,Probability that: water falls from the sky,40,[^,]+,2,true,true,"))
                .anyMatch(line -> line.matches(
                        "stance,weather,[^,]+,Is the goverment ready\\? \\| No \\| Yes,2,[^,]+,1,false,true,"))
                .anyMatch(line -> line.matches(
                        "stance,weather,[^,]+,Is the government ready\\? \\| No \\| Yes,4,[^,]+,2,true,true,"));
    }

    private static Map<String, String> weather(String question, String subCrux) {
        return Map.of("weather.md", """
                # The weather

                ## Key sub-cruxes

                | Question | Pessimist | Optimist |
                |---|---|---|
                | %s | No | Yes |

                ## Your crux

                Probability that:
                - %s: ____%% {#rain}
                """.formatted(subCrux, question));
    }

    /** The field of the only sub-crux of a page. */
    private String stance(String slug) {
        return "stance." + cruxes.findSubCruxes(slug).get(0).key();
    }

    /** The address on the page that shows it. */
    private static String share(Browser browser, String page, String name) {
        return browser.post("/me/links", "page", page, "name", name)
                .page()
                .expectFirst("#link")
                .val();
    }

    @Test
    void who_wants_to_be_forgotten_is_asked_and_then_gone() {
        cruxes.save(Pages.pause());
        Map<String, Long> before = Tables.counts(jdbc);
        submit(ann, PAUSE, "q1", "37.313", "stance.s1", "2", "_doubt", "Something");
        link(ann);
        share(ann, "pause", "Ann");

        assertThat(ann.get("/me/forget").page().select("form[action$=/me/forget][method=post] button"))
                .hasSize(1);
        assertThat(stored("visitor")).isEqualTo(1);
        Answer gone = ann.post("/me/forget");

        assertThat(gone.path()).isEqualTo("/me/forgotten");
        assertThat(ann.hasCookie()).isFalse();
        assertThat(Tables.counts(jdbc)).isEqualTo(before);
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
