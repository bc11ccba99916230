package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cruxbook.testing.Browser;
import org.cruxbook.testing.Browser.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Pages that are the same for everyone are made once. */
class ShelfTest extends OverHttp {

    @Autowired
    private Connections connections;

    private static Map<String, List<String>> headers(Answer answer) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(new HashMap<>(answer.headers()));
        headers.remove("Date");
        headers.remove("Content-Length");
        headers.remove("Transfer-Encoding");
        headers.remove("Keep-Alive");
        headers.remove("Connection");
        headers.remove("Vary");
        return headers;
    }

    private static List<String> varies(Answer answer) {
        return answer.headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Vary"))
                .flatMap(header -> header.getValue().stream())
                .flatMap(names -> Stream.of(names.toLowerCase(Locale.ROOT).split("\\s*,\\s*")))
                .distinct()
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/method",
                "/cruxes/coordination",
                "/cruxes/coordination/estimate",
                "/cruxes/coordination/results",
                "/sitemap.xml"
            })
    void what_is_handed_out_again_is_what_was_made_with_all_its_headers(String path) {
        Answer made = ann.get(path);

        Answer again = connections.whileNoneIsFree(() -> Browser.fresh(port).get(path));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(made.body());
        assertThat(headers(again)).isEqualTo(headers(made));
        assertThat(varies(again)).contains("accept-encoding").containsAll(varies(made));
    }

    @Test
    void a_browser_that_has_it_is_told_so() {
        String tag = ann.get("/cruxes/coordination").header("ETag");

        for (String asked : new String[] {tag, tag.substring(2), "\"other\", " + tag, "*"}) {
            Answer answer = ann.get("/cruxes/coordination", "If-None-Match", asked);
            assertThat(answer.status()).as(asked).isEqualTo(304);
            assertThat(answer.body()).isEmpty();
            assertThat(answer.header("ETag")).isEqualTo(tag);
            assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
        }
        assertThat(ann.get("/cruxes/coordination", "If-None-Match", "\"other\"").status())
                .isEqualTo(200);
    }

    @Test
    void it_is_compressed_for_browsers_that_read_that_alone() {
        ann.get("/cruxes/coordination");

        Answer zipped = ann.get("/cruxes/coordination", "Accept-Encoding", "br;q=1, gzip;q=0.8");
        Answer plain = ann.get("/cruxes/coordination", "Accept-Encoding", "gzip;q=0, *");

        assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(plain.header("Content-Encoding")).isNull();
        assertThat(Integer.parseInt(zipped.header("Content-Length")))
                .isLessThan(Integer.parseInt(plain.header("Content-Length")) / 2);
    }

    @Test
    void the_head_alone_comes_without_the_body() {
        Answer page = ann.get("/cruxes/coordination");
        Answer again = ann.get("/cruxes/coordination");

        Answer head = ann.request("HEAD", "/cruxes/coordination");

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.header("Content-Length")).isEqualTo(again.header("Content-Length"));
        assertThat(head.header("ETag")).isEqualTo(page.header("ETag"));
    }

    @Test
    void a_visitors_own_page_is_neither_kept_nor_made_of_what_is() {
        Answer everyones = ann.get("/cruxes/coordination");
        ann.submit(everyones, "q1", "35");

        Answer own = ann.get("/cruxes/coordination");

        assertThat(own.page().select("#q-q1").val()).isEqualTo("35");
        assertThat(own.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(Browser.fresh(port).get("/cruxes/coordination").body()).isEqualTo(everyones.body());
    }

    @Test
    void a_change_of_any_page_is_seen_at_once() {
        ann.get("/");
        jdbc.update("update crux set title = 'Will We Manage?' where slug = 'coordination'");

        published();

        assertThat(ann.get("/").text()).contains("Will We Manage?");
        assertThat(ann.get("/cruxes/coordination").page().select("h1").text()).isEqualTo("Will We Manage?");
    }

    @Test
    void what_does_not_exist_or_carries_a_question_is_never_kept() {
        for (String path : new String[] {"/cruxes/none", "/cruxes/coordination?n=1"}) {
            ann.get(path);
            Answer without = connections.whileNoneIsFree(() -> ann.get(path));
            assertThat(without.status()).as(path).isNotEqualTo(200);
        }
    }
}
