package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.cruxbook.testing.Browser.Answer;
import org.cruxbook.testing.Pages;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StancesInTheBallotTest extends OverHttp {

    private static final String PAGE = "/cruxes/pause";

    @BeforeEach
    void publishPause() {
        cruxes.save(Pages.pause());
    }

    @ParameterizedTest
    @ValueSource(strings = {PAGE, PAGE + "/estimate"})
    void before_the_questions_each_sub_crux_has_five_steps_and_no_view_in_the_pages_order(String address) {
        Element form = ann.get(address).page().expectFirst("form[data-ballot]");

        assertThat(form.select("fieldset.stance > legend").eachText())
                .containsExactly("Can a pause be verified?", "Would rivals join?", "Would it cost much?");
        assertThat(form.select("[name=stance.s1]").eachAttr("value")).containsExactly("1", "2", "3", "4", "5", "");
        assertThat(form.select("label:has([name=stance.s1])").eachText())
                .containsExactly("1, Never", "2", "3, in between", "4", "5, In time", "No view");
        assertThat(form.select("[type=radio][checked]").eachAttr("value"))
                .containsOnly("")
                .hasSize(3);
        assertThat(form.select(".stance-poles").text()).isEqualTo("Pessimist Optimist");
        assertThat(form.select("input").eachAttr("name"))
                .startsWith("stance.s1")
                .contains("q1", "q2");
        assertThat(form.select("[name=_shown]").val())
                .isEqualTo("stance.s1:1:0 stance.s2:1:0 stance.s3:2:0 q1:1:0 q2:1:0 _doubt:1:0");
    }

    @Test
    void a_page_without_sub_cruxes_asks_for_none() {
        assertThat(ann.get("/cruxes/coordination").page().select(".stances")).isEmpty();
    }

    @Test
    void stances_alone_are_kept_and_lead_back_to_the_questions() {
        Answer kept = ann.submit(ann.get(PAGE), "stance.s1", "2", "stance.s3", "5");

        assertThat(kept.path()).isEqualTo(PAGE + "/estimate");
        assertThat(kept.page().select("[role=status]").text())
                .isEqualTo("Where you stand is kept. What others think appears once you have answered one of the"
                        + " questions.");
        assertThat(chosen(kept)).isEqualTo("2  5");
        assertThat(chosen(ann.get(PAGE))).isEqualTo("2  5");
        assertThat(stored("stance")).isEqualTo(2);
        assertThat(stored("reveal")).isZero();
    }

    @Test
    void with_an_answer_they_lead_to_the_results() {
        Answer seen = ann.submit(ann.get(PAGE), "stance.s1", "2", "q2", "60");

        assertThat(seen.path()).isEqualTo(PAGE + "/results");
        assertThat(ann.get(PAGE).page().select(".kept")).isEmpty();
        assertThat(stored("stance")).isEqualTo(1);
        assertThat(ann.submit(ann.get(PAGE), "stance.s1", "3").path()).isEqualTo(PAGE + "/results");
    }

    @Test
    void they_are_revised_and_withdrawn_like_estimates() {
        ann.submit(ann.get(PAGE), "stance.s1", "2", "stance.s2", "3");
        ann.submit(ann.get(PAGE), "stance.s1", "4", "stance.s2", "");

        assertThat(chosen(ann.get(PAGE))).isEqualTo("4  ");
        assertThat(stored("stance_revision")).isEqualTo(4);
    }

    @Test
    void an_old_form_withdraws_none() {
        Answer old = ann.get(PAGE);
        ann.submit(ann.get(PAGE), "stance.s1", "2");

        ann.submit(old, "q1", "30");

        assertThat(chosen(ann.get(PAGE))).isEqualTo("2  ");
    }

    @Test
    void an_untouched_form_stores_nothing() {
        Answer refused = ann.submit(ann.get(PAGE));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#problems").text()).contains("Fill in at least one box");
        assertThat(stored("visitor")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "6", "2.5", "no view", "<b>"})
    void what_is_no_step_is_refused_with_everything_else_kept(String sent) {
        Answer refused = ann.submit(ann.get(PAGE), "stance.s1", sent, "stance.s2", "3", "q1", "30");
        Document page = refused.page();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select("#problems a").text())
                .isEqualTo("“Can a pause be verified?”: choose one of the five steps, or “No view”.");
        Element target =
                page.getElementById(page.select("#problems a").attr("href").substring(1));
        assertThat(target.attr("name")).isEqualTo("stance.s1");
        assertThat(page.select(".stance.has-err .err").text()).contains("choose one of the five steps");
        assertThat(chosen(refused)).isEqualTo(" 3 ");
        assertThat(page.select("#q-q1").val()).isEqualTo("30");
        assertThat(stored("visitor")).isZero();
    }

    @Test
    void the_same_one_sent_twice_is_refused() {
        Answer refused = ann.post(PAGE + "/estimates", "stance.s1", "1", "stance.s1", "5");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".stance.has-err")).hasSize(1);
    }

    @Test
    void one_on_a_sub_crux_that_is_gone_is_refused() {
        Answer refused =
                ann.post(PAGE + "/estimates", "_shown", "stance.gone:1:0 q1:1:0", "stance.gone", "3", "q1", "30");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#problems").text()).contains("This page has changed");
        assertThat(stored("visitor")).isZero();
    }

    @Test
    void each_keeps_the_wording_that_its_form_showed() {
        ann.post(PAGE + "/estimates", "_shown", "stance.s3:1:0", "stance.s3", "3");
        assertThat(version()).isEqualTo(1);

        ann.submit(ann.get(PAGE), "stance.s3", "4");
        assertThat(version()).isEqualTo(2);
    }

    private Integer version() {
        return jdbc.queryForObject("select latest_wording_version from stance", Integer.class);
    }

    /** What is chosen on each sub-crux, in order. */
    private static String chosen(Answer answer) {
        return String.join(" ", answer.page().select("[type=radio][checked]").eachAttr("value"));
    }
}
