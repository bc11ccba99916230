package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.Prose;
import org.cruxbook.crux.RichText;
import org.cruxbook.crux.Section;
import org.cruxbook.testing.Browser.Answer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What helps a reader through a page, and someone who shares its browser. */
class ReadingTest extends OverHttp {

    @Test
    void a_page_says_how_long_it_takes() {
        assertThat(meta("/cruxes/coordination")).isEqualTo("1 minute read, then 5 estimates.");
        assertThat(meta("/cruxes/duties")).isEqualTo("1 minute read, then one estimate.");
    }

    @Test
    void a_page_that_asks_nothing_says_only_that() {
        RichText text = new RichText("", "word ".repeat(461));
        Crux crux = new Crux("reading");
        crux.revise(
                "reading.md", "", "", null, null, null, List.of(new Section(null, "top", List.of(new Prose(text)))));
        cruxes.save(crux);

        assertThat(meta("/cruxes/reading")).isEqualTo("3 minute read.");
    }

    @Test
    void words_are_counted_in_any_script() {
        assertThat(ReadingTime.words("Three words – really!")).isEqualTo(3);
        assertThat(ReadingTime.words("Labs’ 2,000 US-China talks")).isEqualTo(4);
        assertThat(ReadingTime.words("我们会协调失败吗？")).isEqualTo(4);
        assertThat(ReadingTime.words("האם נצליח")).isEqualTo(2);
        assertThat(ReadingTime.words("")).isZero();
    }

    @Test
    void who_has_answered_is_told_how_much() {
        ann.post("/cruxes/coordination/estimates", "q1", "10", "q3", "20");

        assertThat(meta("/cruxes/coordination"))
                .isEqualTo("1 minute read, then 5 estimates. You have answered 2 of 5. See the results");
    }

    @Test
    void every_section_has_a_link_to_itself_beside_its_heading() {
        Document page = ann.get("/cruxes/every-kind").page();

        assertThat(page.select(".crux-body h2")).hasSize(11);
        assertThat(page.select(".crux-body .headed")).hasSize(11).allSatisfy(headed -> {
            String target = headed.expectFirst("a.anchor").attr("href");
            assertThat(page.select(target)).hasSize(1).first().isEqualTo(headed.parent());
            assertThat(headed.expectFirst("a.anchor").attr("aria-label"))
                    .isEqualTo(
                            "Link to this section: " + headed.expectFirst("h2").ownText());
        });
    }

    @Test
    void the_claim_is_called_what_its_author_calls_it() {
        Crux crux = new Crux("core");
        crux.revise("core.md", "", "Core", null, null, new RichText("Does it?", "Does it?"), List.of());
        crux.callClaim("The core question");
        cruxes.save(crux);

        assertThat(texts(ann.get("/cruxes/core"), "#claim h2")).containsExactly("The core question");
    }

    @Test
    void authors_words_run_in_their_own_direction() {
        Document page = ann.get("/cruxes/every-kind").page();

        assertThat(page.select("h1, .claim p, .prose, .args li, .modes > div, .crux-body table, legend"))
                .hasSizeGreaterThan(9)
                .allMatch(element -> element.attr("dir").equals("auto"));
    }

    @Test
    void rows_of_the_index_tell_the_script_what_it_needs_for_drafts() {
        Document page = ann.get("/").page();

        assertThat(page.select(".crux-list").attr("data-draft")).isEqualTo("Draft, {0} of {1}");
        assertThat(page.select("[data-crux=coordination]").attr("data-asked")).isEqualTo("5");
        assertThat(page.select("[data-crux=duties]").attr("data-asked")).isEqualTo("1");
    }

    @Test
    void a_form_says_what_is_stored_even_where_something_else_was_typed() {
        ann.post("/cruxes/coordination/estimates", "q1", "10");
        Document refused = ann.post("/cruxes/coordination/estimates", "q1", "140", "q2", "20")
                .page();

        assertThat(refused.select("form[data-crux=coordination]").attr("data-refused"))
                .isEqualTo("true");
        assertThat(refused.select("#q-q1").attr("data-stored")).isEqualTo("10");
        assertThat(refused.select("#q-q2").hasAttr("data-stored")).isFalse();
        assertThat(ann.get("/cruxes/coordination").page().select("[data-refused]"))
                .isEmpty();
    }

