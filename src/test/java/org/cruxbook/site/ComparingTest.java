package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cruxbook.testing.Browser;
import org.cruxbook.testing.Browser.Answer;
import org.cruxbook.testing.Pages;
import org.cruxbook.testing.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ann makes links to her answers, and Ben opens them. */
class ComparingTest extends OverHttp {

    private static final String CRUX = "/cruxes/pause";

    private Browser ben;

    @BeforeEach
    void annAnswers() {
        cruxes.save(Pages.pause());
        ben = Browser.fresh(port);
        ann.submit(ann.get(CRUX), "q1", "37.313", "q2", "73.133", "stance.s1", "2", "stance.s2", "4", "stance.s3", "4");
    }

    private String link(String page, String name) {
        return ann.post("/me/links", "page", page, "name", name)
                .page()
                .select("#link")
                .val();
    }

    private Answer open(Browser browser, String link) {
        browser.get("/compare");
        return browser.post("/compare", "link", link);
    }

    /** Whether a response holds anything that only Ann can have said. */
    private static boolean leaks(Answer answer) {
        return Stream.of("37.3", "73.1", "at step 2", "at step 4", "c-other", "c-between")
                .anyMatch(answer.body()::contains);
    }

    private List<String> listed() {
        return texts(ann.get("/me/links"), ".link-list li > p");
    }

    @Test
    void two_who_have_answered_are_shown_side_by_side() {
        String link = link("pause", "Ann");
        ben.submit(ben.get(CRUX), "q1", "37.313", "q2", "20", "stance.s1", "5", "stance.s2", "4");

        Answer compared = open(ben, link);

        assertThat(compared.path()).isEqualTo("/comparison/pause");
        assertThat(compared.page().select("h1").text()).isEqualTo("You and \u2068Ann\u2069");
        assertThat(compared.page().select(".standfirst").text())
                .isEqualTo("You are furthest apart on “A pause helps”: you say 20%, \u2068Ann\u2069 says 73.133%.");
        assertThat(texts(compared, ".overview tbody tr"))
                .containsExactly(
                        "Probability that: A pause helps 20% 73.133% 53.1",
                        "Probability that: A pause is agreed on 37.313% 37.313% 0");
        assertThat(texts(compared, ".pair-stands tbody tr"))
                .containsExactly(
                        "Can a pause be verified? Never In time You are at step 5 of 5, \u2068Ann\u2069 at step 2.");
        assertThat(compared.page().select(".agreeing").text())
                .isEqualTo("You stand at the same step on “Would rivals join?”.");
        assertThat(compared.page().select(".start")).isEmpty();
        assertThat(compared.text()).contains("Both of you have answered all 2 questions.");
    }

    @Test
    void before_ben_has_answered_he_sees_nothing_of_hers_and_where_to_answer() {
        String link = link("pause", "Ann");

        Answer first = open(ben, link);

        assertThat(first.path()).isEqualTo("/comparison/pause");
        assertThat(first.page().select("h1").text()).isEqualTo("Your answer comes first");
        assertThat(first.page().select("main .btn").attr("href")).isEqualTo(CRUX + "/estimate");
        assertThat(List.of(
                        first, ben.get("/comparison"), ben.get("/compare"), ben.get(CRUX + "/estimate"), ben.get("/")))
                .noneMatch(ComparingTest::leaks);
        assertThat(stored("visitor")).isEqualTo(1);

        Answer results = ben.submit(ben.get(CRUX), "q1", "50");
        assertThat(results.path()).isEqualTo(CRUX + "/results");
        String back = results.page().select(".panel-next a[href=/comparison]").attr("href");
        assertThat(texts(ben.get(back), ".overview tbody tr"))
                .containsExactly("Probability that: A pause is agreed on 50% 37.313% 12.7");
    }

    @Test
    void what_he_left_blank_stays_hers() {
        ben.submit(ben.get(CRUX), "q2", "73", "stance.s1", "5");

        Answer compared = open(ben, link("pause", "Ann"));

        assertThat(compared.body()).contains("73.133").doesNotContain("37.3").doesNotContain("at step 4");
        assertThat(compared.page().select(".overview tbody tr")).hasSize(1);
        assertThat(compared.text()).contains("Both of you have answered 1 of 2 questions.");
    }

    @Test
    void other_answers_stances_alone_and_a_look_at_the_crowd_are_not_enough() {
        String link = link("pause", "");
        ben.submit(ben.get("/cruxes/coordination"), "q1", "50");
        ben.submit(ben.get(CRUX), "stance.s1", "5");
        ben.post(CRUX + "/reveal");

        assertThat(leaks(open(ben, link))).isFalse();
        assertThat(leaks(ben.get("/comparison/pause"))).isFalse();
    }

