package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemsPageTest extends OverHttp {

    @Test
    void visitors_find_no_page_of_problems() {
        assertThat(ann.get("/problems").status()).isEqualTo(404);
        assertThat(ann.get("/").page().select(".demo, .tag")).isEmpty();
    }
}
