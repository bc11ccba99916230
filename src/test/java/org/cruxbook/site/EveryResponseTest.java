package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cruxbook.testing.Browser.Answer;
import org.cruxbook.testing.Guarded;
import org.cruxbook.testing.Wire;
import org.cruxbook.testing.Wire.Received;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Whatever is asked in whatever way: all headers that keep a page safe, no failure, and nothing of the inside. */
class EveryResponseTest extends OverHttp {

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    private Connections connections;

    private Wire wire;

    @BeforeEach
    void listen() {
        wire = new Wire(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"every-kind", "no-such-page"})
    void of_a_page_that_spring_maps_in_every_method_carries_all_headers(String variable) {
        Set<String> paths = new TreeSet<>();
        mappings.forEach(
                mapping -> mapping.getHandlerMethods().keySet().forEach(info -> paths.addAll(info.getPatternValues())));
        assertThat(paths)
                .contains(
                        "/",
                        "/cruxes/{slug}",
                        "/cruxes/{slug}/estimates",
                        "/api/cruxes",
                        "/me/forget",
                        "/error",
                        "/livez",
                        "/readyz");
        String visitor = visitor();

        for (String path : paths) {
            String address = path.replaceAll("\\{[^}]*}", variable).replace("**", variable);
            for (String method : METHODS) {
                Guarded.check(wire.request(method + " " + address + " HTTP/1.1"));
                Guarded.check(wire.request(
                        method + " " + address + " HTTP/1.1", "Cookie: cruxbook=" + visitor, "Content-Length: 0"));
            }
        }
    }

    @Test
    void of_a_file_carries_all_headers() throws IOException {
        List<String> files = new ArrayList<>();
        String root = "static/";
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:/static/**/*.*")) {
            String address = file.getURL().toString();
            files.add("/" + address.substring(address.lastIndexOf(root) + root.length()));
        }
        assertThat(files).contains("/site.css", "/site.js");
        String versioned = ann.get("/").page().select("link[rel=stylesheet]").attr("href");

        Stream.concat(files.stream(), Stream.of(versioned, versioned.replace(".css", "x.css")))
                .forEach(path -> {
                    Received file = Guarded.check(wire.request("GET " + path + " HTTP/1.1"));
                    Guarded.check(wire.request("GET " + path + " HTTP/1.1", "Range: bytes=0-1"));
                    file.headers("ETag")
                            .forEach(tag ->
                                    Guarded.check(wire.request("GET " + path + " HTTP/1.1", "If-None-Match: " + tag)));
                });
    }

    @Test
    void with_any_status_that_a_page_has_carries_all_headers() {
        String tag = wire.request("GET /cruxes/time HTTP/1.1").headers("ETag").get(0);
        String big = "q1=" + "1".repeat(3_000_000);
        String many = "a=1&".repeat(10_000);
        Map<Integer, Supplier<Received>> answers = Map.ofEntries(
                Map.entry(200, () -> wire.request("GET /cruxes/time HTTP/1.1")),
                Map.entry(303, () -> wire.form("/cruxes/time/estimates", "q1=5", "Cookie: cruxbook=" + visitor())),
                Map.entry(304, () -> wire.request("GET /cruxes/time HTTP/1.1", "If-None-Match: " + tag)),
                Map.entry(307, () -> wire.form("/cruxes/time/estimates", "q1=5")),
                Map.entry(400, () -> wire.form("/cruxes/time/estimates", many)),
                Map.entry(403, () -> wire.form("/cruxes/time/estimates", "q1=5", "Sec-Fetch-Site: cross-site")),
                Map.entry(404, () -> wire.request("GET /nowhere HTTP/1.1")),
                Map.entry(405, () -> wire.request("DELETE /cruxes/time HTTP/1.1")),
                Map.entry(406, () -> wire.request("GET /api/cruxes HTTP/1.1", "Accept: image/png")),
                Map.entry(413, () -> wire.form("/cruxes/time/estimates", big)),
                Map.entry(
                        415,
                        () -> wire.request(
                                "POST /cruxes/time/estimates HTTP/1.1", "Content-Type: a/b", "Content-Length: 0")),
                Map.entry(416, () -> wire.request("GET /site.css HTTP/1.1", "Range: bytes=99999999-")),
                Map.entry(417, () -> wire.request("GET / HTTP/1.1", "Expect: the-impossible")),
                Map.entry(422, () -> wire.form("/cruxes/time/estimates", "q1=x")));

        answers.forEach((status, answer) ->
                assertThat(Guarded.check(answer.get()).status()).isEqualTo(status));
    }

    @Test
    void about_a_failure_of_the_site_carries_all_headers() {
        Received busy = connections.whileNoneIsFree(() -> wire.request("GET /cruxes/duties HTTP/1.1"));
        jdbc.execute("alter table crux rename to crux_gone");
        try {
            Received broken = wire.request("GET /cruxes/every-kind HTTP/1.1");
            Received api = wire.request("GET /api/cruxes HTTP/1.1");

            assertThat(List.of(busy.status(), broken.status(), api.status())).containsExactly(503, 500, 500);
            Stream.of(busy, broken, api).forEach(Guarded::headers);
            Stream.of(busy, broken, api).forEach(Guarded::nothingOfTheInside);
        } finally {
            jdbc.execute("alter table crux_gone rename to crux");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET\r\n\r\n",
                "\u0000\u0001\r\n\r\n",
                "\u0016\u0003\u0001\u0000\u00c8\u0001\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: <a b>\r\n\r\n",
                "GET / HTTP/3.0\r\nHost: a\r\n\r\n",
                "GET http://elsewhere.example/ HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nA b: c\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nA: b\u0000c\r\n\r\n",
                "G<T / HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET * HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /\u00e9 HTTP/1.1\r\nHost: a\r\n\r\n",
                "CONNECT a:80 HTTP/1.1\r\nHost: a\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
            })
    void that_the_server_refuses_by_itself_carries_all_headers(String request) {
        assertThat(Guarded.check(wire.send(request)).status()).isEqualTo(400);
    }

    @Test
    void to_more_of_a_head_than_fits_carries_all_headers() {
        assertThat(Guarded.check(wire.request("GET / HTTP/1.1", "A: " + "b".repeat(20_000)))
                        .status())
                .isEqualTo(400);
        assertThat(Guarded.check(wire.request("GET /" + "a".repeat(20_000) + " HTTP/1.1"))
                        .status())
                .isEqualTo(400);
        assertThat(Guarded.check(wire.request(
                                "GET / HTTP/1.1", "A: b\r\n".repeat(200).strip()))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void to_the_server_as_a_whole_carries_all_headers() {
        assertThat(Guarded.check(wire.request("OPTIONS * HTTP/1.1")).status()).isEqualTo(200);
    }

    @Test
    void that_could_carry_no_headers_is_no_page() {
        assertThat(wire.send("GET /\r\n\r\n").text())
                .contains("That request made no sense here")
                .doesNotContain("/cruxes/");
    }

    private String visitor() {
        Answer first = ann.postOnce("/cruxes/time/estimates", "q1", "50");
        return String.valueOf(first.header("Set-Cookie")).replaceFirst("cruxbook=([^;]*);.*", "$1");
    }
}
