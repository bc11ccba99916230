package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.cruxbook.crux.Crux;
import org.cruxbook.crux.Reference;
import org.cruxbook.crux.References;
import org.cruxbook.testing.Browser.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PublishedTest extends OverHttp {

    private static final String RESULTS = "/cruxes/coordination/results";

    @Autowired
    private References references;

    @BeforeEach
    void cite() {
        Crux crux = cruxes.findBySlug("coordination").orElseThrow();
        references.save(new Reference(
                crux, 0, "q1", 2_130, "labs agree", "median of some forecasters", 2022, "https://example.org/a"));
        references.save(new Reference(
                crux, 1, "q1", 90_000, "labs agree one day", "one optimist", 2021, "https://example.org/b"));
    }

    @Test
    void before_the_reveal_no_published_estimate_is_shown() {
        assertThat(ann.get(RESULTS).text()).doesNotContain("2.13");
        assertThat(ann.get("/cruxes/coordination").text()).doesNotContain("2.13");
    }

    @Test
    void after_it_each_is_marked_on_its_question_and_listed_with_its_source() {
        crowd("coordination", "q1", 10, 20, 30, 40, 50);

        Answer results = ann.post("/cruxes/coordination/reveal");

        assertThat(texts(results, "#r-q1 .t-flag")).containsExactly("A", "B");
        assertThat(texts(results, "#r-q1 .published li"))
                .containsExactly(
                        "A 2.13% labs agree – median of some forecasters, 2022. Source: median of some forecasters, 2022",
                        "B 90% labs agree one day – one optimist, 2021. Source: one optimist, 2021");
        assertThat(results.page().select("#r-q1 .published a").eachAttr("href"))
                .containsExactly("https://example.org/a", "https://example.org/b");
        assertThat(results.page().select(".published, .flags")).hasSize(2);
    }

    @Test
    void they_are_in_no_figure() {
        crowd("coordination", "q1", 10, 20, 30, 40, 50);

        Answer results = ann.post("/cruxes/coordination/reveal");

        assertThat(results.page().select("#r-q1 details.data").last().text()).contains("Answers 5", "Mean 30%");
        assertThat(ann.get("/api/cruxes/coordination/results").body()).doesNotContain("2.13");
    }

    @Test
    void with_too_few_answers_they_stand_below_the_visitors_own_ruler() {
        Answer results = ann.submit(ann.get("/cruxes/coordination"), "q1", "35");

        assertThat(results.page().select("#r-q1 .flags")).hasSize(1);
        assertThat(texts(results, "#r-q1 .published .sign")).containsExactly("A", "B");
    }
}
