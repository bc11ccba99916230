package org.cruxbook.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageLinkTest {

    @ParameterizedTest
    @CsvSource({
        "timelines.md, /cruxes/timelines",
        "./Time%20Lines.mdx#claim, /cruxes/time-lines#claim",
        "../risks/timelines.md?x=1#a, /cruxes/timelines#a",
        "timelines, /cruxes/timelines",
        "./timelines/, /cruxes/timelines",
        "../timelines/, /cruxes/timelines",
        "../../cruxes/timelines#main-risks, /cruxes/timelines#main-risks",
        "/timelines/, /cruxes/timelines",
        "/docs/en/timelines, /cruxes/timelines",
        "/some/base/timelines/#a, /cruxes/timelines#a",
        "зима/весна/, /cruxes/весна",
        "../, /",
        "./, /",
        "index.md, /",
        "../README.md#x, /",
    })
    void leads_to_the_page_that_is_named_last(String typed, String resolved) {
        assertThat(PageLink.resolved(typed)).isEqualTo(resolved);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "#claim",
                "?page=2",
                "/",
                "/method",
                "/cruxes/timelines/results",
                "/api/cruxes/timelines",
                "/images/a",
                "/about",
                "/docs/paper.pdf",
                "paper.pdf",
                "../data/counts.csv",
                "search?q=x",
                "https://example.org/timelines.md",
                "//example.org/timelines/",
                "mailto:me@example.org",
                "../☂/",
                "/docs/../",
            })
    void leads_where_it_says_otherwise(String typed) {
        assertThat(PageLink.resolved(typed)).isEqualTo(typed);
    }
}
