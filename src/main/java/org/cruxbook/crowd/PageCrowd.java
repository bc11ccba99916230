package org.cruxbook.crowd;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import org.cruxbook.estimate.Tally;

/** What all visitors of one page answered. Whoever holds one may see it: {@link Crowd} alone makes them. */
public final class PageCrowd {

    private final String slug;
    private final Map<String, Distribution> byQuestion;

    /** @param tallies all of one page */
    PageCrowd(String slug, List<Tally> tallies) {
        this.slug = slug;
        this.byQuestion = tallies.stream()
                .collect(groupingBy(
                        Tally::questionKey,
                        collectingAndThen(
                                toMap(tally -> tally.value().thousandths(), Tally::answers), Distribution::of)));
    }

    /** The page. */
    String slug() {
        return slug;
    }

    /** The answers to a question of the page; none for a key that nobody has answered. */
    public Distribution of(String questionKey) {
        return byQuestion.getOrDefault(questionKey, Distribution.empty());
    }
}
