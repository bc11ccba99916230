package org.cruxbook.crowd;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cruxbook.estimate.Week;
import org.cruxbook.estimate.WeeklyTally;

/** How the crowd of one page came to be what it is. Whoever holds one may see it: {@link Crowd} alone makes them. */
public final class PageTrends {

    private final PageCrowd page;
    private final Week running;
    private final Map<String, Map<Week, Map<Integer, Long>>> changes;

    private final Map<String, Trend> trends = new ConcurrentHashMap<>();

    /** @param changes all of the page in the weeks that a trend reaches back */
    PageTrends(PageCrowd page, Week running, List<WeeklyTally.Move> changes) {
        this.page = page;
        this.running = running;
        this.changes = changes.stream()
                .collect(groupingBy(
                        WeeklyTally.Move::questionKey,
                        groupingBy(
                                move -> past(move.week(), running),
                                toMap(WeeklyTally.Move::thousandths, WeeklyTally.Move::change, Long::sum))));
    }

    /** What is dated after now, because the clock was set back since, has happened all the same. */
    private static Week past(int week, Week running) {
        return week > running.number() ? running : new Week(week);
    }

    /** How the median of a question moved; without a point as long as too few have answered. */
    public Trend of(String questionKey) {
        return trends.computeIfAbsent(
                questionKey, key -> Trend.back(page.of(key), running, changes.getOrDefault(key, Map.of())));
    }
}
