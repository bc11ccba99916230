package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.cruxbook.testing.Browser.Answer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ResultsTest extends OverHttp {

    private static final String RESULTS = "/cruxes/coordination/results";

    private Answer looking() {
        return ann.post("/cruxes/coordination/reveal");
    }

    private Answer answering(String... namesAndValues) {
        return ann.submit(ann.get("/cruxes/coordination"), namesAndValues);
    }

    @Test
    void before_the_reveal_there_is_no_figure_at_all() {
        crowd("coordination", "q1", 10, 20, 30, 40, 50, 60);

        Answer locked = ann.get(RESULTS);

        assertThat(locked.page().select("h1").text()).isEqualTo("Your answer comes first");
        assertThat(locked.page().select("a.btn").attr("href")).isEqualTo("/cruxes/coordination/estimate");
        assertThat(locked.text()).doesNotContainPattern("[0-9]");
    }

    @Test
    void engines_are_told_to_list_the_page_before_the_reveal_and_never_get_the_one_after() {
        Document locked = ann.get(RESULTS).page();
        assertThat(locked.select("meta[name=robots]").attr("content")).isEqualTo("noindex");

        Document seen = looking().page();
        assertThat(seen.select("h1").text()).isEqualTo("Where you stand");
        assertThat(seen.select("meta[name=robots], link[rel=canonical]")).isEmpty();
    }

    @Test
    void below_five_answers_only_the_visitors_own_ruler_is_shown() {
        crowd("coordination", "q1", 10, 90);

        Document page = answering("q1", "35").page();

        assertThat(page.select("#r-q1").text())
                .contains("You said 35%.")
                .contains("3 people have answered. The spread appears at 5.");
        assertThat(page.select("#r-q1 .plot, #r-q1 details")).isEmpty();
        assertThat(page.select("#r-q1 .c-you")).hasSize(1);
        assertThat(page.select("#r-q1 .c-band, #r-q1 .c-median-tick")).isEmpty();
        assertThat(page.select("#dis-h")).isEmpty();
        assertThat(page.select(".res-head .standfirst").text()).startsWith("Too few people have answered so far");
    }

    @Test
    void from_five_to_nine_answers_the_plot_is_called_few() {
        crowd("coordination", "q1", 10, 20, 30, 40);
        Document page = answering("q1", "50").page();

        assertThat(page.select("#r-q1 .few").text()).isEqualTo("Few answers: 5");
        assertThat(page.select("#r-q1 svg[role=img]").attr("aria-label"))
                .isEqualTo("Dot plot of 5 answers from 0 to 100%. Median 30%, middle half 20% to 40%, your answer 50%."
                        + " Full figures are in the table below.");
    }

    @Test
    void from_ten_answers_on_nothing_is_called_few() {
        crowd("coordination", "q1", 10, 20, 30, 40, 50, 60, 70, 80, 90, 100);

        assertThat(looking().page().select("#r-q1 .few")).isEmpty();
    }

    @Test
    void the_table_puts_the_visitor_beside_everyone() {
        crowd("coordination", "q1", 10, 20, 30, 40);
        crowd("coordination", "q2", 10, 20, 30, 40);

        Document page = answering("q1", "25").page();

        assertThat(page.select(".overview thead th:not(.ov-chart)").eachText())
                .containsExactly("Probability that:", "You", "Median", "Gap");
        assertThat(page.select(".overview tbody tr").get(0).select("td.num").eachText())
                .containsExactly("25%", "25%", "0");
        assertThat(page.select(".overview tbody tr").get(1).select("td.num").eachText())
                .containsExactly("–left blank", "–too few answers", "–nothing to compare");
    }

    @Test
    void a_gap_has_a_sign_and_a_sentence() {
        crowd("coordination", "q1", 20, 20, 20, 20);

        Document page = answering("q1", "7.5").page();

        assertThat(page.select(".overview tbody tr").get(0).select("td.num").eachText())
                .containsExactly("7.5%", "20%", "−12.5");
        assertThat(page.select("#r-q1 figcaption p").text())
                .isEqualTo("You said 7.5%, 12.5 points below the median. 0% of people went lower.");
    }

    @Test
    void the_summary_counts_what_is_close_and_names_the_largest_gap() {
        for (String key : ASKED) {
            crowd("coordination", key, 50, 50, 50, 50, 50, 50);
        }

        assertThat(answering("q1", "52", "q2", "45", "q3", "50", "q4", "55", "q5", "10")
                        .page()
                        .select(".res-head .standfirst")
                        .text())
                .isEqualTo("On four of five questions you are within five points of the median. The exception is"
                        + " “Humanity will navigate the transition”, where your 10% is 40 points below it.");
        assertThat(answering("q5", "50").page().select(".res-head .standfirst").text())
                .isEqualTo("You are within five points of the median on all five questions you answered.");
        assertThat(answering("q1", "80", "q2", "70")
                        .page()
                        .select(".res-head .standfirst")
                        .text())
                .startsWith("On three of five questions you are within five points of the median. The largest gap is"
                        + " “Labs can coordinate on safety”, where your 80% is 30 points above it.");
    }

    @Test
    void questions_are_ranked_by_how_far_the_middle_half_reaches() {
        crowd("coordination", "q1", 48, 49, 50, 51, 52);
        crowd("coordination", "q2", 0, 10, 50, 90, 100);
        crowd("coordination", "q3", 30, 40, 50, 60, 70);

        Document page = looking().page();

        assertThat(page.select(".disagree h3").eachText())
                .containsExactly(
                        "Probability that: Rivals can cooperate on safety",
                        "Probability that: Governance will keep pace",
                        "Probability that: Labs can coordinate on safety");
        assertThat(page.select(".disagree .span").get(0).text()).isEqualTo("80 points 10% to 90%");
    }

    @Test
    void a_blank_is_shown_without_a_marker_and_with_a_way_to_answer() {
        crowd("coordination", "q2", 10, 20, 30, 40, 50);

        Document page = answering("q1", "35").page();

        assertThat(page.select("#r-q2 figcaption p").text()).isEqualTo("You left this blank. Answer it");
        assertThat(page.select("#r-q2 a").attr("href")).isEqualTo("/cruxes/coordination/estimate#q-q2");
        assertThat(page.select("#r-q2 .plot")).hasSize(1);
        assertThat(page.select("#r-q2 .c-you, #r-q2 .c-you-line, #r-q2 .t-you")).isEmpty();
    }

    @Test
    void the_table_of_answers_marks_the_visitors_row_and_notes_count_the_ends() {
        crowd("coordination", "q1", 0, 0, 0, 36, 100);

        Document page = answering("q1", "35").page();

        assertThat(page.select("#r-q1 tr.mine").text()).isEqualTo("33–37% (you) 2 33%");
        assertThat(page.select("#r-q1 tr[data-bin=0] td").eachText()).containsExactly("3", "50%");
        assertThat(page.select("#r-q1").text()).contains("Exactly 0: 3 people. Exactly 100: one person.");
    }

    @Test
    void a_share_under_half_a_percent_is_not_called_nothing() {
        crowd("coordination", "q1", Map.of(0, 1L, 50_000, 999L));

        assertThat(looking().page().select("#r-q1 tr[data-bin=0] td").eachText())
                .containsExactly("1", "<1%");
    }

    @Test
    void further_figures_are_there_for_those_who_open_them() {
        crowd("coordination", "q1", 10, 20, 30, 40, 50, 60);

        String figures = looking().page().select("#r-q1 details").last().text();

        assertThat(figures)
                .contains("Mean 35%")
                .contains("Standard deviation 18.7 points")
                .contains("Mean without the highest and lowest tenth 35%")
                .contains("answers held between 0.1% and 99.9%")
                .contains("95% interval of the median 10% to 60%");
    }

    @Test
    void a_derived_figure_is_worked_out_when_everything_is_answered() {
        assertThat(ann.submit(ann.get("/cruxes/every-kind"), "rust", "50")
                        .page()
                        .select(".derived dd")
                        .text())
                .isEqualTo("Answer every question of this page, and it is worked out here.");
        assertThat(ann.submit(ann.get("/cruxes/every-kind"), "paint", "30")
                        .page()
                        .select(".derived")
                        .text())
                .isEqualTo("All of it (multiply all) From your answers: 15%");
    }

    @Test
    void where_lead_ins_differ_each_question_has_its_own() {
        Document page = ann.submit(ann.get("/cruxes/every-kind"), "rust", "50").page();

        assertThat(page.select(".overview thead th").get(0).text()).isEqualTo("Question");
        assertThat(page.select(".overview tbody th").eachText())
                .containsExactly("If it rains, probability of: Rust", "Chance that: Paint helps");
        assertThat(page.select("#r-rust h3").text()).isEqualTo("If it rains, probability of: Rust");
    }

    @Test
    void the_page_ends_with_what_to_do_next() {
        Document page = ann.submit(ann.get("/cruxes/every-kind"), "rust", "50").page();

        assertThat(page.select(".panel-next a").eachAttr("href"))
                .containsExactly(
                        "/cruxes/every-kind#holds",
                        "/cruxes/every-kind/estimate",
                        "/me/links?page=every-kind",
                        "/cruxes/coordination");
    }
}
