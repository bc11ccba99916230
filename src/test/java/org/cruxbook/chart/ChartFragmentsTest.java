package org.cruxbook.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;

@ExtendWith(InGermany.class)
class ChartFragmentsTest {

    private static final ITemplateEngine ENGINE = engine();

    private static ITemplateEngine engine() {
        ClassLoaderTemplateResolver fragments = new ClassLoaderTemplateResolver();
        fragments.setPrefix("templates/");
        fragments.setSuffix(".html");
        fragments.getResolvablePatternSpec().addPattern("chart/*");
        fragments.setOrder(1);
        StringTemplateResolver pages = new StringTemplateResolver();
        pages.setOrder(2);
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.addTemplateResolver(fragments);
        engine.addTemplateResolver(pages);
        return engine;
    }

    /** The one drawing that a page gets when it inserts this fragment. */
    private static Element drawn(String fragment, Map<String, Object> variables) {
        String page = "<th:block th:replace=\"~{" + fragment + "}\"/>";
        String markup = ENGINE.process(page, new Context(Locale.GERMANY, variables));
        Document xml = Jsoup.parse(markup, Parser.xmlParser().setTrackErrors(10));
        assertThat(xml.parser().getErrors()).isEmpty();
        assertThat(xml.select("[style], style, script")).isEmpty();
        assertThat(markup).doesNotContain("th:");
        assertThat(xml.children()).hasSize(1);
        return xml.child(0);
    }

    private static Element dotPlot(Double you) {
        Stacking page = Stacking.of(List.of(Answers.low()));
        DotPlot plot = DotPlot.of(page, Answers.low(), 10, 20, 30, you, Answers.TEXTS);
        return drawn(
                "chart/dotplot :: dotPlot(${plot}, ${label})",
                Map.of("plot", plot, "label", "214 answers, median 20% & \"more\""));
    }

    private static void assertHidden(Element svg) {
        assertThat(svg.attr("aria-hidden")).isEqualTo("true");
        assertThat(svg.attr("focusable")).isEqualTo("false");
    }

    private static String d(Element svg, String style) {
        return svg.expectFirst("path." + style).attr("d");
    }

    @Test
    void a_plot_is_an_image_described_in_words() {
        Element svg = dotPlot(18.0);

        assertThat(svg.attr("viewBox")).isEqualTo("0 0 360 160.5");
        assertThat(svg.attr("role")).isEqualTo("img");
        assertThat(svg.attr("aria-label")).isEqualTo("214 answers, median 20% & \"more\"");
        assertThat(svg.select("title")).isEmpty();
    }

    @Test
    void a_plot_shows_dots_axis_middle_half_median_and_you() {
        Element svg = dotPlot(18.0);

        assertThat(d(svg, "c-dots").split("h0")).hasSize(100);
        assertThat(svg.expectFirst("path.c-dots").attr("stroke-width")).isEqualTo("6.5");
        assertThat(d(svg, "c-axis")).isEqualTo("M14 134.5H346");
        assertThat(d(svg, "c-tick")).startsWith("M14 134.5v6");
        assertThat(d(svg, "c-band")).isEqualTo("M47.2 134.5H113.6");
        assertThat(d(svg, "c-median")).isEqualTo("M80.4 18V134.5");
        assertThat(d(svg, "c-you-line")).isEqualTo("M73.76 18V128.5");
        assertThat(d(svg, "c-you")).isEqualTo("M73.76 127.5l7 7-7 7-7-7z");
        assertThat(svg.expectFirst("rect.plot-hit").attr("height")).isEqualTo("109.5");
    }

    @Test
    void a_plot_is_labelled() {
        Element svg = dotPlot(18.0);

        Element you = svg.expectFirst("text.t-you");
        assertThat(you.text()).isEqualTo("You 18%");
        assertThat(you.attr("x")).isEqualTo("72.08");
        assertThat(you.attr("y")).isEqualTo("12");
        assertThat(you.attr("text-anchor")).isEqualTo("end");
        assertThat(svg.expectFirst("text.t-med").text()).isEqualTo("Median 20%");
        assertThat(svg.select("g.t-axis text").eachText()).containsExactly("0%", "25", "50", "75", "100%");
    }

    @Test
    void a_plot_of_a_question_left_blank_has_nothing_of_yours() {
        assertThat(dotPlot(null).select(".c-you, .c-you-line, .t-you")).isEmpty();
    }

    @Test
    void a_ruler_shows_the_crowd_and_you() {
        Element svg = drawn("chart/ruler :: ruler(${ruler})", Map.of("ruler", Ruler.of(20, 31, 50, 35.0)));

        assertHidden(svg);
        assertThat(svg.attr("viewBox")).isEqualTo("0 0 360 34");
        assertThat(d(svg, "c-axis")).isEqualTo("M14 17H346");
        assertThat(d(svg, "c-tick")).startsWith("M14 13v8");
        assertThat(d(svg, "c-band")).isEqualTo("M80.4 17H180");
        assertThat(d(svg, "c-median-tick")).isEqualTo("M116.92 7v20");
        assertThat(d(svg, "c-you")).isEqualTo("M130.2 9l8 8-8 8-8-8z");
    }

