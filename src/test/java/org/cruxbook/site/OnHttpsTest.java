package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cruxbook.testing.Wire;
import org.cruxbook.testing.Wire.Received;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

/** A site whose public address is on https, whatever stands between it and its visitors. */
@TestPropertySource(properties = "cruxbook.public-url=https://cruxes.example.org/")
class OnHttpsTest extends OverHttp {

    private Wire wire;

    @BeforeEach
    void listen() {
        wire = new Wire(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/cruxes/time", "/site.css", "/api/cruxes", "/nowhere", "/cruxes/%00", "/%2e"})
    void every_answer_holds_browsers_to_it(String path) {
        assertHeld(wire.request("GET " + path + " HTTP/1.1"));
        assertHeld(wire.request("GET " + path + " HTTP/1.1"));
    }

    @Test
    void what_the_server_refuses_by_itself_does_so_too() {
        assertHeld(wire.request("GET * HTTP/1.1"));
        assertHeld(wire.request("OPTIONS * HTTP/1.1"));
    }

    @Test
    void cookies_never_travel_in_the_clear_nor_to_any_other_host() {
        List<String> cookies = wire.form("/cruxes/time/estimates", "q1=50").headers("Set-Cookie");

        assertThat(cookies)
                .singleElement()
                .asString()
                .matches("__Host-cruxbook=[\\w-]{43}; Path=/; Max-Age=34560000;.*");
        assertThat(cookies.get(0))
                .contains("; Secure", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Test
    void a_cookie_that_came_in_the_clear_is_nobodys() {
        String token = wire.form("/cruxes/time/estimates", "q1=50")
                .headers("Set-Cookie")
                .get(0)
                .replaceFirst("__Host-cruxbook=([^;]*);.*", "$1");

        Received answer = wire.form("/cruxes/time/estimates", "q1=50", "Cookie: cruxbook=" + token);

        assertThat(answer.status()).isEqualTo(307);
        assertThat(stored("estimate")).isZero();
    }

    private static void assertHeld(Received answer) {
        assertThat(answer.headers("Strict-Transport-Security"))
                .singleElement()
                .asString()
                .startsWith("max-age=31536000");
    }
}
