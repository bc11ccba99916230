package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cruxbook.testing.Browser.Answer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** What search engines and messengers learn of a site whose public address is known. */
@TestPropertySource(properties = "cruxbook.public-url=https://cruxes.example.org/")
class PreviewTest extends OverHttp {

    @Test
    void a_crux_is_introduced_by_its_own_words_and_one_picture_for_all() {
        Document page = ann.get("/cruxes/coordination").page();

        assertThat(property(page, "og:title")).isEqualTo("Will We Fail to Coordinate?");
        assertThat(property(page, "og:description")).isEqualTo("A page about coordination.");
        assertThat(property(page, "og:type")).isEqualTo("article");
        assertThat(property(page, "og:url")).isEqualTo("https://cruxes.example.org/cruxes/coordination");
        assertThat(property(page, "og:image")).matches("https://cruxes\\.example\\.org/preview-[0-9a-f]{32}\\.png");
        assertThat(page.select("meta[name=twitter:card]").attr("content")).isEqualTo("summary_large_image");
        assertThat(page.select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://cruxes.example.org/cruxes/coordination");
        assertThat(page.select("meta[name=robots]")).isEmpty();
    }

    @Test
    void the_picture_is_there_and_small() {
        String address = property(ann.get("/").page(), "og:image");
        Answer picture = ann.get(address.substring("https://cruxes.example.org".length()));

        assertThat(picture.status()).isEqualTo(200);
        assertThat(picture.header("Content-Type")).isEqualTo("image/png");
        assertThat(Long.parseLong(String.valueOf(picture.header("Content-Length"))))
                .isLessThan(100_000);
    }

    @Test
    void forms_results_and_errors_are_not_listed_and_say_no_figure() {
        crowd("coordination", "q1", 11, 22, 33, 44, 55, 66);
        for (String path : List.of("/cruxes/coordination/estimate", "/cruxes/coordination/results", "/no-such-page")) {
            Document page = ann.get(path).page();

            assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
            assertThat(page.select("link[rel=canonical]")).isEmpty();
            assertThat(property(page, "og:description")).doesNotContain("33", "38", "%");
        }
    }

    @Test
    void the_map_lists_all_cruxes_in_order_below_the_public_address() {
        Answer map = ann.get("/sitemap.xml");

        assertThat(map.header("Content-Type")).startsWith("application/xml");
        assertThat(Jsoup.parse(map.body(), Parser.xmlParser())
                        .select("url > loc")
                        .eachText())
                .containsExactly(
                        "https://cruxes.example.org/",
                        "https://cruxes.example.org/method",
                        "https://cruxes.example.org/privacy",
                        "https://cruxes.example.org/cruxes/every-kind",
                        "https://cruxes.example.org/cruxes/coordination",
                        "https://cruxes.example.org/cruxes/time",
                        "https://cruxes.example.org/cruxes/duties");
    }

    @Test
    void robots_keep_out_of_the_api_and_are_shown_the_map() {
        Answer robots = ann.get("/robots.txt");

        assertThat(robots.header("Content-Type")).startsWith("text/plain");
        assertThat(robots.body())
                .isEqualTo("User-agent: *\nDisallow: /api/\n\nSitemap: https://cruxes.example.org/sitemap.xml\n");
    }

    private static String property(Document page, String name) {
        return page.select("meta[property=" + name + "]").attr("content");
    }
}
