package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.cruxbook.testing.Browser.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class ErrorPagesTest extends OverHttp {

    @Autowired
    private Connections connections;

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/cruxes/nothing", "/error", "/cruxes", "/cruxes/coordination/nothing"})
    void what_does_not_exist_is_a_404_in_the_sites_look(String path) {
        Answer answer = ann.get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.page().select("h1").text()).isEqualTo("There is no such page");
        assertThat(answer.page().select(".site-head .brand").text()).isEqualTo("Cruxbook");
        assertThat(answer.page().select("main a.btn").attr("href")).isEqualTo("/");
    }

    @Test
    void a_method_that_a_page_does_not_know_is_a_405_in_the_sites_look() {
        Answer answer = ann.request("DELETE", "/cruxes/coordination");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.page().select("h1").text()).isEqualTo("That is not possible here");
    }

    @Test
    void a_form_from_another_site_is_a_403_in_the_sites_look() {
        Answer answer = ann.request("POST", "/cruxes/coordination/reveal", "Sec-Fetch-Site", "cross-site");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.page().select("h1").text()).isEqualTo("That was refused");
        assertThat(stored("reveal")).isZero();
    }

    @Test
    void a_busy_database_is_a_503_that_says_when_to_come_back() {
        Answer answer = connections.whileNoneIsFree(() -> ann.get("/cruxes/coordination"));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("30");
        assertThat(answer.page().select("h1").text()).isEqualTo("This site is busy or being looked after");
        assertThat(connections.whileNoneIsFree(() -> ann.get("/api/cruxes")).status())
                .isEqualTo(503);
    }

    @Test
    void a_broken_database_is_a_500_in_the_sites_look_without_any_detail() {
        jdbc.execute("alter table crux rename to crux_gone");
        try {
            Answer answer = ann.get("/cruxes/coordination");

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.page().select("h1").text()).isEqualTo("Something went wrong on our side");
            assertThat(answer.body()).doesNotContainIgnoringCase("exception").doesNotContainIgnoringCase("sql");
            assertThat(ann.get("/api/cruxes").status()).isEqualTo(500);
            assertThat(ann.get("/api/cruxes").header("Content-Type")).isEqualTo("application/problem+json");
        } finally {
            jdbc.execute("alter table crux_gone rename to crux");
        }
    }
}
