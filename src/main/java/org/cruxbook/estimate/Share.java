package org.cruxbook.estimate;

import org.springframework.jdbc.core.JdbcTemplate;

/** What some visitors add to all tallies, which is nothing where they are set aside: read from what is stored of them. */
record Share(JdbcTemplate jdbc, Moves moves) {

    Share(JdbcTemplate jdbc) {
        this(jdbc, new Moves());
    }

    /** Counts what a visitor adds. */
    void add(long visitorId) {
        count(visitorId, 1);
    }

    /** Takes off what a visitor adds. */
    void take(long visitorId) {
        count(visitorId, -1);
    }

    /** Counts what all who are set aside under this name would add, none of whom has ever revised anything. */
    void addArrivals(String setAsideAs) {
        for (TallyTable table : TallyTable.values()) {
            table.arrivals(jdbc, setAsideAs, moves);
        }
    }

    private void count(long visitorId, int sign) {
        if (!isCounted(visitorId)) {
            return;
        }
        for (TallyTable table : TallyTable.values()) {
            table.share(jdbc, visitorId, sign, moves);
        }
    }

    private boolean isCounted(long visitorId) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select count(*) = 1 from visitor where id = ? and set_aside_as is null", Boolean.class, visitorId));
    }
}
