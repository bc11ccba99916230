package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.cruxbook.manuscript.Printshop;
import org.cruxbook.testing.Browser.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A page is renamed, by its author, while a visitor has its form open. */
class RenamedPageTest extends OverHttp {

    private static final String PAGE = "# Rain\n\nProbability that:\n- it rains: ____% {#rain}\n";

    @Autowired
    private ApplicationContext application;

    @AfterEach
    void forget() {
        Printshop.of(application).publish(Map.of());
        jdbc.update("delete from former_slug");
    }

    private Answer openedThenRenamed() {
        Printshop.of(application).publish(Map.of("rain.md", PAGE));
        Answer open = ann.get("/cruxes/rain");
        Printshop.of(application).publish(Map.of("showers.md", PAGE));
        return open;
    }

    @Test
    void what_was_typed_is_kept_at_the_new_address() {
        Answer open = openedThenRenamed();

        Answer sent = ann.submit(open, "rain", "35");

        assertThat(sent.status()).isEqualTo(200);
        assertThat(sent.path()).isEqualTo("/cruxes/showers/results");
        assertThat(jdbc.queryForList("select crux_slug || '#' || question_key || ' ' || latest_value from estimate"))
                .singleElement()
                .asString()
                .contains("showers#rain 35000");
    }

    @Test
    void the_form_is_sent_on_with_its_method_and_body() {
        openedThenRenamed();

        Answer once = ann.postOnce("/cruxes/rain/estimates", "rain", "35");

        assertThat(once.status()).isEqualTo(308);
        assertThat(once.header("Location")).isEqualTo("/cruxes/showers/estimates");
        assertThat(once.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(stored("estimate")).isZero();
    }
}
