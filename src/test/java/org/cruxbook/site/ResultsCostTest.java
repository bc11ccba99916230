package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cruxbook.estimate.Tally;
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
    }

    /** @param rows all entities that were read */
    private record Cost(long statements, long rows, long tallies) {}

    private Cost cost(int answers) {
        publish();
        Map<Integer, Long> counts = IntStream.range(0, DIFFERENT_VALUES)
                .boxed()
                .collect(Collectors.toMap(value -> 2_000 * value, value -> (long) answers / DIFFERENT_VALUES));
        for (String key : ASKED) {
            crowd("coordination", key, counts);
        }
        ann.post("/cruxes/coordination/reveal");
        Statistics statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.clear();

        assertThat(ann.get("/cruxes/coordination/results").text()).contains("Up to " + grouped(answers) + " people");

        return new Cost(
                statistics.getPrepareStatementCount(),
                statistics.getEntityLoadCount(),
                statistics.getEntityStatistics(Tally.class.getName()).getLoadCount());
    }

    private static String grouped(int number) {
        return String.format(java.util.Locale.UK, "%,d", number);
    }
}
