package org.cruxbook.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.cruxbook.testing.Tables;
import org.cruxbook.visitor.VisitorToken;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class BehindProxyTest extends BehindProxy {

    private List<Integer> newVisitors(int number, String address) {
        List<Integer> statuses = new ArrayList<>();
        for (int count = 0; count < number; count++) {
            statuses.add(post(BALLOT, VisitorToken.fresh(), address, "q1=50").statusCode());
        }
        return statuses;
    }

    private long visitors() {
        return Tables.count(jdbc, "visitor");
    }

    @Test
    void a_network_brings_so_many_new_visitors_and_then_has_to_wait() {
        assertThat(newVisitors(6, network)).containsExactly(303, 303, 303, 303, 429, 429);
        assertThat(visitors()).isEqualTo(4);
        assertThat(Tables.count(jdbc, "estimate")).isEqualTo(4);
        assertThat(newVisitors(1, "198.51.100.1")).containsExactly(303);
    }

    @Test
    void what_was_typed_is_on_the_page_that_says_so() {
        newVisitors(4, network);

        HttpResponse<String> refused = post(BALLOT, VisitorToken.fresh(), network, "q1=37.5&q2=about+half");
        HttpResponse<String> typed = post(BALLOT + "?_retry", VisitorToken.fresh(), network, "q1=37.5&q2=62");

        Document page = Jsoup.parse(typed.body());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(typed.statusCode()).isEqualTo(429);
        assertThat(Long.parseLong(header(typed, "Retry-After"))).isBetween(800L, 900L);
        assertThat(header(typed, "Cache-Control")).isEqualTo("private, no-store");
        assertThat(header(typed, "Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(header(typed, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select("[role=alert]").text())
                .contains("More new visitors than usual have come from your network", "15 minutes");
        assertThat(page.select("[name=q1]").val()).isEqualTo("37.5");
        assertThat(page.select("[name=q2]").val()).isEqualTo("62");
    }

    @Test
    void who_is_known_is_no_new_visitor() {
        VisitorToken ann = VisitorToken.fresh();
        post(BALLOT, ann, network, "q1=50");
        newVisitors(4, network);

        assertThat(post(BALLOT, ann, network, "q1=60").statusCode()).isEqualTo(303);
    }

    @Test
    void what_stores_nobody_uses_nothing_up() {
        for (int count = 0; count < 6; count++) {
            post(BALLOT, VisitorToken.fresh(), network, "q1=no+number");
            post("/cruxes/nothing/estimates", VisitorToken.fresh(), network, "q1=50");
        }

        assertThat(newVisitors(5, network)).containsExactly(303, 303, 303, 303, 429);
    }

    @Test
    void the_links_of_one_ipv6_site_share_an_allowance() {
        List<Integer> statuses = new ArrayList<>();
        for (int link = 0; link < 40; link++) {
            statuses.addAll(newVisitors(1, "2001:db8:7:" + Integer.toHexString(link) + "::1"));
        }

        assertThat(statuses.subList(0, 32)).containsOnly(303);
        assertThat(statuses.subList(32, 40)).containsOnly(429);
        assertThat(newVisitors(1, "2001:db8:8::1")).containsExactly(303);
    }

    @Test
    void one_visitor_sends_so_much_and_then_has_to_wait() {
        VisitorToken ann = VisitorToken.fresh();
        for (int value = 1; value <= 6; value++) {
            assertThat(post(BALLOT, ann, network, "q1=" + value).statusCode()).isEqualTo(303);
        }

        HttpResponse<String> ballot = post(BALLOT, ann, network, "q1=77");
        HttpResponse<String> notes = post("/me/notes", ann, network, "page=coordination&_doubt=I+may+be+%3Cwrong%3E");

        assertThat(ballot.statusCode()).isEqualTo(429);
        assertThat(Jsoup.parse(ballot.body()).select("[name=q1]").val()).isEqualTo("77");
        assertThat(ballot.body()).contains("very many forms");
        assertThat(jdbc.queryForObject("select latest_value from estimate", Integer.class))
                .isEqualTo(6_000);
        assertThat(notes.statusCode()).isEqualTo(429);
        assertThat(Long.parseLong(header(notes, "Retry-After"))).isBetween(1L, 100L);
        Document page = Jsoup.parse(notes.body());
        assertThat(page.select("h1").text()).isEqualTo("That was too much at once");
        assertThat(page.select("form.again").attr("action")).isEqualTo("/me/notes");
        assertThat(page.select("form.again [name='_doubt']").val()).isEqualTo("I may be <wrong>");
        assertThat(post(BALLOT, VisitorToken.fresh(), network, "q1=1").statusCode())
                .isEqualTo(303);
    }

    @Test
    void a_program_is_told_so_in_json() {
        newVisitors(4, network);

        HttpResponse<String> refused = send(to("/api/cruxes/coordination/results", network)
                .header("Cookie", "__Host-cruxbook=" + VisitorToken.fresh().secret()));

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(header(refused, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(Long.parseLong(header(refused, "Retry-After"))).isBetween(800L, 900L);
        assertThat(refused.body()).contains("Too many new visitors");
        assertThat(send(to("/api/cruxes/coordination/results", network)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void https_of_a_declared_proxy_is_held_on_to() {
        HttpResponse<String> first = send(to(BALLOT, network)
                .method("POST", HttpRequest.BodyPublishers.ofString("q1=50"))
                .header("Content-Type", "application/x-www-form-urlencoded"));

        assertThat(first.statusCode()).isEqualTo(307);
        assertThat(header(first, "Strict-Transport-Security")).startsWith("max-age=31536000");
        assertThat(header(first, "Set-Cookie")).startsWith("__Host-cruxbook=").contains("; Secure", "; HttpOnly");
        assertThat(header(send(to("/cruxes/coordination", network)), "Strict-Transport-Security"))
                .isNotEmpty();
    }

    @Test
    void an_address_that_the_visitor_wrote_in_front_of_the_proxys_is_not_believed() {
        for (int forged = 0; forged < 4; forged++) {
            newVisitors(1, "203.0.113." + forged + ", " + network);
        }

        assertThat(newVisitors(1, "203.0.113.99, " + network)).containsExactly(429);
    }
}
