package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.cruxbook.testing.Browser;
import org.cruxbook.testing.Browser.Answer;
import org.cruxbook.testing.ChainRecount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChainPageTest extends OverHttp {

    @BeforeEach
    void link() {
        chain();
    }

    private void answer(Browser visitor, String time, String pause) {
        visitor.submit(visitor.get("/cruxes/time"), "q1", time);
        visitor.submit(visitor.get("/cruxes/pause"), "q2", pause);
    }

    private String own(Answer page) {
        return page.page().select(".chain-product").text();
    }

    @Test
    void a_stranger_reads_the_steps_and_gets_the_same_bytes_as_everyone() {
        Answer page = ann.get("/cruxes/chain");

        assertThat(texts(page, ".chain-asks"))
                .containsExactly("Given the above: Ten years are enough", "Not: A pause helps");
        assertThat(page.page().select(".chain-asks a").eachAttr("href"))
                .containsExactly("/cruxes/time#q-q1", "/cruxes/pause#q-q2");
        assertThat(page.text())
                .contains("You have answered none of the 2 steps yet.")
                .contains("Of the 2 steps here, one is asked on its own")
                .doesNotContain("0.21%", "Superforecasters");
        assertThat(page.body()).doesNotContain("joecarlsmith");
        assertThat(texts(page, ".chain-closed a")).containsExactly("Is There Time?", "Should We Pause?");
        assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(Browser.fresh(port).get("/cruxes/chain").body()).isEqualTo(page.body());
        assertThat(page.page().select("form[action$=/estimates]")).isEmpty();
    }

    @Test
    void who_has_answered_some_steps_is_led_to_the_next() {
        ann.submit(ann.get("/cruxes/time"), "q1", "50");

        Answer page = ann.get("/cruxes/chain");

        assertThat(page.text()).contains("You have answered 1 of 2 steps.").contains("comes to 50%.");
        assertThat(page.page().select("#chain a.btn").attr("href")).isEqualTo("/cruxes/pause/estimate#q-q2");
        assertThat(own(page)).isEmpty();
        assertThat(page.text()).doesNotContain("0.21%");
        assertThat(page.header("Cache-Control")).isEqualTo("private, no-store");
    }

    @Test
    void who_has_answered_all_sees_the_product_and_what_each_step_does() {
        answer(ann, "1", "98");

        Answer page = ann.get("/cruxes/chain");

        assertThat(own(page)).isEqualTo("0.02% about 1 in 5,000");
        assertThat(page.text()).contains("That multiplies to 0.21%; of the whole they said 1%. Source");
        assertThat(page.page().select("#chain a[rel~=external]").eachAttr("href"))
                .containsExactly("https://joecarlsmith.substack.com/p/superforecasting-the-premises-in");
        assertThat(texts(page, ".chain-you")).containsExactly("You 1%", "You 98%, so 2% that it is not");
        assertThat(page.text())
                .contains("“Ten years are enough” takes most away: 54% of the way down from 100%.")
                .contains("could be anything from 0% to 1%")
                .contains("One person has answered every step. The spread appears at 5.");
        assertThat(texts(page, ".chain-moves tbody td:nth-of-type(2)")).containsExactly("54%", "46%");
        assertThat(page.page().select("#chain .plot")).isEmpty();
        assertThat(new ChainRecount(jdbc).holds()).isEqualTo(1);
    }

    @Test
    void a_step_held_to_be_impossible_makes_the_product_nothing_and_is_named() {
        answer(ann, "40", "100");

        Answer page = ann.get("/cruxes/chain");

        assertThat(own(page)).isEqualTo("0%");
        assertThat(page.text())
                .contains("You hold “Not: A pause helps” to be impossible. That alone makes the product 0");
        assertThat(texts(page, ".chain-moves tbody td:nth-of-type(2)")).containsExactly("–", "all of it");
    }

    @Test
    void from_five_products_on_the_crowd_stands_beside_the_product_of_medians() {
        crowd("time", "q1", Map.of(10_000, 6L, 50_000, 5L));
        crowd("pause", "q2", Map.of(80_000, 11L));
        products(0.1, 3);
        products(0.01, 4);
        products(0, 2);
        answer(ann, "50", "20");

        Answer page = ann.get("/cruxes/chain");

        assertThat(page.text())
                .contains("Of 10 people who have answered every step, the middle one comes to 1%")
                .contains("Multiplying the medians of all steps gives 6%")
                .contains("2 people hold a step to be impossible")
                .contains("with their median in its place, your product would be 10% instead of 40%");
        assertThat(texts(page, ".chain-crowd .t-flag")).containsExactly("Medians multiplied: 6%");
        assertThat(page.page().select(".chain-crowd .plot").attr("aria-label"))
                .startsWith("Dot plot of the products of 10 people");
        assertThat(texts(page, ".chain-crowd tbody tr.mine"))
                .singleElement()
                .asString()
                .endsWith("(you) 1 10%");
        assertThat(texts(page, ".chain-moves tbody td:nth-of-type(4)")).containsExactly("24%", "10%");
    }

    /** 33.333 % times 80 % is 26.6664 %; the products beside it are no more exact than two digits. */
    @Test
    void the_product_of_medians_has_the_two_digits_of_the_products_beside_it() {
        crowd("time", "q1", Map.of(33_333, 50L));
        crowd("pause", "q2", Map.of(20_000, 50L));
        products(0.25, 5);
        answer(ann, "50", "20");

        Answer page = ann.get("/cruxes/chain");

        assertThat(page.text()).contains("Multiplying the medians of all steps gives 27%:");
        assertThat(texts(page, ".chain-crowd .t-flag")).containsExactly("Medians multiplied: 27%");
    }

    @ParameterizedTest
    @CsvSource({"0.25, 25%", "0.72, 72%", "0.5, 50%", "0.012, 1.2%", "0.00034, 0.034%"})
    void products_of_everyone_are_written_with_the_two_digits_that_they_are_counted_to(double share, String written) {
        products(share, 5);
        ann.post("/cruxes/time/reveal");
        ann.post("/cruxes/pause/reveal");

        Answer page = ann.get("/cruxes/chain");

        assertThat(page.text())
                .contains("the middle one comes to %1$s, and the middle half to between %1$s and %1$s."
                        .formatted(written));
        assertThat(page.page().select(".chain-crowd .plot").attr("aria-label")).contains("Median " + written + ",");
        assertThat(texts(page, ".chain-crowd .plot text")).contains("Median " + written);
    }

    @Test
    void who_chose_to_look_everywhere_sees_the_crowd_and_no_product_of_their_own() {
        products(0.1, 5);
        ann.post("/cruxes/time/reveal");
        ann.post("/cruxes/pause/reveal");

        Answer page = ann.get("/cruxes/chain");

        assertThat(page.text())
                .contains("Of 5 people who have answered every step")
                .contains("Few answers: 5");
        assertThat(page.page().select("#chain .c-you, #chain .c-you-line")).isEmpty();
    }

    @Test
    void a_step_that_leads_nowhere_is_said_to_and_nothing_is_multiplied() {
        jdbc.update("update chain_step set asked = 'nowhere#q1' where position = 0");
        recounts.recountChanged();
        answer(ann, "50", "50");

        Answer page = ann.get("/cruxes/chain");

        assertThat(page.text())
                .contains("nowhere#q1 This step leads to no question at present.")
                .contains("there is nothing to multiply");
        assertThat(own(page)).isEmpty();
        assertThat(ann.get("/").status()).isEqualTo(200);
    }

    @Test
    void the_index_lists_it_apart_from_the_cruxes() {
        assertThat(texts(ann.get("/"), "#list-h, #chains-h")).containsExactly("Five cruxes", "Chains");
        assertThat(texts(ann.get("/"), ".chain-list .crux-row"))
                .containsExactly("Will All of It Come True? A page about chain. 2 steps");

        ann.submit(ann.get("/cruxes/time"), "q1", "50");
        assertThat(texts(ann.get("/"), ".chain-list .meta")).containsExactly("1 of 2 answered");

        answer(ann, "50", "20");
        assertThat(texts(ann.get("/"), ".chain-list .meta")).containsExactly("You 40% 2 of 2 answered");
    }
}