    @Test
    void a_ruler_leaves_out_what_there_is_not() {
        Element svg = drawn("chart/ruler :: ruler(${ruler})", Map.of("ruler", Ruler.withoutCrowd(null)));

        assertThat(svg.select("path").eachAttr("class")).containsExactly("c-axis", "c-tick");
    }

    @Test
    void a_row_of_numbers_stands_above_the_rulers() {
        Element svg = drawn("chart/ruler :: rulerAxis(${axis})", Map.of("axis", RulerAxis.row()));

        assertHidden(svg);
        assertThat(svg.attr("class")).isEqualTo("ruler ruler-axis");
        assertThat(svg.select("g.t-axis text").eachAttr("x")).containsExactly("14", "97", "180", "263", "346");
    }

    @Test
    void a_small_ruler_shows_the_crowd_and_you_on_a_firm_line() {
        Element svg = drawn("chart/miniruler :: miniRuler(${ruler})", Map.of("ruler", MiniRuler.of(28, 45, 64, 50.0)));

        assertHidden(svg);
        assertThat(svg.attr("viewBox")).isEqualTo("0 0 200 24");
        assertThat(svg.select("path").eachAttr("class"))
                .containsExactly("c-axis", "c-tick", "c-band", "c-median-tick", "c-you");
        assertThat(d(svg, "c-band")).isEqualTo("M59.52 12H125.76");
    }

    @Test
    void a_small_ruler_is_dashed_and_empty_before_answering() {
        Element svg = drawn("chart/miniruler :: miniRuler(${ruler})", Map.of("ruler", MiniRuler.unanswered()));

        assertThat(svg.select("path").eachAttr("class")).containsExactly("c-axis c-dash", "c-tick");
    }

    @Test
    void a_strip_shades_21_cells_and_brackets_the_middle_half() {
        Strip strip = Strip.of(Answers.counts(1, 0, 8, 17), 10, 15);

        Element svg = drawn("chart/strip :: strip(${strip})", Map.of("strip", strip));

        assertHidden(svg);
        assertThat(svg.select("path.c-heat").eachAttr("fill-opacity")).containsExactly("0.17", "0.53", "1");
        assertThat(svg.select("path.c-heat").eachAttr("d"))
                .allMatch(cell -> cell.matches("M[0-9.]+ 2h[0-9.]+v16h-[0-9.]+z"));
        assertThat(svg.select("path.c-heat0")).hasSize(1).noneMatch(cells -> cells.hasAttr("fill-opacity"));
        assertThat(d(svg, "c-heat0").split("v1h")).hasSize(18 + 1);
        assertThat(d(svg, "c-bracket")).isEqualTo("M47.2 21v5H63.8v-5");
    }

    @Test
    void a_lane_has_cells_and_a_median_or_dashes() {
        Element full =
                drawn("chart/lane :: lane(${lane})", Map.of("lane", Lane.of(Answers.counts(1, 0, 8, 17), 12.5, 50.0)));
        Element empty = drawn("chart/lane :: lane(${lane})", Map.of("lane", Lane.withoutCrowd(null)));

        assertHidden(full);
        assertThat(full.select("path").eachAttr("class"))
                .containsExactly("c-heat", "c-heat", "c-heat", "c-heat0", "c-median-tick", "c-you");
        assertThat(empty.select("path").eachAttr("class")).containsExactly("c-axis c-dash");
    }

    @Test
    void five_steps_are_an_image_described_in_words() {
        Element svg = drawn(
                "chart/fivesteps :: fiveSteps(${steps}, ${label})",
                Map.of("steps", FiveSteps.of(List.of(3L, 0L, 8L, 1L, 0L), 3), "label", "From \"No\" to \"Yes\": 3 …"));

        assertThat(svg.attr("role")).isEqualTo("img");
        assertThat(svg.attr("aria-label")).isEqualTo("From \"No\" to \"Yes\": 3 …");
        assertThat(d(svg, "c-heat")).isEqualTo("M8 30.25h24v9.75h-24zM88 14h24v26h-24zM128 36.75h24v3.25h-24z");
        assertThat(svg.select("text").eachText()).containsExactly("3", "8", "1");
        assertThat(d(svg, "c-you")).isEqualTo("M100 33l7 7-7 7-7-7z");
    }

    @Test
    void a_sparkline_ends_in_a_dot() {
        Element svg =
                drawn("chart/sparkline :: sparkline(${line})", Map.of("line", Sparkline.of(List.of(40.0, 40.0, 40.0))));

        assertHidden(svg);
        assertThat(svg.attr("viewBox")).isEqualTo("0 0 120 34");
        assertThat(d(svg, "c-spark")).isEqualTo("M4 17L59 17L114 17");
        assertThat(d(svg, "c-spark-end")).isEqualTo("M114 17h0");
    }
}
