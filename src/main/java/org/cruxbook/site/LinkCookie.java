package org.cruxbook.site;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.cruxbook.visitor.Secret;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The cookie that holds the secret of the private link that a browser opened last, until the browser is closed. So no address
 * holds it, and who opened whose link is in no database. As the visitor's cookie it is {@code Secure} where the site is on https.
 */
@Component
class LinkCookie {

    private static final Duration UNTIL_CLOSED = Duration.ofSeconds(-1);

    private final String name;
    private final boolean secure;

    LinkCookie(PublicAddress addresses) {
        this.secure = addresses.isHttps();
        this.name = secure ? "__Host-cruxbook-link" : "cruxbook-link";
    }

    Optional<Secret> read(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .flatMap(value -> Secret.parse(value).stream())
                .findFirst();
    }

    void write(HttpServletResponse response, Secret secret) {
        set(response, secret.text(), UNTIL_CLOSED);
    }

    void remove(HttpServletResponse response) {
        set(response, "", Duration.ZERO);
    }

    private void set(HttpServletResponse response, String value, Duration lifetime) {
        ResponseCookie cookie = ResponseCookie.from(name, value)
                .path("/")
                .maxAge(lifetime)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
