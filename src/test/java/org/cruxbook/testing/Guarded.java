package org.cruxbook.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.cruxbook.testing.Wire.Received;

/** What every response must be, whatever was asked. */
public final class Guarded {

    private static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    private Guarded() {}

    /** An answer that is no failure of the site, with all headers, and nothing of the inside. */
    public static Received check(Received answer) {
        assertThat(answer.status()).as(asked(answer)).isBetween(200, 499);
        headers(answer);
        nothingOfTheInside(answer);
        return answer;
    }

    /** Each header once, so that no browser has to choose. */
    public static void headers(Received answer) {
        ALWAYS.forEach((name, value) ->
                assertThat(answer.headers(name)).as(asked(answer) + name).containsExactly(value));
        assertThat(answer.headers("Permissions-Policy"))
                .as(asked(answer))
                .singleElement()
                .asString()
                .contains("camera=()", "microphone=()", "geolocation=()", "payment=()");
        assertThat(answer.headers("Set-Cookie"))
                .as(asked(answer))
                .allMatch(cookie -> cookie.contains("; HttpOnly") && cookie.contains("; SameSite=Lax"));
        assertThat(answer.headers("Location")).as(asked(answer)).allMatch(place -> place.matches("/[^/].*|/"));
    }

    /** Neither a trace nor the name of what the site is made of. */
    public static void nothingOfTheInside(Received answer) {
        assertThat(answer.text()).as(asked(answer)).doesNotContain("Exception", "\tat ", "Tomcat", "org.cruxbook");
        assertThat(answer.headers("Server")).as(asked(answer)).isEmpty();
    }

    private static String asked(Received answer) {
        return answer.sent().lines().findFirst().orElse("") + " ";
    }
}
