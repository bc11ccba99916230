package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cruxbook.testing.Browser.Answer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/** How long things are kept, and how large they are on the way; of a site that does not know its public address. */
class AssetsTest extends OverHttp {

    private static final String FOREVER = "max-age=31536000, public, immutable";

    @Autowired
    private List<FilterRegistrationBean<?>> filters;

    @Test
    void nothing_but_our_own_looks_for_the_links_of_a_page() {
        assertThat(filters)
                .extracting(FilterRegistrationBean::getFilter)
                .filteredOn(ResourceUrlEncodingFilter.class::isInstance)
                .singleElement()
                .isInstanceOf(AssetLinks.class);
    }

    @Test
    void what_a_page_loads_is_kept_for_a_year() {
        Document page = ann.get("/").page();
        List<String> assets = page.select("head link[href], script[src]").stream()
                .map(element -> element.hasAttr("src") ? element.attr("src") : element.attr("href"))
                .toList();

        assertThat(assets).hasSizeGreaterThanOrEqualTo(7).allSatisfy(asset -> {
            Answer answer = ann.get(asset);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Cache-Control")).isEqualTo(FOREVER);
        });
    }

    @Test
    void the_same_under_its_plain_address_is_asked_for_each_time() {
        for (String asset : List.of("/site.css", "/site.js", "/icon.svg", "/favicon.ico", "/preview.png")) {
            Answer answer = ann.get(asset);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
            assertThat(ann.get(asset, "If-Modified-Since", String.valueOf(answer.header("Last-Modified")))
                            .status())
                    .isEqualTo(304);
        }
    }

    @Test
    void what_does_not_exist_is_not_kept() {
        Answer wrong = ann.get("/site-0123456789abcdef0123456789abcdef.css");

        assertThat(wrong.status()).isEqualTo(404);
        assertThat(wrong.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void text_is_compressed_and_what_has_not_changed_is_not_sent_again() {
        for (String path : List.of("/", "/cruxes/coordination", "/method", "/cruxes/coordination/results")) {
            Answer small = ann.get(path, "Accept-Encoding", "gzip");
            assertThat(small.header("Content-Encoding")).isEqualTo("gzip");

            String tag = String.valueOf(small.header("ETag"));
            Answer again = ann.get(path, "Accept-Encoding", "gzip", "If-None-Match", tag);
            assertThat(again.status()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(ann.get(path).header("ETag")).isEqualTo(tag);
        }
        for (String path : List.of("/site.css", "/site.js", "/api/cruxes/every-kind")) {
            assertThat(ann.get(path, "Accept-Encoding", "gzip").header("Content-Encoding"))
                    .isEqualTo("gzip");
        }
        assertThat(ann.get("/preview.png", "Accept-Encoding", "gzip").header("Content-Encoding"))
                .isNull();
    }

    @Test
    void without_a_public_address_nothing_absolute_is_said_that_a_request_could_forge() {
        Document page = ann.get("/cruxes/coordination").page();

        assertThat(page.select("link[rel=canonical], meta[property=og:url], meta[property=og:image]"))
                .isEmpty();
        assertThat(page.select("meta[property=og:title]").attr("content")).isEqualTo("Will We Fail to Coordinate?");
        assertThat(ann.get("/sitemap.xml").body()).contains("<loc>http://localhost:" + port + "/cruxes/time</loc>");
        assertThat(ann.get("/robots.txt").body()).doesNotContain("Sitemap");
    }

    @Test
    void the_patterns_are_for_the_demonstration_alone() {
        assertThat(ann.get("/patterns").status()).isEqualTo(404);
    }
}
