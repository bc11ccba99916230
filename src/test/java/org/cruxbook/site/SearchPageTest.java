package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.CruxesPublished;
import org.cruxbook.crux.Prose;
import org.cruxbook.crux.Published;
import org.cruxbook.crux.RichText;
import org.cruxbook.crux.Section;
import org.cruxbook.testing.Browser;
import org.cruxbook.testing.Browser.Answer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

class SearchPageTest extends OverHttp {

    @Autowired
    private ApplicationEventPublisher events;

    @BeforeEach
    void announce() {
        events.publishEvent(new CruxesPublished(slugs(), Set.of()));
    }

    @AfterEach
    void withdraw() {
        events.publishEvent(new CruxesPublished(Set.of(), slugs()));
    }

    private Set<String> slugs() {
        return cruxes.findAllPublished().stream().map(Published::slug).collect(Collectors.toSet());
    }

    private void publish(String slug, String title, String prose) {
        RichText text = new RichText("", prose);
        Crux crux = new Crux(slug);
        crux.revise(
                slug + ".md", "", title, null, null, null, List.of(new Section(null, "top", List.of(new Prose(text)))));
        cruxes.save(crux);
        announce();
    }

    private Answer search(String asked) {
        return ann.get("/search?q=" + URLEncoder.encode(asked, StandardCharsets.UTF_8));
    }

    @Test
    void what_is_found_is_counted_in_words_with_what_was_looked_for_still_in_the_field() {
        Answer found = search("something is true");

        assertThat(found.page().title()).isEqualTo("Search: something is true – Cruxbook");
        assertThat(texts(found, "#found-h")).containsExactly("Three cruxes");
        assertThat(texts(found, ".find h3"))
                .containsExactlyInAnyOrder("Will We Fail to Coordinate?", "Is There Time?", "What Do We Owe?");
        assertThat(found.page().select("main input[name=q]").val()).isEqualTo("something is true");
    }

    @Test
    void a_find_leads_to_its_page_and_each_excerpt_to_its_place_there() {
        Document found = search("labs coordinate").page();

        assertThat(found.select(".find h3 a").attr("href")).isEqualTo("/cruxes/coordination");
        assertThat(found.select(".find h3").html()).contains("Will We Fail to <mark>Coordinate</mark>?");
        assertThat(found.select(".find-about").text()).isEqualTo("A page about coordination.");
        Element excerpt = found.expectFirst(".excerpts li");
        assertThat(excerpt.select(".meta").text()).isEqualTo("Question / Your Crux");
        assertThat(excerpt.select("a").attr("href")).isEqualTo("/cruxes/coordination#your-crux");
        assertThat(excerpt.select("p:last-child").html())
                .isEqualTo("Probability that: <mark>Labs</mark> can <mark>coordinate</mark> on safety");
    }

    @Test
    void every_place_that_is_linked_is_on_the_page() {
        Document everyKind = ann.get("/cruxes/every-kind").page();
        List<String> words = List.of(
                "matter",
                "first",
                "wrong",
                "rust",
                "heavy",
                "light",
                "because",
                "neither",
                "hard",
                "painters",
                "help",
                "lasts",
                "chance",
                "surprised");

        assertThat(words).allSatisfy(word -> {
            List<String> links = search(word).page().select(".excerpts a").eachAttr("href");
            assertThat(links).as(word).isNotEmpty().allSatisfy(link -> {
                assertThat(link).startsWith("/cruxes/every-kind#");
                assertThat(everyKind.getElementById(link.split("#")[1]))
                        .as(link)
                        .isNotNull();
            });
        });
    }

    @Test
    void markup_on_a_page_or_in_what_is_asked_is_only_text() {
        publish("markup", "<b>Bold</b> & <mark>brash</mark>", "Write <script>alert(1)</script> here.");

        Answer found = search("<mark>brash</mark> script\"'><img src=x>");
        assertThat(texts(search("brash"), ".find h3")).containsExactly("<b>Bold</b> & <mark>brash</mark>");
        assertThat(search("brash").page().select(".find h3 mark").eachText()).containsExactly("brash");
        assertThat(texts(search("alert"), ".excerpts p:last-child"))
                .containsExactly("Write <script>alert(1)</script> here.");
        assertThat(found.page().select("main img, main b, main script")).isEmpty();
        assertThat(found.page().select("main input[name=q]").val())
                .isEqualTo("<mark>brash</mark> script\"'><img src=x>");
    }

