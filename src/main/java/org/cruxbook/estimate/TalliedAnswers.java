package org.cruxbook.estimate;

import java.util.List;
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
    private final Backlog backlog;

    TalliedAnswers(JdbcTemplate jdbc, Product product) {
        this.jdbc = jdbc;
        this.backlog = new Backlog(jdbc, product);
    }

    /** The backlog first: what it loses meanwhile, the tallies have gained. What is just being withdrawn may still be told. */
    @Override
    public boolean answered(LedgerEntry entry) {
        return isLeft(entry) || isCounted(entry);
    }

    private boolean isLeft(LedgerEntry entry) {
        CountTable table = entry.kind() == LedgerEntry.Kind.QUESTION ? CountTable.TALLY : CountTable.STANCE_TALLY;
        List<String> asked = List.of(entry.cruxSlug(), entry.key());
        return backlog.read(List.of(entry.cruxSlug())).of(table).stream()
                .anyMatch(move ->
                        move.difference() > 0 && move.key().subList(0, 2).equals(asked));
    }

    private boolean isCounted(LedgerEntry entry) {
        String tallied = entry.kind() == LedgerEntry.Kind.QUESTION ? ESTIMATES : STANCES;
        Long values = jdbc.queryForObject(tallied, Long.class, entry.cruxSlug(), entry.key());
        return values != null && values > 0;
    }
}
