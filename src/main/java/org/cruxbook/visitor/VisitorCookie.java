package org.cruxbook.visitor;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The cookie that holds a visitor's token. Where the setting {@code cruxbook.public-url} begins with {@code https}, it
 * is {@code __Host-cruxbook} and {@code Secure}; otherwise it is {@code cruxbook}, because browsers drop those on plain
 * http.
 */
@Component
public class VisitorCookie {

    /** The longest that browsers keep a cookie. */
    private static final Duration LIFETIME = Duration.ofDays(400);

    private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)(?<scheme>https?)://[^\\s/]++(?:/\\S*+)?+");

    private final String name;
    private final boolean secure;

    VisitorCookie(@Value("${cruxbook.public-url:}") String publicUrl) {
        this.secure = !publicUrl.isEmpty() && isHttps(publicUrl);
        this.name = secure ? "__Host-cruxbook" : "cruxbook";
    }

    private static boolean isHttps(String publicUrl) {
        Matcher scheme = WEB_ADDRESS.matcher(publicUrl);
        if (!scheme.matches()) {
            throw new IllegalArgumentException(
                    "cruxbook.public-url must be an address like https://example.org, not " + publicUrl);
        }
        return scheme.group("scheme").equalsIgnoreCase("https");
    }

    /** The first well-formed token among the request's cookies of this name; whether it is anyone's is not asked. */
    public Optional<VisitorToken> read(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .flatMap(value -> VisitorToken.parse(value).stream())
                .findFirst();
    }

    /** Makes the browser this token's, for 400 days from now. */
    public void write(HttpServletResponse response, VisitorToken token) {
        set(response, token.secret(), LIFETIME);
    }

    /** Makes the browser nobody's; what is stored under its token stays. */
    public void remove(HttpServletResponse response) {
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
