package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.FormerSlug;
import org.cruxbook.crux.FormerSlugs;
import org.cruxbook.manuscript.Proof;
import org.cruxbook.testing.Browser;
import org.cruxbook.testing.Browser.Answer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CruxPageTest extends OverHttp {

    @Autowired
    private FormerSlugs formerSlugs;

    @Test
    void every_section_is_there_in_the_authors_order_with_the_authors_words() {
        Document page = ann.get("/cruxes/every-kind").page();

        assertThat(page.select(".crux-body h2").eachText())
                .containsExactly(
                        "The claim",
                        "What Goes Wrong",
                        "Early Thoughts",
                        "For the claim Why It Holds",
                        "Against the claim Why It Fails",
                        "Both at Once",
                        "Neither",
                        "What Is Done",
                        "What It Turns On",
                        "Two Worlds",
                        "Your Turn");
        assertThat(page.select("h1").text()).isEqualTo("Every Kind of Block");
        assertThat(page.select(".claim p").html()).isEqualTo("Kinds <em>matter</em>.");
        assertThat(page.select("#top .prose").html()).contains("<p>What comes <strong>first</strong>.</p>");
    }

    @Test
    void each_kind_of_block_is_shown_as_what_it_is() {
        Document page = ann.get("/cruxes/every-kind").page();

        assertThat(page.select("#wrong dt").html()).isEqualTo("<strong>Rust</strong>");
        assertThat(page.select("#wrong dd").text()).isEqualTo("Iron ages");
        assertThat(page.select("#done thead th").eachText()).containsExactly("Who", "How far", "How well", "Since");
        assertThat(page.select("#done tbody tr").text()).isEqualTo("Painters Busy Well enough 1990");
        assertThat(page.select("#done td").eachAttr("data-label")).containsExactly("How far", "How well", "Since");
        assertThat(page.select("#turns thead th").eachText()).containsExactly("Issue", "Gloomy", "Sunny");
        assertThat(page.select("#turns tbody tr").text()).isEqualTo("Does paint help? Hardly A lot");
        assertThat(page.select("#worlds thead th").eachText()).containsExactly("With paint", "Without paint");
        assertThat(page.select("#worlds tbody td").eachText()).containsExactly("It lasts", "It goes");
        assertThat(page.select("#neither .side-tag")).isEmpty();
        assertThat(page.select("#neither li").text()).isEqualTo("Hard to say");
    }

    @Test
    void two_sections_that_argue_opposite_sides_face_each_other_and_so_do_two_blocks() {
        Document page = ann.get("/cruxes/every-kind").page();

        assertThat(page.select(".sides > section").eachAttr("id")).containsExactly("holds", "fails");
        assertThat(page.select("#both .sides h3").eachText())
                .containsExactly("For the claim Yes", "Against the claim No");
    }

    @Test
    void the_contents_list_leads_to_every_heading() {
        Document page = ann.get("/cruxes/every-kind").page();

        List<String> targets = page.select(".toc a").eachAttr("href");
        assertThat(targets).hasSize(10).contains("#wrong", "#turn");
        assertThat(targets).allSatisfy(target -> assertThat(page.select(target)).hasSize(1));
        assertThat(page.select(".toc a.is-ballot").text()).isEqualTo("Your Turn");
    }

    @Test
    void all_questions_make_one_form_in_the_section_of_the_last_with_the_earlier_ones_first() {
        Document page = ann.get("/cruxes/every-kind").page();
        Element form = page.expectFirst("form[action=/cruxes/every-kind/estimates]");

        assertThat(form.parents().select("section").attr("id")).isEqualTo("turn");
        assertThat(form.select("legend").eachText())
                .containsExactly(
                        "Which view is closer to yours?",
                        "Does paint help?",
                        "If it rains, probability of:",
                        "Chance that:");
        assertThat(form.select("input[type=text]").eachAttr("name")).containsExactly("rust", "paint");
        assertThat(form.select("input[type=text]").eachAttr("id")).containsExactly("q-rust", "q-paint");
        assertThat(form.select("input[type=text]").eachAttr("inputmode")).containsOnly("decimal");
        assertThat(form.select("label[for=q-paint] span span").text()).isEqualTo("Chance that:");
        assertThat(form.select("label[for=q-paint]").text()).endsWith("Chance that: Paint helps");
        assertThat(form.text()).contains("Take your time.").contains("Which surprised you?");
    }

    @Test
    void a_question_in_an_earlier_section_is_shown_there_with_a_link_to_its_field() {
        Document page = ann.get("/cruxes/every-kind").page();

        assertThat(page.select("#early").text()).isEqualTo("Early Thoughts # If it rains, probability of: Rust ____%");
        assertThat(page.select("#early a.blank").attr("href")).isEqualTo("#q-rust");
    }

    @Test
    void a_heading_over_questions_is_shown_wherever_they_are_asked_or_answered() {
        cruxes.save(Proof.of("weather.md", """
                # Weather

                ## Your crux

                ### If it is banned

                Probability that:
                - it rains: ____%

                ### If it is not

                Take your time.

                Chance that:
                - it snows: ____%
                """));

        Answer estimate = ann.get("/cruxes/weather/estimate");
        assertThat(estimate.page().select("form h2.topic").eachText())
                .containsExactly("If it is banned", "If it is not");
        String key = estimate.page().select("form input[type=text]").attr("name");
        assertThat(ann.submit(estimate, key, "20")
                        .page()
                        .select(".overview th a")
                        .eachText())
                .containsExactly(
                        "If it is banned – Probability that: it rains", "If it is not – Chance that: it snows");
    }

    @Test
    void a_derived_question_is_shown_and_not_asked() {
        Document page = ann.get("/cruxes/every-kind").page();

        assertThat(page.select("#q-all")).isEmpty();
        assertThat(page.select(".q-derived").text()).contains("All of it (multiply all)");
        assertThat(page.select(".crux-head .meta").text()).isEqualTo("1 minute read, then 2 estimates.");
    }

    @Test
    void a_derived_question_takes_no_number() {
        cruxes.save(Proof.of("weather.md", """
                # Weather

                ## Your crux

                Probability that:
                - it rains: ____% {#rain}
                - the wind turns: ____% {#wind}
                - both (multiply all): ____%
                - it snows: ____% {#snow}
                """));

        Answer page = ann.get("/cruxes/weather");
        assertThat(page.page().select(".q-n").eachText()).containsExactly("1", "2", "3");
        assertThat(ann.submit(page, "snow", "many").page().select("#problems").text())
                .contains("Question 3: enter a number");
    }

    @Test
    void a_page_without_questions_has_neither_a_form_nor_results() {
        Crux crux = new Crux("reading");
        crux.revise("reading.md", "stamp", "Just Reading", null, null, null, List.of());
        cruxes.save(crux);

        assertThat(ann.get("/cruxes/reading").page().select("main form")).isEmpty();
        assertThat(ann.get("/cruxes/reading").body()).doesNotContain("/results");
        assertThat(ann.get("/cruxes/reading/results").status()).isEqualTo(404);
        assertThat(ann.get("/cruxes/reading/estimate").status()).isEqualTo(404);
    }

    @Test
    void each_page_knows_its_place_and_its_neighbours() {
        Document page = ann.get("/cruxes/time").page();

        assertThat(page.select(".crumb").text()).isEqualTo("Cruxes / 3 of 4");
        assertThat(page.select("a[rel=prev]").attr("href")).isEqualTo("/cruxes/coordination");
        assertThat(page.select("a[rel=next]").text()).isEqualTo("Next What Do We Owe?");
    }

    @Test
    void whoever_only_reads_gets_no_cookie_and_the_same_bytes_as_everyone() {
        for (String path : List.of("/", "/cruxes/coordination", "/cruxes/coordination/results", "/method")) {
            Answer answer = ann.get(path);
            String tag = answer.header("ETag");

            assertThat(answer.header("Set-Cookie")).isNull();
            assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
            assertThat(answer.header("Vary")).containsIgnoringCase("Cookie");
            assertThat(tag).startsWith("W/\"");
            assertThat(Browser.fresh(port).get(path).body()).isEqualTo(answer.body());
            assertThat(ann.get(path, "If-None-Match", tag).status()).isEqualTo(304);
        }
    }

    @Test
    void a_visitors_own_pages_are_kept_nowhere_and_hold_their_own_answers() {
        ann.submit(ann.get("/cruxes/coordination"), "q2", "12,5");

        for (String path : List.of("/", "/cruxes/coordination", "/cruxes/coordination/results")) {
            Answer answer = ann.get(path);
            assertThat(answer.header("Cache-Control")).isEqualTo("private, no-store");
            assertThat(answer.header("ETag")).isNull();
            assertThat(answer.header("Set-Cookie")).isNull();
        }
        Answer page = ann.get("/cruxes/coordination");
        assertThat(page.page().select("#q-q2").val()).isEqualTo("12.5");
        assertThat(page.page().select(".crux-head a[href$=/results]").text()).isEqualTo("See the results");
        assertThat(Browser.fresh(port)
                        .get("/cruxes/coordination")
                        .page()
                        .select("#q-q2")
                        .val())
                .isEmpty();
    }

    @Test
    void no_page_has_inline_style_or_script() {
        ann.post("/cruxes/coordination/reveal");
        crowd("coordination", "q1", 5, 10, 20, 30, 40, 50);

        for (String path : List.of("/", "/cruxes/every-kind", "/cruxes/coordination/results", "/method", "/nothing")) {
            Document page = ann.get(path).page();
            assertThat(page.select("[style], style, script:not([src])")).isEmpty();
            assertThat(page.getAllElements().eachAttr("onclick")).isEmpty();
        }
    }

    @Test
    void a_former_address_leads_to_where_the_page_is_now() {
        formerSlugs.save(new FormerSlug("working-together", "coordination"));
        formerSlugs.save(new FormerSlug("duties", "coordination"));

        for (String rest : List.of("", "/estimate", "/results")) {
            Answer answer = ann.request("GET", "/cruxes/working-together" + rest);
            assertThat(answer.status()).isEqualTo(301);
            assertThat(answer.header("Location")).isEqualTo("/cruxes/coordination" + rest);
            assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
            Answer head = ann.request("HEAD", "/cruxes/working-together" + rest);
            assertThat(head.status()).isEqualTo(301);
            assertThat(head.header("Location")).isEqualTo("/cruxes/coordination" + rest);
        }
        assertThat(ann.request("GET", "/api/cruxes/working-together").header("Location"))
                .isEqualTo("/api/cruxes/coordination");
        assertThat(ann.get("/cruxes/duties").status()).isEqualTo(200);
        assertThat(ann.request("DELETE", "/cruxes/working-together").status()).isEqualTo(405);
        jdbc.update("delete from former_slug");
    }

    @Test
    void a_form_of_another_site_is_not_sent_on() {
        formerSlugs.save(new FormerSlug("working-together", "coordination"));

        for (String[] sender : List.of(
                new String[] {"Sec-Fetch-Site", "cross-site"}, new String[] {"Origin", "https://example.org"})) {
            Answer answer = ann.request("POST", "/cruxes/working-together/reveal", sender);
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.header("Location")).isNull();
        }
        jdbc.update("delete from former_slug");
    }

    @Test
    void an_unknown_page_is_a_plain_404() {
        assertThat(ann.get("/cruxes/nothing").status()).isEqualTo(404);
        assertThat(ann.get("/cruxes/nothing/results").status()).isEqualTo(404);
        assertThat(ann.post("/cruxes/nothing/estimates", "q1", "5").status()).isEqualTo(404);
        assertThat(ann.post("/cruxes/nothing/reveal").status()).isEqualTo(404);
    }

    @Test
    void the_address_that_its_file_would_give_a_page_leads_to_it() {
        cruxes.save(Proof.of("River Banks.md", "---\ntitle: Banks\nslug: shores\n---\n\nWords.\n"));

        Answer answer = ann.request("GET", "/cruxes/river-banks");

        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.header("Location")).isEqualTo("/cruxes/shores");
        assertThat(ann.get("/cruxes/river").status()).isEqualTo(404);
    }
}
