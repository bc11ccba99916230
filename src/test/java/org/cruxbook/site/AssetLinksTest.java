package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class AssetLinksTest {

    private final List<String> lookedFor = new ArrayList<>();

    private @Nullable String address(String path) {
        lookedFor.add(path);
        return path.equals("/site.css") ? "/site-abc.css" : null;
    }

    private String link(String context, String link) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setContextPath(context);
        MockFilterChain chain = new MockFilterChain();
        new AssetLinks(this::address).doFilter(request, new MockHttpServletResponse(), chain);
        return ((HttpServletResponse) Objects.requireNonNull(chain.getResponse())).encodeURL(link);
    }

    @Test
    void of_an_asset_holds_its_hash() throws Exception {
        assertThat(link("", "/site.css")).isEqualTo("/site-abc.css");
        assertThat(link("/crux", "/crux/site.css")).isEqualTo("/crux/site-abc.css");
    }

    @Test
    void to_a_file_that_is_no_asset_is_as_it_was() throws Exception {
        assertThat(link("", "/me/answers.csv")).isEqualTo("/me/answers.csv");
        assertThat(link("/crux", "/other/site.css")).isEqualTo("/other/site.css");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/cruxes/a", "/cruxes/a/results?answers=first", "/search?q=a.b", "/a.b/c", "/#a.b"})
    void to_a_page_is_looked_for_nowhere(String link) throws Exception {
        assertThat(link("", link)).isEqualTo(link);
        assertThat(lookedFor).isEmpty();
    }
}
