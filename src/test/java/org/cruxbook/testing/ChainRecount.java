package org.cruxbook.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cruxbook.estimate.Backlogs;
import org.cruxbook.estimate.Magnitude;
import org.cruxbook.estimate.Probability;
import org.springframework.jdbc.core.JdbcTemplate;

/** Multiplies anew what each visitor says to the steps of every chain, and holds the tallies to it. */
public record ChainRecount(JdbcTemplate jdbc) {

    /** @return how many products there are */
    public long holds() {
        Backlogs.catchUp(jdbc);
        Map<String, Long> counted = counted();
        Map<String, Long> tallies = new TreeMap<>();
        jdbc.query("select chain_slug, magnitude, people from chain_tally where people > 0", row -> {
            tallies.put(row.getString(1) + " " + row.getInt(2), row.getLong(3));
        });
        assertThat(tallies).as("chain_tally").isEqualTo(counted);
        return counted.values().stream().mapToLong(Long::longValue).sum();
    }

    private Map<String, Long> counted() {
        Map<String, Long> counted = new TreeMap<>();
        for (String chain : jdbc.queryForList("select distinct chain_slug from chain_link", String.class)) {
            int length = steps(chain);
            factors(chain).values().stream()
                    .filter(factors -> factors.size() == length)
                    .forEach(factors -> counted.merge(
                            chain + " "
                                    + Magnitude.ofProduct(List.copyOf(factors.values()))
                                            .number(),
                            1L,
                            Long::sum));
        }
        return counted;
    }

    private int steps(String chain) {
        Integer steps =
                jdbc.queryForObject("select count(*) from chain_link where chain_slug = ?", Integer.class, chain);
        return steps == null ? 0 : steps;
    }

    /** By visitor and then by the step's place. */
    private Map<Long, TreeMap<Integer, Probability>> factors(String chain) {
        Map<Long, TreeMap<Integer, Probability>> factors = new HashMap<>();
        jdbc.query(
                Recount.ofThoseWhoCount(
                        "select visitor_id, position, case when complement then 100000 - latest_value else latest_value end"
                                + " from chain_link join estimate on estimate.crux_slug = chain_link.crux_slug"
                                + " and estimate.question_key = chain_link.question_key"
                                + " where chain_slug = ? and latest_value is not null"),
                row -> {
                    factors.computeIfAbsent(row.getLong(1), none -> new TreeMap<>())
                            .put(row.getInt(2), new Probability(row.getInt(3)));
                },
                chain);
        return factors;
    }
}
