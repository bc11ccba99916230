package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.estimate.Ballots;
import org.cruxbook.estimate.Entry;
import org.cruxbook.estimate.Probability;
import org.cruxbook.estimate.Reveals;
import org.cruxbook.testing.OnH2;
import org.cruxbook.testing.Pages;
import org.cruxbook.testing.SettableClock;
import org.cruxbook.testing.Tables;
import org.cruxbook.visitor.VisitorToken;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.test.web.servlet.MockMvc;

@OnH2
@SpringBootTest
@AutoConfigureMockMvc
class TrendOnResultsTest {

    private static final Instant START = Instant.parse("2026-08-12T10:00:00Z");

    @TestBean
    private Clock clock;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Ballots ballots;

    @Autowired
    private Reveals reveals;

    @Autowired
    private Cruxes cruxes;

    @Autowired
    private JdbcTemplate jdbc;

    private final List<VisitorToken> five =
            Stream.generate(VisitorToken::fresh).limit(5).toList();
    private final VisitorToken looker = VisitorToken.fresh();

    static Clock clock() {
        return new SettableClock(START);
    }

    @BeforeEach
    void publish() {
        Tables.empty(jdbc);
        cruxes.save(Pages.coordination());
        week(0);
        reveals.look(looker, "coordination");
    }

    @Test
    void the_panel_says_how_the_median_moved_and_draws_it() throws Exception {
        all("q1", 22_000);
        week(2);
        all("q1", 25_500);

        Element trend = panel("q1").expectFirst(".trend");
        assertThat(trend.text()).isEqualTo("Median over 3 weeks from 22% to 25.5%");
        Element svg = trend.expectFirst("svg.spark");
        assertThat(svg.attr("aria-hidden")).isEqualTo("true");
        assertThat(svg.expectFirst(".c-spark").attr("d")).startsWith("M4 ").contains("L59 ", "L114 ");
        assertThat(svg.expectFirst(".c-spark-end").attr("d")).startsWith("M114 ");
    }

    @Test
    void it_reaches_back_twelve_weeks_and_no_further() throws Exception {
        all("q1", 10_000);
        week(1);
        all("q1", 40_000);
        week(30);

        assertThat(panel("q1").expectFirst(".trend").text()).isEqualTo("Median over 12 weeks at 40% then and now");
    }

    @Test
    void one_week_alone_draws_no_line() throws Exception {
        all("q1", 22_000);

        assertThat(panel("q1").select("svg.plot")).hasSize(1);
        assertThat(panel("q1").select(".trend, .spark")).isEmpty();
    }

    @Test
    void a_question_with_too_few_answers_has_no_line_whatever_its_past() throws Exception {
        all("q1", 22_000);
        week(3);
        withdraw(five.get(0));

        assertThat(panel("q1").select(".trend, .spark")).isEmpty();
    }

    @Test
    void a_locked_page_holds_neither_line_nor_words() throws Exception {
        all("q1", 22_000);
        week(3);

        assertThat(results(VisitorToken.fresh()).html())
                .contains("Your answer comes first")
                .doesNotContain("trend", "spark", "Median", "22%");
    }

    @Test
    void the_method_page_says_what_the_line_shows() throws Exception {
        String html = mvc.perform(get("/method")).andReturn().getResponse().getContentAsString();

        assertThat(Jsoup.parse(html).expectFirst("#trend").text()).contains("“Median over 12 weeks”");
    }

    private void week(int number) {
        ((SettableClock) clock).set(START.plus(Duration.ofDays(7L * number)));
    }

    private void all(String key, int thousandths) {
        five.forEach(token ->
                ballots.submit(token, "coordination", List.of(new Entry(key, 1, new Probability(thousandths), true))));
    }

    private void withdraw(VisitorToken token) {
        ballots.submit(token, "coordination", List.of(new Entry("q1", 1, null, true)));
    }

    private Element panel(String key) throws Exception {
        return results(looker).expectFirst("#r-" + key);
    }

    private Document results(VisitorToken token) throws Exception {
        return Jsoup.parse(
                mvc.perform(get("/cruxes/coordination/results").cookie(new Cookie("cruxbook", token.secret())))
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
    }
}
