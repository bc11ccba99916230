package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cruxbook.crowd.Trend;
import org.cruxbook.crux.Crux;
import org.cruxbook.estimate.ChainTally;
import org.cruxbook.estimate.JointTally;
import org.cruxbook.estimate.StanceTally;
import org.cruxbook.estimate.Tally;
import org.cruxbook.estimate.Week;
import org.cruxbook.estimate.WeeklyTally;
import org.cruxbook.testing.Pages;
import org.cruxbook.testing.RowsRead;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ResultsCostTest extends OverHttp {

    private static final int DIFFERENT_VALUES = 50;

    @Autowired
    private EntityManagerFactory entities;

    @Test
    void a_million_answers_cost_what_a_hundred_do() {
        Cost hundred = cost(100);
        Cost million = cost(1_000_000);

        assertThat(million).isEqualTo(hundred);
        assertThat(million.tallies()).isEqualTo((long) ASKED.length * DIFFERENT_VALUES);
        assertThat(million.weeklyTallies()).isEqualTo((long) ASKED.length * DIFFERENT_VALUES * (Trend.WEEKS - 1));
    }

    @Test
    void neither_do_the_stances_of_a_million() {
        Cost hundred = costOfStances(100);
        Cost million = costOfStances(1_000_000);

        assertThat(million).isEqualTo(hundred);
    }

    @Test
    void neither_do_the_products_of_a_million() {
        Cost hundred = costOfChain(1);
        Cost million = costOfChain(10_000);

        assertThat(million).isEqualTo(hundred);
    }

    /** As long as the site does not stand still for a second between the two, which it is given some chances for. */
    @Test
    void whoever_comes_right_after_another_costs_no_crowd() {
        cost(100);

        assertThat(IntStream.range(0, 20).anyMatch(attempt -> crowdRead() == 0)).isTrue();
    }

    private long crowdRead() {
        Statistics statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.clear();

        assertThat(ann.get("/cruxes/coordination/results").text()).contains("Up to 100 people");

        return statistics.getEntityStatistics(Tally.class.getName()).getLoadCount()
                + new RowsRead(statistics).of(WeeklyTally.class);
    }

    /** The order of the pages, which a page's neighbours are known by, is read once. */
    @Test
    void other_pages_cost_nothing() {
        ann.submit(ann.get("/cruxes/time"), "q1", "35");
        long few = rowsForPage();

        IntStream.range(0, 40).forEach(number -> cruxes.save(new Crux("other-" + number)));
        published();

        assertThat(ann.get("/cruxes/time").page().select(".crumb").text()).endsWith("of 44");
        assertThat(rowsForPage()).isEqualTo(few);
    }

    private long rowsForPage() {
        ann.get("/cruxes/time");
        Statistics statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.clear();
        ann.get("/cruxes/time");
        return new RowsRead(statistics).all();
    }

    /** What is done from now on, by a site that has nothing in memory of what was asked for before. */
    private Statistics fromNowOn() {
        published();
        Statistics statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.clear();
        return statistics;
    }

    private Cost costOfChain(int peopleEach) {
        publish();
        chain();
        for (int magnitude = 0; magnitude < 100; magnitude++) {
            jdbc.update("insert into chain_tally values ('chain', ?, ?)", 10 * magnitude, peopleEach);
        }
        ann.post("/cruxes/time/reveal");
        ann.post("/cruxes/pause/reveal");
        Statistics statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.clear();

        assertThat(ann.get("/cruxes/chain").text()).contains("Of " + grouped(100 * peopleEach) + " people");

        assertThat(statistics.getEntityStatistics(ChainTally.class.getName()).getLoadCount())
                .isEqualTo(100);
        return new Cost(statistics.getPrepareStatementCount(), new RowsRead(statistics).all(), 0, 0);
    }

    private Cost costOfStances(long people) {
        publish();
        cruxes.save(Pages.pause());
        for (int step = 1; step <= 5; step++) {
            stances("pause", "s1", step, people / 5);
            for (int value = 0; value < 20; value++) {
                pairs("pause", "q1", "s1", step, 5_000 * value, people / 100);
                pairs("pause", "q2", "s1", step, 5_000 * ((value + 4 * step) % 20), people / 100);
            }
        }
        ann.post("/cruxes/pause/reveal");
        Statistics statistics = fromNowOn();

        assertThat(texts(ann.get("/cruxes/pause/results"), ".stands td.num")).contains(String.valueOf(people));

        assertThat(statistics.getEntityStatistics(StanceTally.class.getName()).getLoadCount())
                .isEqualTo(5);
        assertThat(new RowsRead(statistics).of(JointTally.class)).isEqualTo(100);
        return new Cost(statistics.getPrepareStatementCount(), new RowsRead(statistics).all(), 0, 0);
    }

    /** @param rows all that were read */
    private record Cost(long statements, long rows, long tallies, long weeklyTallies) {}

    private Cost cost(int answers) {
        publish();
        Map<Integer, Long> counts = IntStream.range(0, DIFFERENT_VALUES)
                .boxed()
                .collect(Collectors.toMap(value -> 2_000 * value, value -> (long) answers / DIFFERENT_VALUES));
        for (String key : ASKED) {
            crowd("coordination", key, counts);
        }
        moveForHalfAYear();
        ann.post("/cruxes/coordination/reveal");
        Statistics statistics = fromNowOn();

        assertThat(ann.get("/cruxes/coordination/results").text()).contains("Up to " + grouped(answers) + " people");

        return new Cost(
                statistics.getPrepareStatementCount(),
                new RowsRead(statistics).all(),
                statistics.getEntityStatistics(Tally.class.getName()).getLoadCount(),
                new RowsRead(statistics).of(WeeklyTally.class));
    }

    /** As if all who answered had come in equal shares in each of 26 weeks, if only as whole people. */
    private void moveForHalfAYear() {
        Week running = Week.of(Instant.now());
        for (int ago = 0; ago < 26; ago++) {
            jdbc.update(
                    "insert into weekly_tally (crux_slug, week, question_key, thousandths, change)"
                            + " select crux_slug, ?, question_key, thousandths, (answers + 25) / 26 from tally",
                    running.minus(ago).number());
        }
    }

    private static String grouped(int number) {
        return String.format(java.util.Locale.UK, "%,d", number);
    }
}
