package org.cruxbook.estimate;

import org.cruxbook.crux.Answered;
import org.cruxbook.crux.LedgerEntry;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Tells from the tallies what has been answered. */
@Component
class TalliedAnswers implements Answered {

    private static final String ESTIMATES =
            "select count(*) from tally where crux_slug = ? and question_key = ? and answers > 0";

    private static final String STANCES =
            "select count(*) from stance_tally where crux_slug = ? and sub_crux_key = ? and people > 0";

    private final JdbcTemplate jdbc;

    TalliedAnswers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean answered(LedgerEntry entry) {
        String tallied = entry.kind() == LedgerEntry.Kind.QUESTION ? ESTIMATES : STANCES;
        Long values = jdbc.queryForObject(tallied, Long.class, entry.cruxSlug(), entry.key());
        return values != null && values > 0;
    }
}
