package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.awaitility.Awaitility;
import org.cruxbook.testing.Guarded;
import org.cruxbook.testing.Wire;
import org.cruxbook.testing.Wire.Received;
import org.cruxbook.visitor.VisitorToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no form of the site would send: never a failure, never anything stored that was not meant, never another's data. */
class HostileRequestsTest extends OverHttp {

    private static final String FORM = "/cruxes/time/estimates";

    private static final List<String> POSTS = List.of(
            FORM,
            "/cruxes/time/reveal",
            "/cruxes/time/what-if",
            "/cruxes/time/coherence",
            "/cruxes/time/second-thoughts",
            "/me/notes",
            "/me/forget",
            "/me/link",
            "/me/link/revoke",
            "/me/links",
            "/me/links/1/revoke",
            "/me/move",
            "/compare",
            "/not-you");

    private Wire wire;

    @BeforeEach
    void listen() {
        wire = new Wire(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "+5",
                "100.001",
                "101",
                "1000",
                "99999999999999999999",
                "1e2",
                "1E2",
                "NaN",
                "Infinity",
                "-Infinity",
                "0x32",
                "0b1",
                "050",
                "1_0",
                "5.",
                "٥٠",
                "５０",
                "५०",
                "½",
                "Ⅷ",
                "⁵⁰",
                "𝟓𝟎",
                "50\u0000",
                "5\u200b0",
                "50\u202e",
                "50;1",
                "50 60",
                "fifty",
                "null",
                "undefined",
                "[]",
                "{}",
                "true",
                "' or 1=1 --",
                "<script>alert(1)</script>",
                "${7*7}",
                "#{7*7}",
                "__${7*7}__::.x",
                "%2550",
                "../../etc/passwd"
            })
    void a_number_that_is_none_is_refused_and_nothing_is_stored(String typed) {
        String visitor = visitor();

        Received answer = Guarded.check(form(FORM, "q1=" + encoded(typed) + "&q2=5", visitor));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).doesNotContain("<script>alert", "value=\"49\"");
        assertThat(stored("estimate")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "6", "1.0", "-1", "1e0", "٣", "３", "01", "1 ", "NaN", "<b>"})
    void a_step_that_is_none_is_refused_and_nothing_is_stored(String typed) {
        Received answer =
                Guarded.check(form("/cruxes/every-kind/estimates", "rust=5&stance.paint=" + encoded(typed), visitor()));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(stored("estimate") + stored("stance")).isZero();
    }

    @Test
    void two_values_of_one_name_are_refused_and_what_is_no_field_of_the_form_is_passed_over() {
        String visitor = visitor();

        assertThat(form(FORM, "q1=10&q1=90", visitor).status()).isEqualTo(422);
        assertThat(stored("estimate")).isZero();
        assertThat(form(FORM + "?q1=90&q2=5", "q1=10&_method=DELETE&admin=true&visitor=1&class.x=1&id=2", visitor)
                        .status())
                .isEqualTo(303);
        assertThat(jdbc.queryForList("select latest_value from estimate", Integer.class))
                .containsExactly(10_000);
    }

    @Test
    void ten_megabytes_and_ten_thousand_parameters_are_refused() {
        String visitor = visitor();
        StringBuilder many = new StringBuilder("q1=5");
        for (int i = 0; i < 10_000; i++) {
            many.append("&p").append(i).append("=1");
        }

        assertThat(form(FORM, "q1=5&x=" + "1".repeat(10_000_000), visitor).status())
                .isEqualTo(413);
        assertThat(form(FORM, many.toString(), visitor).status()).isEqualTo(400);
        assertThat(form("/me/links", many.toString(), visitor).status()).isEqualTo(400);
        assertThat(Guarded.check(wire.request("GET /search?" + many.substring(0, 7_000) + " HTTP/1.1"))
                        .status())
                .isEqualTo(200);
        assertThat(stored("estimate")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/json",
                "application/xml",
                "multipart/form-data",
                "multipart/form-data; boundary=x",
                "multipart/form-data; boundary=" + "\"x",
                "application/x-www-form-urlencoded; charset=none",
                ";;",
                "x",
                "*/*",
                "application/x-www-form-urlencoded; charset=utf-7",
                "application/x-java-serialized-object"
            })
    void a_body_of_another_kind_is_no_form(String type) {
        String cookie = "Cookie: cruxbook=" + visitor();
        for (String path : POSTS) {
            for (String body : List.of(
                    "", "q1=5&q2=5", "{\"q1\":5}", "--x\r\nContent-Disposition: form-data; name=\"q1\"\r\n\r\n5")) {
                Guarded.check(wire.send("POST " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + cookie
                        + "\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body));
            }
        }
        assertThat(stored("estimate")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "application/x-www-form-urlencoded; charset=UTF-8",
                "Application/X-WWW-Form-URLEncoded"
            })
    void a_form_is_one_however_its_kind_is_written(String type) {
        for (String path : List.of(FORM, FORM + "?q2=90")) {
            String body = "q1=12%2C5&q1=&q2=7&_doubt=%C3%A9&";
            String cookie = "Cookie: cruxbook=" + visitor();
            String head = " HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: " + type + "\r\n" + cookie;

            assertThat(wire.send("POST " + path + head + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                            .status())
                    .isEqualTo(422);
            String once = body.replace("&q1=", "");
            assertThat(wire.send("POST " + path + head + "\r\nContent-Length: " + once.length() + "\r\n\r\n" + once)
                            .status())
                    .isEqualTo(303);
        }
        assertThat(jdbc.queryForList("select latest_value from estimate order by id", Integer.class))
                .containsExactly(12_500, 7_000, 12_500, 7_000);
        assertThat(jdbc.queryForList("select words from note", String.class)).containsExactly("é", "é");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q1=%zz",
                "q1=%",
                "%00=1",
                "q1=%ff",
                "q1=%C0%AE",
                "q1=%ED%A0%80",
                "=",
                "&&&",
                "q1",
                "q1=5%0d%0aX: y"
            })
    void a_body_of_odd_encoding_is_no_failure(String body) {
        String visitor = visitor();

        POSTS.forEach(path -> Guarded.check(form(path, body, visitor)));
        POSTS.forEach(path -> Guarded.check(form(path + "?" + body.replace(" ", "+"), "", visitor)));

        assertThat(stored("estimate")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
    void a_form_in_a_method_that_nothing_takes_is_refused(String method) {
        for (String body : List.of("q1=5", "q1=%zz", "%")) {
            assertThat(Guarded.check(wire.send(method + " " + FORM + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                                    + body.length()
                                    + "\r\n\r\n" + body))
                            .status())
                    .isIn(400, 405);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?a=%zz",
                "?%",
                "?%00=%00",
                "?a=%ff%fe",
                "?q=%0d%0aSet-Cookie:%20a=b",
                "?page=-1&size=NaN&sort=x;drop",
                "?slug=coordination",
                "?_method=DELETE",
                "?lang=xx",
                "?error=1&trace=true",
                "?q=%E2%80%AE%3Cscript%3E",
                "?a&a&a",
                "?="
            })
    void odd_parameters_change_nothing(String query) {
        for (String path : List.of(
                "/",
                "/search",
                "/cruxes/time",
                "/cruxes/time/estimate",
                "/cruxes/time/results",
                "/me",
                "/method",
                "/error",
                "/api/cruxes",
                "/api/cruxes/time",
                "/api/cruxes/time/results",
                "/api/cruxes/time/wordings.csv",
                "/me/answers.json",
                "/me/answers.csv",
                "/site.css",
                "/robots.txt",
                "/actuator/health")) {
            Received answer = Guarded.check(wire.request("GET " + path + query + " HTTP/1.1"));
            assertThat(answer.text()).doesNotContain("<script>\u202e", "\r\nSet-Cookie: a=b");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/",
                "/api/cruxes/%00",
                "/api/cruxes/%2e%2e/",
                "/api/cruxes/../..",
                "/api/cruxes/%2f",
                "/api//cruxes",
                "/api/cruxes/;x",
                "/api/cruxes/%ff",
                "/api/cruxes/%E2%80%AE",
                "/api/cruxes/%25",
                "/api/cruxes/<b>",
                "/api/nowhere",
                "/API/cruxes",
                "/api/cruxes/nowhere/results",
                "/api/cruxes.json",
                "/cruxes/TIME",
                "/cruxes/time/",
                "/cruxes/time/estimate/x",
                "/images/../application.yaml",
                "/images/%2e%2e%2fdata",
                "/images/.git/config",
                "/images/a.md",
                "/images/%00.png",
                "/error/",
                "/error/x",
                "/error.html"
            })
    void an_odd_address_is_a_plain_400_or_404(String path) {
        assertThat(Guarded.check(wire.request("GET " + path + " HTTP/1.1")).status())
                .isIn(400, 404);
    }

    @Test
    void the_error_page_asked_for_directly_is_a_page_that_does_not_exist() {
        for (String method : List.of("GET", "POST", "PUT", "DELETE")) {
            for (String query : List.of("", "?status=500&trace=true&message=%3Cb%3E&exception=x")) {
                Received answer = Guarded.check(wire.request(
                        method + " /error" + query + " HTTP/1.1",
                        "Content-Length: 0",
                        "X-Original-URL: /x",
                        "jakarta.servlet.error.status_code: 500"));
                assertThat(answer.status()).isEqualTo(404);
                assertThat(answer.text()).doesNotContain("<b>");
            }
        }
    }

    @Test
    void a_cookie_that_was_never_given_out_shows_nobodys_data_and_stores_as_a_newcomer() {
        String ann = known();
        for (String forged : List.of(
                VisitorToken.fresh().secret(),
                hash(ann),
                ann.substring(0, 42),
                ann + "x",
                ann.toLowerCase(java.util.Locale.ROOT),
                "\"" + ann.substring(1) + "\"",
                "' or '1'='1",
                "%00",
                "\u00ff\u00fe",
                "",
                "x".repeat(4_000))) {
            for (String path :
                    List.of("/me", "/cruxes/time/estimate", "/me/answers.csv", "/me/answers.json", "/me/links")) {
                Received answer =
                        Guarded.check(wire.request("GET " + path + " HTTP/1.1", "Cookie: cruxbook=" + forged));
                assertThat(answer.text()).as(path + " " + forged).doesNotContain("37.125");
            }
        }
        assertThat(stored("visitor")).isEqualTo(1);
    }

    @Test
    void a_stolen_cookie_is_worth_nothing_once_its_visitor_was_forgotten() {
        String ann = known();
        assertThat(wire.request("GET /me HTTP/1.1", "Cookie: cruxbook=" + ann).text())
                .contains("37.125");

        form("/me/forget", "", ann);

        assertThat(wire.request("GET /me HTTP/1.1", "Cookie: cruxbook=" + ann).text())
                .doesNotContain("37.125");
        assertThat(stored("estimate")).isZero();
    }

    @Test
    void nobody_revokes_or_opens_what_is_anothers_by_guessing_its_number() {
        String ann = known();
        form("/me/links", "slug=time", ann);
        String bob = visitor();
        form(FORM, "q1=12", bob);
        long links = stored("private_link");

        for (String id : List.of("1", "2", "3", "4", "5", "-1", "0", "9223372036854775808", "x", "%00")) {
            Guarded.check(form("/me/links/" + id + "/revoke", "", bob));
        }

        assertThat(links).isEqualTo(1);
        assertThat(stored("private_link")).isEqualTo(1);
        assertThat(wire.request("GET /comparison HTTP/1.1", "Cookie: cruxbook=" + bob + "; cruxbook-link=" + ann)
                        .text())
                .doesNotContain("37.125");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site",
                "Sec-Fetch-Site: nonsense",
                "Origin: null",
                "Origin: http://evil.example",
                "Origin: http://localhost.evil.example",
                "Origin: file://",
                "Referer: http://evil.example/localhost",
                "Referer: about:blank",
                "Origin: http://localhost:1"
            })
    void a_post_from_anywhere_else_is_refused_whatever_it_holds(String sender) {
        String visitor = known();
        long links = stored("private_link");

        for (String path : POSTS) {
            for (String type :
                    List.of("application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x")) {
                Received answer = wire.send("POST " + path + " HTTP/1.1\r\nHost: localhost:" + port
                        + "\r\nConnection: close\r\n" + sender + "\r\nCookie: cruxbook=" + visitor
                        + "\r\nContent-Type: " + type + "\r\nContent-Length: 4\r\n\r\nq1=9");
                assertThat(Guarded.check(answer).status()).as(path).isEqualTo(403);
            }
        }

        assertThat(stored("estimate") + stored("visitor")).isEqualTo(2);
        assertThat(stored("private_link")).isEqualTo(links);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:80",
                "localhost@evil.example",
                "[::1]:99",
                "127.0.0.1.evil.example",
                ""
            })
    void a_host_that_is_not_the_sites_gets_into_no_answer(String host) {
        for (String path : List.of(
                "/",
                "/cruxes/time",
                "/sitemap.xml",
                "/robots.txt",
                "/api/cruxes",
                "/cruxes/time/results",
                "/nowhere")) {
            Received answer = wire.send("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n"
                    + "X-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: https\r\nX-Forwarded-Prefix: /evil.example\r\n"
                    + "Forwarded: host=evil.example;proto=https\r\nX-Original-URL: /evil.example\r\n\r\n");
            assertThat(Guarded.check(answer).text()).as(path).doesNotContain("evil.example");
        }
        Received answer = wire.send("POST " + FORM + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 4\r\n\r\nq1=5");
        assertThat(Guarded.check(answer).text()).doesNotContain("evil.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cruxes/time%0d%0aX-Split:%20yes/estimates",
                "/cruxes/%0d%0aX-Split:%20yes",
                "/cruxes/time/estimates?%0d%0aX-Split:%20yes",
                "/me/links?slug=%0d%0aX-Split:%20yes",
                "/not-you?to=%0d%0aX-Split:%20yes",
                "/cruxes/%E5%98%8A%E5%98%8DX-Split:%20yes"
            })
    void no_answer_can_be_split(String path) {
        Received get = Guarded.check(wire.request("GET " + path + " HTTP/1.1"));
        Received post = Guarded.check(form(path, "q1=5%0d%0aX-Split:+yes&slug=%0d%0aX-Split:+yes", visitor()));

        assertThat(get.headers("X-Split")).isEmpty();
        assertThat(post.headers("X-Split")).isEmpty();
    }

    @Test
    void two_requests_that_proxies_would_part_otherwise_are_not_two() {
        String smuggled = "GET /me HTTP/1.1\r\nHost: a\r\n\r\n";
        Received answer =
                wire.send("POST " + FORM + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nContent-Length: 4\r\n"
                        + "Transfer-Encoding: chunked\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n0\r\n\r\n"
                        + smuggled);

        assertThat(answer.text().split("HTTP/1\\.1 ", -1)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"head", "body", "chunk"})
    void three_hundred_who_send_slowly_keep_nobody_waiting(String kind) throws IOException {
        String visitor = visitor();
        String head = "POST " + FORM + " HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n";
        IntFunction<String> beginning = n -> switch (kind) {
            case "head" -> head + "X-Slow: ";
            case "body" -> head + "Content-Length: 1000\r\n\r\nq1=";
            default -> head + "Transfer-Encoding: chunked\r\n\r\n3\r\nq1=\r\n";
        };
        List<Socket> held = new ArrayList<>();
        try {
            for (int n = 0; n < 300; n++) {
                Socket socket = wire.open();
                socket.getOutputStream().write(beginning.apply(n).getBytes(StandardCharsets.US_ASCII));
                held.add(socket);
            }

            assertThat(wire.request("GET /cruxes/time HTTP/1.1").status()).isEqualTo(200);
            assertThat(wire.request("GET /cruxes/time/estimate HTTP/1.1", "Cookie: cruxbook=" + visitor)
                            .status())
                    .isEqualTo(200);
            assertThat(form(FORM, "q1=5", visitor).status()).isEqualTo(303);

            assertThat(held.get(0).getInputStream().available())
                    .as("the first of them is still being waited for")
                    .isZero();
        } finally {
            for (Socket socket : held) {
                socket.close();
            }
        }
    }

    @Test
    void a_body_that_comes_in_pieces_is_one_form() throws IOException {
        String visitor = visitor();
        try (Socket socket = wire.open()) {
            socket.getOutputStream()
                    .write(("POST " + FORM + " HTTP/1.1\r\nHost: localhost:" + port
                                    + "\r\nConnection: close\r\nCookie: cruxbook=" + visitor
                                    + "\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nq1=\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            wire.request("GET / HTTP/1.1");
            socket.getOutputStream().write("4\r\n12.5\r\n5\r\n&q2=7\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 303 ");
        }
        assertThat(jdbc.queryForList("select latest_value from estimate order by question_key", Integer.class))
                .containsExactly(12_500, 7_000);
    }

    private Received form(String path, String body, String visitor) {
        return wire.form(path, body, "Cookie: cruxbook=" + visitor);
    }

    /** A cookie that the site gave out, with nothing stored. */
    private String visitor() {
        return wire.form(FORM, "q1=5").headers("Set-Cookie").get(0).replaceFirst("cruxbook=([^;]*);.*", "$1");
    }

    /** Of someone who answered 37.125. */
    private String known() {
        String visitor = visitor();
        form(FORM, "q1=37.125", visitor);
        return visitor;
    }

    private static String hash(String token) {
        return VisitorToken.parse(token).orElseThrow().hash();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void who_sends_too_slowly_beside_too_many_others_is_told_so_like_everyone_else() throws IOException {
        String slow = "POST " + FORM + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 10\r\n\r\nq1";
        List<Socket> all = new ArrayList<>();
        try {
            for (int n = 0; n < 130; n++) {
                Socket one = wire.open();
                all.add(one);
                one.getOutputStream().write(slow.getBytes(StandardCharsets.US_ASCII));
            }
            Socket refused = Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(
                            () -> all.stream()
                                    .filter(HostileRequestsTest::isAnswered)
                                    .findFirst(),
                            Optional::isPresent)
                    .orElseThrow();

            String answer = new String(refused.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(Guarded.check(new Received(slow, answer)).status()).isEqualTo(408);
        } finally {
            for (Socket one : all) {
                one.close();
            }
        }
    }

    private static boolean isAnswered(Socket connection) {
        try {
            return connection.getInputStream().available() > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
