package org.cruxbook.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class FetchMetadataFilterTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/cruxes/coordination/estimates");

    FetchMetadataFilterTest() {
        request.addHeader("Host", "crux.example:8080");
    }

    @ParameterizedTest
    @ValueSource(strings = {"same-origin", "none"})
    void a_form_of_this_site_passes(String site) throws Exception {
        request.addHeader("Sec-Fetch-Site", site);

        assertThat(passes()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "", "SAME-ORIGIN", "something-new"})
    void a_form_of_any_other_site_is_refused_even_with_a_matching_origin(String site) throws Exception {
        request.addHeader("Sec-Fetch-Site", site);
        request.addHeader("Origin", "http://crux.example:8080");

        assertThat(passes()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://crux.example:8080", "https://crux.example:8080", "http://CRUX.example:8080"})
    void without_fetch_metadata_this_host_as_origin_passes(String origin) throws Exception {
        request.addHeader("Origin", origin);

        assertThat(passes()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "",
                "http://crux.example",
                "http://crux.example:9090",
                "http://evil.example:8080",
                "http://crux.example:8080.evil.example",
                "http://crux.example:8080@evil.example",
                "http://evil.example/crux.example:8080",
                "crux.example:8080",
                "http://[",
            })
    void without_fetch_metadata_any_other_origin_is_refused_even_with_a_matching_referer(String origin)
            throws Exception {
        request.addHeader("Origin", origin);
        request.addHeader("Referer", "http://crux.example:8080/cruxes/coordination");

        assertThat(passes()).isFalse();
    }

    @Test
    void without_an_origin_a_page_of_this_host_as_referer_passes() throws Exception {
        request.addHeader("Referer", "http://crux.example:8080/cruxes/coordination");

        assertThat(passes()).isTrue();
    }

    @Test
    void without_an_origin_a_page_of_another_host_as_referer_is_refused() throws Exception {
        request.addHeader("Referer", "http://evil.example/?http://crux.example:8080/");

        assertThat(passes()).isFalse();
    }

    @Test
    void a_program_that_says_none_of_the_three_passes() throws Exception {
        assertThat(passes()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
    void a_link_from_another_site_passes_because_reading_changes_nothing(String method) throws Exception {
        request.setMethod(method);
        request.addHeader("Sec-Fetch-Site", "cross-site");

        assertThat(passes()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE", "get"})
    void every_other_method_is_held_to_the_same_rule(String method) throws Exception {
        request.setMethod(method);
        request.addHeader("Sec-Fetch-Site", "cross-site");

        assertThat(passes()).isFalse();
    }

    private boolean passes() throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        MockFilterChain chain = new MockFilterChain();
        new FetchMetadataFilter().doFilter(request, response, chain);
        assertThat(response.getStatus()).isEqualTo(chain.getRequest() == null ? 403 : 200);
        return chain.getRequest() != null;
    }
}
