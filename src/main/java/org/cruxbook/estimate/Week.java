package org.cruxbook.estimate;

import java.time.Instant;

/**
 * A week as answers are counted in, from Monday 0:00 to Sunday 24:00 in UTC. For example Monday 5 January 1970 was the
 * first day of week 1.
 *
 * @param number 0 is the week with 1 January 1970
 */
public record Week(int number) {

    private static final long SECONDS = 7L * 24 * 60 * 60;
    /** 1 January 1970 was a Thursday. */
    private static final long MONDAY_TO_EPOCH = 3L * 24 * 60 * 60;

    /**
     * The week in which this moment lies.
     *
     * @throws ArithmeticException if it is millions of years away
     */
    public static Week of(Instant moment) {
        return new Week(Math.toIntExact(Math.floorDiv(moment.getEpochSecond() + MONDAY_TO_EPOCH, SECONDS)));
    }

    /** The week that came so many weeks before this one. */
    public Week minus(int weeks) {
        return new Week(Math.subtractExact(number, weeks));
    }
}
