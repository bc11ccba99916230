package org.cruxbook.limit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings {@code cruxbook.limits.*}.
 *
 * @param newVisitors how many new visitors one network may bring at once, at least 1
 * @param newVisitorsWithin in what time it may bring as many again; they come back one by one
 * @param writes how many forms one visitor may send at once, at least 1
 * @param writesWithin in what time as many again
 */
@ConfigurationProperties("cruxbook.limits")
record LimitSettings(int newVisitors, Duration newVisitorsWithin, int writes, Duration writesWithin) {

    LimitSettings {
        require(newVisitors >= 1, "cruxbook.limits.new-visitors must be 1 or more");
        require(writes >= 1, "cruxbook.limits.writes must be 1 or more");
        require(isTime(newVisitorsWithin), "cruxbook.limits.new-visitors-within must be longer than nothing");
        require(isTime(writesWithin), "cruxbook.limits.writes-within must be longer than nothing");
    }

    private static boolean isTime(Duration time) {
        return !time.isNegative() && !time.isZero();
    }

    private static void require(boolean fulfilled, String what) {
        if (!fulfilled) {
            throw new IllegalArgumentException(what);
        }
    }
}