    @Test
    void what_is_withdrawn_is_gone_for_the_other_at_once() {
        String link = link("pause", "");
        ben.submit(ben.get(CRUX), "q1", "50", "q2", "50");
        open(ben, link);

        ann.submit(ann.get(CRUX), "q1", "");

        assertThat(texts(ben.get("/comparison/pause"), ".overview tbody th"))
                .containsExactly("Probability that: A pause helps");
    }

    @Test
    void a_link_to_all_pages_leads_to_each_that_both_have_answered() {
        ann.submit(ann.get("/cruxes/coordination"), "q1", "10");
        ann.submit(ann.get("/cruxes/time"), "q1", "10");
        String link = link("", "Ann");
        assertThat(leaks(open(ben, link))).isFalse();
        assertThat(ben.get("/comparison").page().select("main .btn").attr("href"))
                .isEqualTo("/");

        ben.submit(ben.get(CRUX), "q1", "50");
        ben.submit(ben.get("/cruxes/coordination"), "q1", "90");

        Answer all = ben.get("/comparison");
        assertThat(texts(all, ".compared h2")).containsExactly("Will We Fail to Coordinate?", "Should We Pause?");
        assertThat(texts(all, ".compared .meta")).containsExactly("One question in common", "One question in common");
        assertThat(all.body()).doesNotContain("Is There Time?");
        String first = all.page().select(".compared a").attr("href");
        assertThat(texts(ben.get(first), ".overview tbody td.num")).containsExactly("90%", "10%", "80");
        assertThat(ben.get("/comparison/time").page().select("h1").text()).isEqualTo("Your answer comes first");
    }

    @Test
    void a_link_to_one_page_opens_no_other() {
        ann.submit(ann.get("/cruxes/time"), "q1", "10");
        ben.submit(ben.get("/cruxes/time"), "q1", "50");
        ben.submit(ben.get(CRUX), "q1", "50");
        open(ben, link("pause", ""));

        assertThat(ben.get("/comparison/time").status()).isEqualTo(404);
    }

    @Test
    void its_owner_sees_that_it_was_opened_and_nobody_can_see_by_whom() {
        String link = link("pause", "For Ben");
        assertThat(listed())
                .singleElement()
                .asString()
                .startsWith("Should We Pause? For Ben")
                .endsWith("Not opened yet");

        assertThat(ben.get("/compare").text()).contains("sees on which day it was first opened, and not by whom");
        ben.get("/comparison");
        assertThat(listed().get(0)).endsWith("Not opened yet");

        open(ben, link);
        assertThat(listed().get(0)).contains("First opened on ");
        assertThat(jdbc.queryForMap("select * from private_link").keySet())
                .containsExactlyInAnyOrder(
                        "id", "visitor_id", "secret_hash", "crux_slug", "name", "made_on", "opened_on");
    }

