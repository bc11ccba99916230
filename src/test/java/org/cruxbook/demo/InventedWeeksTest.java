package org.cruxbook.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cruxbook.crowd.Crowd;
import org.cruxbook.crowd.PageTrends;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.crux.Question;
import org.cruxbook.estimate.Reveals;
import org.cruxbook.testing.OnH2;
import org.cruxbook.visitor.Visitor;
import org.cruxbook.visitor.VisitorToken;
import org.cruxbook.visitor.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

@OnH2
@ActiveProfiles("demo")
@SpringBootTest(properties = "cruxbook.content.dir=content")
class InventedWeeksTest {

    private static final String SLUG = "coordination";

    @Autowired
    private Crowd crowd;

    @Autowired
    private Cruxes cruxes;

    @Autowired
    private Reveals reveals;

    @Autowired
    private Visitors visitors;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void every_question_has_a_median_that_moved_over_most_of_twelve_weeks() {
        VisitorToken token = VisitorToken.fresh();
        reveals.look(token, SLUG);
        Visitor anyone = visitors.find(token).orElseThrow();
        PageTrends trends = crowd.trends(crowd.seenBy(anyone, SLUG).orElseThrow());

        assertThat(cruxes.findAskedQuestions(SLUG))
                .hasSizeGreaterThan(3)
                .extracting(Question::key)
                .allSatisfy(key -> {
                    List<Double> medians = trends.of(key).medians();
                    assertThat(medians).hasSizeBetween(10, 12);
                    assertThat(medians.stream().distinct()).hasSizeGreaterThan(1);
                });
    }

    @Test
    void the_weeks_of_its_tallies_add_up_to_them_and_they_to_the_estimates() {
        String weeks = "select crux_slug, question_key, thousandths, sum(change) from weekly_tally"
                + " group by crux_slug, question_key, thousandths having sum(change) <> 0 order by 1, 2, 3";
        String tallies = "select crux_slug, question_key, thousandths, answers from tally where answers <> 0"
                + " order by 1, 2, 3";
        String estimates = "select crux_slug, question_key, latest_value, count(*) from estimate"
                + " group by crux_slug, question_key, latest_value order by 1, 2, 3";

        assertThat(rows(weeks)).isNotEmpty().isEqualTo(rows(tallies));
        assertThat(rows(tallies)).isEqualTo(rows(estimates));
    }

    private List<String> rows(String sql) {
        return jdbc.query(
                sql,
                (row, number) ->
                        String.join(" ", row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
    }
}
