package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cruxbook.testing.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Fewer than five people give away nothing but how many they are: whatever they say, everything that others are shown is the
 * same, byte for byte.
 */
class FewAnswersTest extends OverHttp {

    private static final List<String> PLACES = List.of(
            "/",
            "/me",
            "/cruxes/pause",
            "/cruxes/pause/estimate",
            "/cruxes/pause/results",
            "/cruxes/pause/results?answers=first",
            "/cruxes/time",
            "/cruxes/time/results",
            "/cruxes/time/results?answers=first",
            "/cruxes/chain",
            "/cruxes/chain/results",
            "/search?q=pause",
            "/api/cruxes",
            "/api/cruxes/pause",
            "/api/cruxes/pause/results",
            "/api/cruxes/time/results",
            "/api/cruxes/chain",
            "/api/cruxes/chain/results");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void whatever_so_few_say_everyone_else_sees_the_same(int people) {
        same(seen(people, 3, 1, 0), seen(people, 88, 5, 0));
    }

    /** Of one question, of the sub-cruxes, of the products and of those who were blind there are few then. */
    @Test
    void whatever_few_say_beside_a_question_that_many_have_answered_everyone_else_sees_the_same() {
        same(seen(4, 3, 1, 6), seen(4, 88, 5, 6));
    }

    private static void same(Map<String, String> low, Map<String, String> high) {
        assertThat(low).hasSizeGreaterThanOrEqualTo(PLACES.size());
        low.forEach((place, shown) -> assertThat(high.get(place)).as(place).isEqualTo(shown));
    }

    @Test
    void what_more_say_can_be_told_apart() {
        Map<String, String> low = seen(6, 3, 1, 0);
        Map<String, String> high = seen(6, 88, 5, 0);

        for (String place : List.of(
                "looker /",
                "looker /cruxes/pause/results",
                "looker /cruxes/pause/results?answers=first",
                "looker /cruxes/chain",
                "looker /api/cruxes/pause/results",
                "looker /api/cruxes/chain/results")) {
            assertThat(high.get(place)).as(place).isNotEqualTo(low.get(place));
        }
    }

    /**
     * All that someone sees who only looks, and someone who answered as well, when so many have answered with that one.
     *
     * @param beside how many answer only the first question of each page, which all then answer alike
     */
    private Map<String, String> seen(int people, int value, int step, int beside) {
        publish();
        chain();
        recounts.recountAll();
        Browser one = Browser.fresh(port);
        say(one, 50, 50, 3);
        for (int other = 1; other < people; other++) {
            Browser visitor = Browser.fresh(port);
            say(visitor, beside > 0 ? 50 : value + other, value + other, step);
            say(visitor, beside > 0 ? 50 : value + 2 * other, value + 2 * other, step);
        }
        for (int more = 0; more < beside; more++) {
            Browser visitor = Browser.fresh(port);
            List.of("time", "pause")
                    .forEach(slug -> visitor.submit(visitor.get("/cruxes/" + slug + "/estimate"), "q1", "40"));
        }
        Browser looker = Browser.fresh(port);
        List.of("time", "pause").forEach(slug -> looker.post("/cruxes/" + slug + "/reveal"));
        Map<String, String> seen = new TreeMap<>();
        PLACES.forEach(place -> {
            seen.put("looker " + place, withoutTimes(looker.get(place).body()));
            if (people > 1) {
                seen.put("answered " + place, withoutTimes(one.get(place).body()));
            }
        });
        return seen;
    }

    /** Blind at first, and again after having seen the others. */
    private static void say(Browser visitor, int first, int second, int step) {
        String[] values = {"q1", first + ".25", "q2", second + ".75"};
        visitor.submit(visitor.get("/cruxes/time/estimate"), values);
        String[] all = {"q1", first + ".25", "q2", second + ".75", "stance.s1", "" + step, "stance.s2", "" + step};
        visitor.submit(visitor.get("/cruxes/pause/estimate"), all);
    }

    /** A visitor's own book says when they answered. */
    private static String withoutTimes(String body) {
        return body.replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z?", "");
    }
}
