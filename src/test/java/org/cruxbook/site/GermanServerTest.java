package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cruxbook.testing.Browser;
import org.cruxbook.testing.Browser.Answer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** A server whose own language writes 12,75 for 12.75, and a reader who asks for that language too. */
@TestPropertySource(properties = "cruxbook.data.name=german")
class GermanServerTest extends OverHttp {

    private static final String[] GERMAN = {"Accept-Language", "de-DE,de;q=0.9"};
    private static final List<String> DRAWN = List.of("d", "x", "y", "width", "height", "viewBox", "fill-opacity");
    private static final Pattern DRAWING = Pattern.compile("[MmHhVvLlAaZz0-9. -]*");
    private static final Pattern COMMA = Pattern.compile("\\d,\\d{1,2}(?!\\d)");

    private static Locale before = Locale.getDefault();

    @BeforeAll
    static void moveToGermany() {
        before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
    }

    @AfterAll
    static void moveBack() {
        Locale.setDefault(before);
    }

    @Test
    void every_page_is_in_english_with_decimal_points_and_whole_drawings() {
        crowd("coordination", "q1", 1, 12, 12, 13, 40, 41, 77, 78);
        crowd("coordination", "q2", java.util.Map.of(12_500, 700L, 33_300, 801L, 90_125, 20L));
        ann.post("/cruxes/coordination/estimates", "q1", "12,5", "q2", "33.3", "q3", "0.05");

        for (String path : List.of(
                "/",
                "/method",
                "/cruxes/coordination",
                "/cruxes/every-kind",
                "/cruxes/coordination/estimate",
                "/cruxes/coordination/results",
                "/cruxes/time/results",
                "/search?q=coordinate",
                "/no-such-page")) {
            Document page = ann.get(path, GERMAN).page();

            assertThat(page.select("html").attr("lang")).isEqualTo("en");
            assertThat(page.select("footer").text()).startsWith("Estimates are stored without names.");
            assertThat(page.text()).doesNotContainPattern(COMMA).doesNotContain("??", "{0}");
            assertThat(page.select("svg *")).allSatisfy(GermanServerTest::isWhole);
        }
    }

    @Test
    void results_count_and_date_as_the_english_do() {
        crowd("coordination", "q1", java.util.Map.of(12_500, 1_700L));
        String results =
                ann.post("/cruxes/coordination/estimates", "q1", "12,5").text();

        assertThat(results).contains("You said 12.5%, the same as the median.");
        assertThat(results).containsPattern("Up to 1,70[01] people per question, to \\d{1,2} [A-Z][a-z]+ \\d{4}\\.");
    }

    @Test
    void what_is_refused_is_refused_in_english() {
        Answer refused = Browser.fresh(port).post("/cruxes/coordination/estimates", "q1", "1234,5");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("There is a problem", "enter a number from 0 to 100");
    }

    private static void isWhole(Element element) {
        DRAWN.stream()
                .filter(element::hasAttr)
                .forEach(name -> assertThat(element.attr(name))
                        .as("%s of %s", name, element)
                        .matches(DRAWING));
    }
}
