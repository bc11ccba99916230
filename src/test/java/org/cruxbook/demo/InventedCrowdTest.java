package org.cruxbook.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.testing.Browser;
import org.cruxbook.testing.OnH2;
import org.cruxbook.testing.Pages;
import org.cruxbook.testing.Recount;
import org.cruxbook.testing.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

@OnH2
@ActiveProfiles("demo")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class InventedCrowdTest {

    @LocalServerPort
    private int port;

    @Autowired
    private InventedCrowd crowd;

    @Autowired
    private Cruxes cruxes;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Environment environment;

    @BeforeEach
    void invent() {
        Tables.empty(jdbc);
        cruxes.save(Pages.coordination());
        cruxes.save(Pages.duties());
        cruxes.save(Pages.pause());
        crowd.run(new DefaultApplicationArguments());
    }

    private long count(String condition) {
        return number("select count(*) from estimate where crux_slug = 'coordination' and " + condition);
    }

    private long number(String query) {
        Long number = jdbc.queryForObject(query, Long.class);
        return number == null ? 0 : number;
    }

    @Test
    void a_few_hundred_people_answer_each_question_and_some_skip_it() {
        List<Map<String, Object>> perQuestion = jdbc.queryForList(
                "select question_key, count(*) as answers from estimate where crux_slug = 'coordination' group by question_key");

        assertThat(perQuestion)
                .hasSize(5)
                .allSatisfy(row -> assertThat((Long) row.get("answers")).isBetween(150L, 319L));
    }

    @Test
    void they_answer_in_heaps_at_tens_and_fives_and_sometimes_at_the_very_ends() {
        long all = count("true");

        assertThat(count("mod(latest_value, 10000) = 0")).isGreaterThan(all * 4 / 10);
        assertThat(count("mod(latest_value, 5000) = 0")).isBetween(all * 6 / 10, all * 95 / 100);
        assertThat(count("latest_value in (0, 100000)")).isPositive();
    }

    @Test
    void they_are_of_two_camps() {
        double together = correlation("q1", "q5");

        assertThat(together).isBetween(0.3, 0.95);
    }

    private double correlation(String one, String other) {
        Double correlation = jdbc.queryForObject(
                "select corr(cast(a.first_value as double precision), cast(b.first_value as double precision))"
                        + " from estimate a join estimate b on a.visitor_id = b.visitor_id and a.crux_slug = b.crux_slug"
                        + " where a.crux_slug = 'coordination' and a.question_key = ? and b.question_key = ?",
                Double.class,
                one,
                other);
        return correlation == null ? 0 : correlation;
    }

    @Test
    void some_change_their_minds_and_history_and_tallies_agree_with_them() {
        assertThat(count("first_value <> latest_value")).isPositive();
        assertThat(Tables.count(jdbc, "estimate_revision"))
                .isEqualTo(Tables.count(jdbc, "estimate")
                        + number("select count(*) from estimate where first_value <> latest_value"));
        assertThat(jdbc.queryForList(
                        "select crux_slug, question_key, latest_value as thousandths, count(*) as answers from"
                                + " estimate group by crux_slug, question_key, latest_value"))
                .containsExactlyInAnyOrderElementsOf(
                        jdbc.queryForList("select crux_slug, question_key, thousandths, answers from tally"));
    }

    @Test
    void their_answers_are_spread_over_twelve_weeks() {
        assertThat(number("select count(distinct cast(first_at as date)) from estimate"))
                .isBetween(40L, 85L);
    }

    @Test
    void their_medians_move_over_most_of_the_twelve_weeks() {
        Browser ann = Browser.fresh(port);

        List<String> trends =
                ann.post("/cruxes/coordination/reveal").page().select(".trend").eachText();

        assertThat(trends).hasSize(5).allSatisfy(trend -> assertThat(trend).matches("Median over 1[0-2] weeks .+%.*"));
        assertThat(trends)
                .filteredOn(trend -> trend.matches(".* from .+% to .+%"))
                .hasSizeGreaterThan(2);
    }

    @Test
    void what_moved_in_each_week_adds_up_to_the_tallies() {
        assertThat(
                        jdbc.queryForList(
                                "select crux_slug, question_key, thousandths, cast(sum(change) as bigint) as answers"
                                        + " from weekly_tally group by crux_slug, question_key, thousandths having sum(change) <> 0"))
                .containsExactlyInAnyOrderElementsOf(
                        jdbc.queryForList("select crux_slug, question_key, thousandths, answers from tally"));
    }

    @Test
    void every_tally_is_what_a_recount_gives() {
        assertThat(Tables.count(jdbc, "joint_tally")).isPositive();
        assertThat(Tables.count(jdbc, "stance_revision")).isEqualTo(Tables.count(jdbc, "stance"));
        new Recount(jdbc).holds();
    }

    @Test
    void their_stances_go_with_their_answers_so_that_one_sub_crux_is_named() {
        Browser ann = Browser.fresh(port);

        assertThat(ann.post("/cruxes/pause/reveal").page().select(".turning").text())
                .matches("“[^”]+” tracks the answers to “A pause helps” most closely\\.");
    }

    @Test
    void a_database_that_holds_anyone_is_left_alone() {
        long before = Tables.count(jdbc, "estimate");

        crowd.run(new DefaultApplicationArguments());

        assertThat(Tables.count(jdbc, "estimate")).isEqualTo(before);
    }

    @Test
    void a_real_visitor_can_answer_among_them() {
        Browser ann = Browser.fresh(port);

        assertThat(ann.submit(ann.get("/cruxes/coordination"), "q1", "35").text())
                .contains("You said 35%");
    }

    @Test
    void every_page_says_that_the_answers_are_invented() {
        Browser ann = Browser.fresh(port);

        for (String path :
                List.of("/", "/cruxes/coordination", "/cruxes/coordination/results", "/method", "/nothing")) {
            assertThat(ann.get(path).page().select(".demo").text()).isEqualTo("Demonstration: invented answers");
        }
    }

    @Test
    void it_is_kept_apart_from_real_answers() {
        assertThat(environment.getProperty("spring.datasource.url")).contains("/demo;");
    }
}
