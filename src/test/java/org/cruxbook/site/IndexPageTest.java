package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.cruxbook.testing.Browser.Answer;
import org.cruxbook.testing.Tables;
import org.junit.jupiter.api.Test;

class IndexPageTest extends OverHttp {

    @Test
    void lists_the_cruxes_in_order_with_title_and_description() {
        Answer index = ann.get("/");

        assertThat(texts(index, ".crux-row h3"))
                .containsExactly(
                        "Every Kind of Block", "Will We Fail to Coordinate?", "Is There Time?", "What Do We Owe?");
        assertThat(texts(index, "[data-crux=time] .crux-txt p")).containsExactly("A page about time.");
        assertThat(texts(index, "#list-h")).containsExactly("Four cruxes");
        assertThat(texts(index, ".crux-pos .meta")).containsOnly("Answer to see the estimates");
    }

    @Test
    void works_without_any_crux() {
        Tables.empty(jdbc);

        Answer index = ann.get("/");

        assertThat(index.status()).isEqualTo(200);
        assertThat(index.text()).contains("No cruxes yet").contains("Nothing has been published here so far.");
    }

    @Test
    void an_answered_row_shows_where_the_visitor_and_everyone_stand_on_the_last_question() {
        crowd("coordination", "q5", 10, 20, 30, 40);
        ann.submit(ann.get("/cruxes/coordination"), "q5", "62");

        Answer index = ann.get("/");

        assertThat(texts(index, "[data-crux=coordination] .meta")).containsExactly("You 62% Median 30%");
        assertThat(index.page().select("[data-crux=coordination] .c-you")).hasSize(1);
        assertThat(texts(index, ".list-head .meta")).containsExactly("You have answered 1 of 4");
        assertThat(texts(index, "[data-crux=time] .meta")).containsExactly("Answer to see the estimates");
    }

    @Test
    void the_question_that_the_author_marks_as_final_stands_for_its_page() {
        decide("coordination", "q2");
        crowd("coordination", "q2", 10, 20, 30, 40);
        crowd("coordination", "q5", 70, 80, 80, 90);
        ann.submit(ann.get("/cruxes/coordination"), "q2", "62", "q5", "5");

        assertThat(texts(ann.get("/"), "[data-crux=coordination] .meta")).containsExactly("You 62% Median 30%");
    }

    @Test
    void with_few_answers_only_the_visitor_is_on_the_ruler() {
        ann.submit(ann.get("/cruxes/coordination"), "q5", "62");

        Answer index = ann.get("/");

        assertThat(texts(index, "[data-crux=coordination] .meta")).containsExactly("You 62% Few answers so far");
        assertThat(index.page().select("[data-crux=coordination] .c-band")).isEmpty();
    }

    @Test
    void who_only_looked_is_not_said_to_have_answered() {
        crowd("coordination", "q5", 10, 20, 30, 40, 50);
        ann.post("/cruxes/coordination/reveal");

        Answer index = ann.get("/");

        assertThat(texts(index, "[data-crux=coordination] .meta")).containsExactly("You looked Median 30%");
        assertThat(index.page().select(".list-head .meta")).isEmpty();
    }
}