    @Test
    void a_revoked_link_leads_nowhere_even_for_who_has_opened_it() {
        String link = link("pause", "");
        ben.submit(ben.get(CRUX), "q1", "50");
        assertThat(leaks(open(ben, link))).isTrue();

        Answer list =
                ann.post(ann.get("/me/links").page().select(".link-list form").attr("action"));

        assertThat(list.page().select(".link-list")).isEmpty();
        for (Answer answer : List.of(ben.get("/comparison/pause"), ben.get("/comparison"), open(ben, link))) {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.text()).contains("This link leads nowhere.");
            assertThat(leaks(answer)).isFalse();
        }
    }

    @Test
    void nobody_revokes_the_link_of_another() {
        link("pause", "");
        ben.submit(ben.get(CRUX), "q1", "50");

        ben.post(ann.get("/me/links").page().select(".link-list form").attr("action"));

        assertThat(stored("private_link")).isEqualTo(1);
    }

    @Test
    void her_own_link_says_so_and_counts_as_opened_by_nobody() {
        Answer own = open(ann, link("pause", ""));

        assertThat(own.page().select("h1").text()).isEqualTo("This is your own link");
        assertThat(listed().get(0)).endsWith("Not opened yet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "http://127.0.0.1/compare#AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void what_is_no_link_leads_nowhere(String sent) {
        Answer answer = open(ben, sent);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.page().title()).startsWith("Error: ");
    }

    @Test
    void the_secret_stands_behind_the_hash_and_in_no_address_that_the_site_is_asked_for() {
        String link = link("pause", "Ann");
        String secret = link.substring(link.indexOf('#') + 1);

        assertThat(link).isEqualTo("http://127.0.0.1:" + port + "/compare#" + secret);
        assertThat(secret).hasSize(43);
        Answer opened = ben.postOnce("/compare", "link", link);
        assertThat(opened.status()).isEqualTo(303);
        assertThat(opened.header("Location")).isEqualTo("/comparison");
        assertThat(opened.header("Set-Cookie"))
                .contains("HttpOnly", "SameSite=Lax")
                .doesNotContain("Max-Age");
        assertThat(ann.get("/me/links").body()).doesNotContain(secret);
        assertThat(ben.get("/comparison").body()).doesNotContain(secret);
    }

    @Test
    void its_pages_are_kept_nowhere_listed_nowhere_and_previewed_without_a_word_of_it() {
        String link = link("pause", "Ann");
        ben.submit(ben.get(CRUX), "q1", "50");
        Answer compared = open(ben, link);

        for (Answer answer : List.of(
                Browser.fresh(port).get("/compare"),
                ann.get("/me/links"),
                compared,
                ben.post("/compare", "link", "x"))) {
            assertThat(answer.header("Cache-Control")).isEqualTo("private, no-store");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(answer.page().select("meta[name=robots]").attr("content"))
                    .isEqualTo("noindex");
        }
        assertThat(ben.get("/compare").body()).doesNotContain("Ann", "Should We Pause?");
    }

    @Test
    void a_name_is_text_whatever_is_in_it() {
        String link = link("pause", "  <b>Ann</b>\u202E &amp; co ");
        ben.submit(ben.get(CRUX), "q1", "50");

        Answer compared = open(ben, link);

        assertThat(compared.page().select("main b")).isEmpty();
        assertThat(compared.page().select("h1").text()).isEqualTo("You and \u2068<b>Ann</b> &amp; co\u2069");
    }

    @Test
    void a_name_that_is_too_long_is_refused_and_kept_in_its_field() {
        Answer refused = ann.post("/me/links", "page", "pause", "name", "n".repeat(41));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#problems a").text()).contains("at most 40 characters");
        assertThat(refused.page().select("#name").val()).hasSize(41);
        assertThat(refused.page().select("option[selected]").text()).isEqualTo("Should We Pause?");
        assertThat(stored("private_link")).isZero();
    }

    @Test
    void links_are_made_to_what_one_has_answered() {
        assertThat(texts(ann.get("/me/links?page=pause"), "option")).containsExactly("All cruxes", "Should We Pause?");
        assertThat(ann.get("/me/links?page=pause").page().select("[selected]").val())
                .isEqualTo("pause");
        assertThat(ann.post("/me/links", "page", "time").status()).isEqualTo(400);
        assertThat(ben.get("/me/links").page().select("main form")).isEmpty();
        assertThat(ben.get("/me/links").text()).contains("You have not answered anything yet.");
        assertThat(ben.post("/me/links", "page", "pause").path()).isEqualTo("/me/links");
        assertThat(stored("private_link")).isZero();
    }

    @Test
    void where_to_start_is_what_tracks_the_answers_and_no_figure_of_the_crowd_is_shown() {
        crowd("pause", "q2", Map.of(10_000, 50L, 90_000, 50L));
        pairs("pause", "q2", "s1", 1, 10_000, 50);
        pairs("pause", "q2", "s1", 5, 90_000, 50);
        ben.submit(ben.get(CRUX), "q2", "20", "stance.s1", "5");

        Answer compared = open(ben, link("pause", ""));

        assertThat(texts(compared, ".start p").get(0)).isEqualTo("Can a pause be verified?");
        assertThat(texts(compared, ".start p").get(1)).contains("tracks everyone’s final answers most closely");
        assertThat(compared.page().select(".standfirst").text()).contains("the other person says 73.133%");
        assertThat(compared.body()).doesNotContain("c-median", "c-band", "c-heat");
    }

    @Test
    void who_starts_afresh_leaves_the_opened_link_behind() {
        String link = link("pause", "");
        ben.submit(ben.get(CRUX), "q1", "50");
        open(ben, link);

        ben.post("/not-you");

        assertThat(ben.get("/comparison").text()).contains("No link is open in this browser.");
    }

    @Test
    void a_browser_without_cookies_is_told_so() {
        Browser forgetful = Browser.withoutCookies(port);

        Answer told = open(forgetful, link("pause", ""));

        assertThat(told.status()).isEqualTo(404);
        assertThat(told.text()).contains("your browser keeps no cookie for this site");
        assertThat(leaks(told)).isFalse();
    }

    @Test
    void a_page_that_was_renamed_is_led_to() {
        String link = link("pause", "");
        ben.submit(ben.get(CRUX), "q1", "50");
        open(ben, link);
        jdbc.update("update crux set slug = 'halt' where slug = 'pause'");
        for (String table : Arrays.asList("estimate", "stance", "reveal", "private_link")) {
            jdbc.update("update " + table + " set crux_slug = 'halt' where crux_slug = 'pause'");
        }
        jdbc.update("insert into former_slug (slug, crux_slug) values ('pause', 'halt')");

        assertThat(ben.get("/comparison/pause").path()).isEqualTo("/comparison/halt");
        assertThat(leaks(ben.get("/comparison"))).isTrue();
        jdbc.update("delete from former_slug");
        Tables.empty(jdbc);
    }
}
