package org.cruxbook.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.cruxbook.testing.OnH2;
import org.cruxbook.testing.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Sends bytes that no well-behaved client would, so without one. */
@OnH2
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class OddRequestsTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//",
                "//cruxes",
                "/cruxes//coordination",
                "/;",
                "/cruxes;jsessionid=1",
                "/cruxes/%3b",
                "/%2e",
                "/%2e%2e/",
                "/cruxes/%2e%2e/%2e%2e/etc/passwd",
                "/./",
                "/cruxes/../../etc/passwd",
                "/cruxes/%2f",
                "/cruxes/%5c",
                "/cruxes/%25",
                "/cruxes/%00",
                "/cruxes/%0a",
                "/cruxes/%E2%80%A8",
                "/cruxes/%ff",
                "/cruxes/%zz",
                "/cruxes/%",
                "/cruxes/\\",
                "/cruxes/<script>",
                "/no-such-page",
                "/h2-console",
                "/actuator",
                "/actuator/env",
                "/actuator/metrics",
                "/actuator/prometheus",
                "/WEB-INF/web.xml",
            })
    void an_odd_path_is_a_plain_400_or_404(String path) {
        String answer = send("GET", path);

        assertThat(answer).matches("(?s)HTTP/1\\.1 40[04] .*");
        assertThat(answer).doesNotContain("Exception", "at org.", "Tomcat", "<script>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//", "/;", "/%2e", "/cruxes/%25", "/no-such-page", "/actuator/env"})
    void an_odd_path_that_reaches_the_application_is_answered_with_all_headers(String path) {
        assertThat(send("GET", path))
                .startsWith("HTTP/1.1 404 ")
                .contains("\r\nContent-Security-Policy: default-src 'none'; ")
                .contains("\r\nX-Content-Type-Options: nosniff\r\n")
                .doesNotContain("\r\nSet-Cookie:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cruxes/%00", "/cruxes/%2f", "/cruxes/../../etc/passwd", "/cruxes/%"})
    void an_odd_path_that_only_the_server_sees_is_answered_with_all_headers_too(String path) {
        assertThat(send("GET", path))
                .startsWith("HTTP/1.1 400 ")
                .contains("\r\nContent-Security-Policy: default-src 'none'; ")
                .endsWith("400 Bad Request\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "CONNECT", "PROPFIND", "FOO", "get"})
    void an_odd_method_is_refused(String method) {
        assertThat(send(method, "/actuator/health"))
                .matches("(?s)HTTP/1\\.1 40[045] .*")
                .contains("\r\nContent-Security-Policy: default-src 'none'; ")
                .doesNotContain("UP", "Exception", "at org.");
    }

    @Test
    void another_sites_form_is_refused_with_all_headers() {
        assertThat(send("POST", "/actuator/health", "Sec-Fetch-Site: cross-site", "Content-Length: 0"))
                .startsWith("HTTP/1.1 403 ")
                .contains("\r\nContent-Security-Policy: default-src 'none'; ");
    }

    @Test
    void an_odd_name_of_a_form_field_is_no_failure_of_the_site() {
        assertThat(send("POST", "/no-such-page?a%00b=1", "Content-Length: 0")).matches("(?s)HTTP/1\\.1 40[045] .*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-Proto: https",
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Port: 443",
                "X-Forwarded-Prefix: /evil",
                "X-Forwarded-For: 192.0.2.1",
                "Forwarded: for=192.0.2.1;proto=https;host=evil.example"
            })
    void what_an_undeclared_proxy_says_changes_nothing(String header) {
        assertThat(withoutDate(send("GET", "/sitemap.xml?asked", header)))
                .isEqualTo(withoutDate(send("GET", "/sitemap.xml?asked")))
                .doesNotContain("Strict-Transport-Security", "evil");
    }

    private static String withoutDate(String answer) {
        return answer.replaceFirst("\r\nDate: [^\r]*", "");
    }

    @Test
    void the_site_is_healthy_and_says_no_more() {
        assertThat(send("GET", "/actuator/health"))
                .startsWith("HTTP/1.1 200 ")
                .contains("\"status\":\"UP\"")
                .doesNotContain("components", "details");
    }

    private String send(String method, String path, String... headers) {
        return new Wire(port)
                .request(method + " " + path + " HTTP/1.1", headers)
                .text();
    }
}
