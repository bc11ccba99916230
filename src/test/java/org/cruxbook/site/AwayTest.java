package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.cruxbook.testing.Browser.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people get while there is no database to be had. */
class AwayTest extends OverHttp {

    @Autowired
    private Connections connections;

    @Test
    void answers_that_cannot_be_kept_are_still_on_the_page_and_can_be_sent_again() {
        Answer form = ann.get("/cruxes/every-kind/estimate");
        ann.submit(form, "rust", "50");
        Answer filled = ann.get("/cruxes/every-kind/estimate");

        Answer refused = connections.whileNoneIsFree(() -> ann.submit(filled, "rust", "60.5 %", "stance.paint", "4"));

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isEqualTo("30");
        assertThat(refused.page().title()).startsWith("Error: ");
        assertThat(texts(refused, "[role=alert]").toString()).contains("could not be kept just now");
        assertThat(refused.page().select("[name=rust]").val()).isEqualTo("60.5 %");
        assertThat(refused.page().select("[name='stance.paint'][checked]").val())
                .isEqualTo("4");

        ann.submit(refused, "rust", "60.5 %", "stance.paint", "4");

        Answer stored = ann.get("/cruxes/every-kind/estimate");
        assertThat(stored.page().select("[name=rust]").val()).isEqualTo("60.5");
        assertThat(stored("estimate")).isEqualTo(1);
    }

    @Test
    void an_answer_that_was_to_be_withdrawn_is_withdrawn_when_the_page_is_sent_again() {
        ann.submit(ann.get("/cruxes/every-kind/estimate"), "rust", "50");
        Answer filled = ann.get("/cruxes/every-kind/estimate");

        Answer refused = connections.whileNoneIsFree(() -> ann.submit(filled, "rust", ""));
        ann.submit(refused, "rust", "");

        assertThat(ann.get("/cruxes/every-kind/estimate")
                        .page()
                        .select("[name=rust]")
                        .val())
                .isEmpty();
    }

    @Test
    void whoever_reads_goes_on_reading() {
        ann.get("/cruxes/every-kind");
        ann.submit(ann.get("/cruxes/every-kind"), "rust", "50");

        Answer page = connections.whileNoneIsFree(() -> ann.get("/cruxes/every-kind"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(page.page().select("[name=rust]").val()).isEmpty();
    }

    @Test
    void whoever_wants_to_see_the_crowd_is_told_to_come_back() {
        ann.submit(ann.get("/cruxes/every-kind"), "rust", "50");

        Answer results = connections.whileNoneIsFree(() -> ann.get("/cruxes/every-kind/results"));

        assertThat(results.status()).isEqualTo(503);
        assertThat(results.header("Retry-After")).isEqualTo("30");
    }
}