    @Test
    void results_say_what_is_stored() {
        ann.post("/cruxes/coordination/estimates", "q1", "10.5");
        Document results = ann.get("/cruxes/coordination/results").page();

        assertThat(results.select("[data-sent=coordination] [data-question]")).hasSize(5);
        assertThat(results.select("[data-question=q1]").attr("data-answer")).isEqualTo("10.5%");
        assertThat(results.select("[data-question=q2]").hasAttr("data-answer")).isFalse();
    }

    @Test
    void who_is_nobody_yet_is_not_asked_who_they_are() {
        for (String path : List.of("/", "/cruxes/coordination", "/method", "/no-such-page")) {
            assertThat(ann.get(path).page().select("form[action=/not-you]")).isEmpty();
        }
    }

    @Test
    void a_visitor_can_leave_a_shared_browser_and_nothing_is_deleted() {
        ann.post("/cruxes/coordination/estimates", "q1", "10");
        assertThat(ann.get("/method").page().select("footer form[action=/not-you]"))
                .hasSize(1);

        Answer left = ann.postOnce("/not-you");
        assertThat(left.status()).isEqualTo(303);
        assertThat(left.header("Location")).isEqualTo("/");
        assertThat(left.header("Set-Cookie")).contains("Max-Age=0", "Path=/", "HttpOnly", "SameSite=Lax");
        assertThat(ann.hasCookie()).isFalse();
        assertThat(ann.get("/cruxes/coordination").page().select("#q-q1").val()).isEmpty();
        assertThat(stored("estimate")).isEqualTo(1);

        ann.post("/cruxes/coordination/estimates", "q1", "90");
        assertThat(stored("visitor")).isEqualTo(2);
        assertThat(stored("estimate")).isEqualTo(2);
    }

    @Test
    void leaving_leads_back_to_the_crux_and_nowhere_else() {
        assertThat(from("http://127.0.0.1/cruxes/coordination/results")).isEqualTo("/cruxes/coordination");
        assertThat(from("http://127.0.0.1/cruxes/coordination/estimates?_retry"))
                .isEqualTo("/cruxes/coordination");
        assertThat(from("http://127.0.0.1/method")).isEqualTo("/method");
        assertThat(from("http://127.0.0.1//evil.example")).isEqualTo("/");
        assertThat(from("http://127.0.0.1/cruxes//evil.example")).isEqualTo("/");
        assertThat(from("javascript:alert(1)")).isEqualTo("/");
        assertThat(from("not an address")).isEqualTo("/");
    }

    @Test
    void another_site_cannot_make_a_visitor_nobody() {
        assertThat(ann.request("POST", "/not-you", "Sec-Fetch-Site", "cross-site")
                        .status())
                .isEqualTo(403);
        assertThat(ann.request("GET", "/not-you").status()).isIn(404, 405);
    }

    @Test
    void every_page_describes_itself_and_none_says_the_same_as_another() {
        ann.post("/cruxes/coordination/estimates", "q1", "10");
        List<String> pages = List.of(
                "/",
                "/method",
                "/cruxes/coordination",
                "/cruxes/every-kind",
                "/cruxes/coordination/estimate",
                "/cruxes/coordination/results",
                "/search",
                "/no-such-page");
        List<String> descriptions = pages.stream()
                .map(path ->
                        ann.get(path).page().select("meta[name=description]").attr("content"))
                .toList();

        assertThat(descriptions).noneMatch(String::isBlank);
        assertThat(Set.copyOf(descriptions)).hasSameSizeAs(descriptions);
        assertThat(descriptions.get(3)).isEqualTo("Kinds matter.");
    }

    private String from(String referer) {
        return String.valueOf(ann.request("POST", "/not-you", "Sec-Fetch-Site", "same-origin", "Referer", referer)
                .header("Location"));
    }

    private String meta(String path) {
        return ann.get(path).page().select(".crux-head > .meta").text();
    }
}
