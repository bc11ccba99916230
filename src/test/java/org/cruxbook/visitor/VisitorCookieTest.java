package org.cruxbook.visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class VisitorCookieTest {

    private final VisitorToken token = VisitorToken.fresh();
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void on_a_local_network_it_is_kept_400_days_and_no_script_can_read_it() {
        new VisitorCookie("").write(response, token);

        assertThat(attributes())
                .contains("cruxbook=" + token.secret(), "Path=/", "Max-Age=34560000", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure");
    }

    @Test
    void on_a_public_https_site_it_never_travels_in_the_clear() {
        new VisitorCookie("https://example.org").write(response, token);

        assertThat(attributes())
                .contains("__Host-cruxbook=" + token.secret(), "Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                .noneMatch(attribute -> attribute.startsWith("Domain"));
    }

    @Test
    void on_a_public_http_site_it_is_not_one_that_browsers_drop() {
        new VisitorCookie("http://crux.local:8080").write(response, token);

        assertThat(attributes()).contains("cruxbook=" + token.secret()).doesNotContain("Secure");
    }

    @Test
    void it_is_read_again() {
        request.setCookies(new Cookie("theme", "dark"), new Cookie("cruxbook", token.secret()));

        assertThat(new VisitorCookie("").read(request)).contains(token);
    }

    @Test
    void of_several_the_first_well_formed_one_counts() {
        request.setCookies(
                new Cookie("cruxbook", "nonsense"),
                new Cookie("cruxbook", token.secret()),
                new Cookie("cruxbook", VisitorToken.fresh().secret()));

        assertThat(new VisitorCookie("").read(request)).contains(token);
    }

    @Test
    void a_reader_has_none() {
        assertThat(new VisitorCookie("").read(request)).isEmpty();
    }

    @Test
    void on_https_one_that_was_set_without_the_prefix_does_not_count() {
        request.setCookies(new Cookie("cruxbook", token.secret()));

        assertThat(new VisitorCookie("HTTPS://example.org").read(request)).isEmpty();
    }

    @Test
    void a_public_address_that_is_none_stops_the_start_with_the_settings_name() {
        assertThatThrownBy(() -> new VisitorCookie("example.org")).hasMessageContaining("cruxbook.public-url");
        assertThatThrownBy(() -> new VisitorCookie("https://exa mple")).hasMessageContaining("cruxbook.public-url");
    }

    private String[] attributes() {
        String header = response.getHeader("Set-Cookie");
        return header == null ? new String[0] : header.split("; ");
    }
}
