package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cruxbook.testing.Browser.Answer;
import org.junit.jupiter.api.Test;

class BlindnessTest extends OverHttp {

    /** Everyone says 37.313 %, and there are 7,331 of them: neither number is anywhere else. */
    private void everyone() {
        for (String key : ASKED) {
            crowd("coordination", key, Map.of(37_313, 7_331L));
        }
    }

    private Stream<Answer> allPages() {
        return Stream.of(
                        "/",
                        "/cruxes/coordination",
                        "/cruxes/coordination/estimate",
                        "/cruxes/coordination/results",
                        "/cruxes/time/results",
                        "/method",
                        "/search?q=labs",
                        "/nothing")
                .map(path -> ann.get(path));
    }

    private static boolean leaks(Answer answer) {
        return Stream.of("37.3", "7331", "7,331", "7 331", "c-band", "c-median", "c-dots\" d")
                .anyMatch(answer.body()::contains);
    }

    @Test
    void a_stranger_sees_no_figure_of_the_crowd_anywhere() {
        everyone();

        assertThat(allPages()).noneMatch(BlindnessTest::leaks);
    }

    @Test
    void neither_does_someone_who_has_answered_another_page() {
        everyone();
        ann.submit(ann.get("/cruxes/time"), "q1", "50");

        assertThat(allPages()).noneMatch(BlindnessTest::leaks);
    }

    @Test
    void neither_does_someone_whose_form_was_refused() {
        everyone();

        assertThat(ann.submit(ann.get("/cruxes/coordination"), "q1", "200")).matches(answer -> !leaks(answer));
        assertThat(allPages()).noneMatch(BlindnessTest::leaks);
    }

    @Test
    void neither_does_someone_with_a_cookie_under_which_nothing_is_stored() {
        everyone();
        ann.postOnce("/cruxes/coordination/estimates", "q1", "35");

        assertThat(ann.hasCookie()).isTrue();
        assertThat(allPages()).noneMatch(BlindnessTest::leaks);
    }

    @Test
    void who_has_answered_sees_it_on_the_index_and_the_results() {
        everyone();
        ann.submit(ann.get("/cruxes/coordination"), "q5", "50");

        List<String> row = texts(ann.get("/"), "[data-crux=coordination] .meta");
        assertThat(row).containsExactly("You 50% Median 37.3%");
        assertThat(leaks(ann.get("/cruxes/coordination/results"))).isTrue();
        assertThat(leaks(ann.get("/cruxes/coordination"))).isFalse();
    }
}