    @Test
    void nothing_found_is_said_kindly_with_a_way_on() {
        Answer nothing = search("zeppelin");

        assertThat(nothing.status()).isEqualTo(200);
        assertThat(texts(nothing, "#found-h")).containsExactly("Nothing found");
        assertThat(nothing.text()).contains("No crux has these words");
        assertThat(nothing.page().select(".found a").attr("href")).isEqualTo("/");
    }

    @Test
    void nothing_asked_is_only_the_field() {
        for (String path : List.of("/search", "/search?q=", "/search?q=%20%00")) {
            Document page = ann.get(path).page();

            assertThat(page.title()).as(path).isEqualTo("Search – Cruxbook");
            assertThat(page.select("main form input[name=q]")).as(path).hasSize(1);
            assertThat(page.select(".found")).as(path).isEmpty();
            assertThat(page.select("main").text()).as(path).contains("claims, arguments, sub-cruxes");
        }
    }

    @Test
    void what_is_only_nearly_what_was_asked_is_said_to_be_so() {
        assertThat(search("hummanity").text()).contains("one letter of a word may differ", "Humanity");
        assertThat(search("humanity zeppelin").text()).contains("at least half of them", "Humanity");
        assertThat(search("humanity").page().select(".found-note")).isEmpty();
    }

    @Test
    void many_finds_come_on_several_pages() {
        IntStream.range(10, 35).forEach(i -> publish("ferry-" + i, "Ferry " + i, "A ferry."));

        Document first = search("ferry").page();
        assertThat(first.select("#found-h").text()).isEqualTo("25 cruxes");
        assertThat(first.select(".find")).hasSize(20);
        assertThat(first.select(".pager a").eachAttr("href")).containsExactly("/search?q=ferry&page=2");
        Document second = ann.get("/search?q=ferry&page=2").page();
        assertThat(second.select(".find")).hasSize(5);
        assertThat(second.select(".found .meta").text()).contains("Page 2 of 2");
        assertThat(second.select(".pager a").eachAttr("href")).containsExactly("/search?q=ferry&page=1");
        assertThat(ann.get("/search?q=ferry&page=x").page().select(".find")).hasSize(20);
    }

    @Test
    void every_other_page_has_a_labelled_field_in_its_head_and_a_link_for_narrow_screens() {
        for (String path : List.of("/", "/method", "/cruxes/coordination", "/cruxes/time/results", "/no-such-page")) {
            Element head = ann.get(path).page().expectFirst(".site-head");

            assertThat(head.select("form[role=search][method=get][action=/search] label:has(input[name=q])")
                            .text())
                    .as(path)
                    .isEqualTo("Words to look for");
            assertThat(head.select("nav a[href=/search]").text()).as(path).isEqualTo("Search");
        }
        Element head = search("labs").page().expectFirst(".site-head");
        assertThat(head.select("form")).isEmpty();
        assertThat(head.select("a[aria-current=page]").text()).isEqualTo("Search");
    }

    @Test
    void a_strangers_search_is_asked_for_anew_and_not_sent_again_when_it_is_the_same() {
        Answer found = search("labs");

        assertThat(found.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(found.header("ETag")).startsWith("W/");
        assertThat(Browser.fresh(port).get("/search?q=labs").body()).isEqualTo(found.body());
        assertThat(ann.get("/search?q=labs", "If-None-Match", found.header("ETag"))
                        .status())
                .isEqualTo(304);
        ann.post("/cruxes/coordination/estimates", "q1", "10");
        assertThat(search("labs").header("Cache-Control")).isEqualTo("private, no-store");
    }

    @Test
    void search_engines_do_not_list_it() {
        assertThat(search("labs").page().select("meta[name=robots]").attr("content"))
                .isEqualTo("noindex");
        assertThat(ann.get("/sitemap.xml").body()).doesNotContain("/search");
    }

    @Test
    void whatever_is_asked_is_answered() {
        assertThat(search("a".repeat(2_000)).text()).contains("only the beginning of it was looked for");
        assertThat(search("水".repeat(600)).status()).isEqualTo(200);
        assertThat(ann.get("/search?q=" + "a".repeat(10_000)).status()).isEqualTo(400);
        assertThat(ann.get("/search?q=labs&q=time").status()).isEqualTo(200);
        assertThat(ann.get("/search?q=%ff%fe").status()).isLessThan(500);
        for (String hostile : List.of("*", "\"", "labs AND", "[* TO *]", "labs~2^9", "a* b* c*", "\\", "\u202elabs")) {
            assertThat(search(hostile).status()).as(hostile).isEqualTo(200);
        }
    }
}
