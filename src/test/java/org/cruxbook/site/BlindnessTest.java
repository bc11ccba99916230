package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cruxbook.testing.Browser.Answer;
import org.cruxbook.testing.Links;
import org.cruxbook.testing.Pages;
import org.junit.jupiter.api.Test;

class BlindnessTest extends OverHttp {

    /** Headers that are made at random, by hashing, or by counting, and might have any number by accident. */
    private static final Set<String> ACCIDENTAL = Set.of("content-length", "date", "etag", "set-cookie");

    private void pages() {
        cruxes.save(Pages.pause());
        new Links(chainSteps, cruxes.save(Pages.chain())).given("time", "q1").not("pause", "q2");
        published();
    }

    /** Everyone says 37.313 %, and there are 7,331 of them: neither number is anywhere else. */
    private void everyone() {
        pages();
        crowd();
        published();
    }

    private void crowd() {
        for (String key : ASKED) {
            crowd("coordination", key, Map.of(37_313, 7_331L));
            blind("coordination", key, 37_313, 37_313, 7_331);
        }
        crowd("pause", "q2", Map.of(37_313, 7_331L));
        for (String key : List.of("s1", "s2", "s3")) {
            stances("pause", key, 4, 7_331);
            pairs("pause", "q2", key, 4, 37_313, 7_331);
        }
        crowd("time", "q1", Map.of(37_313, 7_331L));
        products(0.37313, 7_331);
    }

    private Stream<Answer> allPages() {
        return Stream.concat(
                besidesTime(), Stream.of("/cruxes/time/results", "/me").map(path -> ann.get(path)));
    }

    private Stream<Answer> besidesTime() {
        return Stream.of(
                        "/",
                        "/cruxes/coordination",
                        "/cruxes/coordination/estimate",
                        "/cruxes/coordination/results",
                        "/cruxes/coordination/results?answers=first",
                        "/me/answers.json",
                        "/me/answers.csv",
                        "/cruxes/pause",
                        "/cruxes/pause/estimate",
                        "/cruxes/pause/results",
                        "/cruxes/pause/what-if",
                        "/cruxes/chain",
                        "/cruxes/chain/results",
                        "/method",
                        "/search?q=labs",
                        "/me/links",
                        "/compare",
                        "/comparison",
                        "/sitemap.xml",
                        "/robots.txt",
                        "/api/cruxes",
                        "/api/cruxes/coordination",
                        "/api/cruxes/pause",
                        "/api/cruxes/chain",
                        "/nothing")
                .map(path -> ann.get(path));
    }

    private static boolean leaks(Answer answer) {
        return Stream.of("37.3", "7331", "7,331", "7 331", "c-band", "c-median", "c-heat", "c-dots\" d")
                .anyMatch(
                        figure -> answer.body().contains(figure) || told(answer).contains(figure));
    }

    /** What the headers say. */
    private static String told(Answer answer) {
        return answer.headers().entrySet().stream()
                .filter(header -> !ACCIDENTAL.contains(header.getKey().toLowerCase(Locale.ROOT)))
                .toList()
                .toString();
    }

    @Test
    void a_stranger_gets_the_same_bytes_and_headers_whether_there_is_a_crowd_or_not() {
        pages();
        List<Map<String, Object>> before = allPages().map(BlindnessTest::all).toList();

        crowd();
        published();

        assertThat(allPages().map(BlindnessTest::all)).containsExactlyElementsOf(before);
        assertThat(before).hasSizeGreaterThan(20);
    }

    /** Everything of a response but the time. */
    private static Map<String, Object> all(Answer answer) {
        Map<String, Object> all = new TreeMap<>();
        answer.headers().forEach((name, values) -> all.put(name.toLowerCase(Locale.ROOT), values));
        all.remove("date");
        all.put("", answer.status() + answer.body());
        return all;
    }

    /** There is no other way to a page: no feed, and what is printed is the page itself with another style. */
    @Test
    void there_is_no_feed_and_no_page_for_the_printer() {
        everyone();

        assertThat(Stream.of(
                                "/feed",
                                "/feed.xml",
                                "/rss",
                                "/rss.xml",
                                "/atom.xml",
                                "/feed.json",
                                "/cruxes/coordination/feed",
                                "/cruxes/coordination/print")
                        .map(path -> ann.get(path)))
                .allMatch(answer -> answer.status() == 404 && !leaks(answer));
        assertThat(ann.get("/cruxes/coordination?print"))
                .matches(answer ->
                        answer.body().equals(ann.get("/cruxes/coordination").body()));
        assertThat(ann.get("/cruxes/coordination").page().select("link[rel=alternate], link[media=print]"))
                .isEmpty();
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

        assertThat(besidesTime()).noneMatch(BlindnessTest::leaks);
        assertThat(texts(ann.get("/me"), ".apart .crux-txt .meta")).containsExactly("Is There Time?");
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
    void neither_does_someone_who_has_taken_stances_alone() {
        everyone();

        Answer kept = ann.submit(ann.get("/cruxes/pause"), "stance.s1", "4", "stance.s2", "1");

        assertThat(stored("stance")).isEqualTo(2);
        assertThat(leaks(kept)).isFalse();
        assertThat(leaks(ann.post("/cruxes/pause/what-if", "what-if.s1", "40"))).isFalse();
        assertThat(leaks(ann.post("/cruxes/pause/what-if", "what-if.s1", "400")))
                .isFalse();
        assertThat(allPages()).noneMatch(BlindnessTest::leaks);
        assertThat(ann.get("/cruxes/pause/results").page().select("h1").text()).isEqualTo("Your answer comes first");
    }

    @Test
    void who_has_answered_as_well_sees_where_the_others_stand() {
        everyone();
        ann.submit(ann.get("/cruxes/pause"), "stance.s1", "4", "q1", "50");

        assertThat(texts(ann.get("/cruxes/pause/results"), ".stands td.num")).containsExactly("7332", "7331", "7331");
    }

    @Test
    void a_chain_is_seen_by_no_one_who_has_not_seen_every_page_of_it() {
        everyone();
        ann.submit(ann.get("/cruxes/time"), "q1", "50");
        ann.submit(ann.get("/cruxes/pause"), "stance.s1", "4");
        assertThat(ann.get("/cruxes/chain")).matches(answer -> !leaks(answer));

        ann.submit(ann.get("/cruxes/pause"), "q1", "50");
        assertThat(ann.get("/cruxes/chain").text()).contains("7,331 people");
    }

    @Test
    void who_has_answered_sees_it_on_the_index_and_the_results() {
        everyone();
        ann.submit(ann.get("/cruxes/coordination"), "q5", "50");

        List<String> row = texts(ann.get("/"), "[data-crux=coordination] .meta");
        assertThat(row).containsExactly("You 50% Median 37.3%");
        assertThat(leaks(ann.get("/cruxes/coordination/results"))).isTrue();
        assertThat(leaks(ann.get("/cruxes/coordination/results?answers=first"))).isTrue();
        assertThat(texts(ann.get("/me"), ".apart .crux-pos .meta"))
                .containsExactly("You 50%, median 37.3%: 12.7 points above it");
        assertThat(leaks(ann.get("/me/answers.json"))).isFalse();
        assertThat(leaks(ann.get("/cruxes/coordination"))).isFalse();
    }
}
