package org.cruxbook.estimate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cruxbook.crux.QuestionAddress;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Counts what many visitors' answers to the steps of a chain multiply to, visitor by visitor. For one use. */
final class ProductCount {

    private final List<ChainLinks.Link> steps;
    private final Map<Magnitude, Long> people = new TreeMap<>();
    private final Map<QuestionAddress, Probability> said = new HashMap<>();
    private long visitor;

    ProductCount(List<ChainLinks.Link> steps) {
        this.steps = steps;
    }

    /**
     * How many have which product.
     *
     * @param jdbc fetches rows as they are wanted
     * @param whose a condition on a row of the table of visitors
     * @param arguments of that condition
     */
    Map<Magnitude, Long> of(JdbcTemplate jdbc, String whose, Object... arguments) {
        List<String> slugs =
                steps.stream().map(step -> step.asked().slug()).distinct().toList();
        jdbc.query(
                "select visitor_id, crux_slug, question_key, latest_value from estimate join visitor on"
                        + " visitor.id = visitor_id where " + whose + " and latest_value is not null"
                        + " and crux_slug in ("
                        + slugs.stream().map(slug -> "?").collect(Collectors.joining(", "))
                        + ") order by visitor_id",
                (RowCallbackHandler) row -> take(
                        row.getLong(1),
                        new QuestionAddress(row.getString(2), row.getString(3)),
                        new Probability(row.getInt(4))),
                Stream.concat(Stream.of(arguments), slugs.stream()).toArray());
        finish();
        return people;
    }

    private void take(long visitorId, QuestionAddress question, Probability answer) {
        if (visitorId != visitor) {
            finish();
            visitor = visitorId;
        }
        said.put(question, answer);
    }

    private void finish() {
        Magnitude product = ChainLinks.magnitude(steps, said::get);
        if (product != null) {
            people.merge(product, 1L, Long::sum);
        }
        said.clear();
    }
}
