package org.cruxbook.estimate;

import org.springframework.jdbc.core.JdbcTemplate;

/** The backlog of the tallies, for tests that look at their tables. */
public final class Backlogs {

    private Backlogs() {}

    /** Has the tables count all that has been stored; what the site itself is just about to count is waited for. */
    public static void catchUp(JdbcTemplate jdbc) {
        new TallyWriter(jdbc, Product.of(jdbc)).catchUp();
    }

    /** Until it is caught up with there is something to be done before a form that comes alone, which leaves what it changes. */
    public static void fallBehind(JdbcTemplate jdbc) {
        jdbc.update("insert into tally_backlog (id, place, moves) values (nextval('tally_backlog_seq'), '', '[]')");
    }
}
