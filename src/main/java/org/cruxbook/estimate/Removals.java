package org.cruxbook.estimate;

import org.cruxbook.crux.CruxMoved;
import org.cruxbook.crux.LedgerEntry;
import org.cruxbook.crux.LedgerEntryMoved;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes what visitors said along when a question or a page gets another address. */
@Component
class Removals {

    private final JdbcTemplate jdbc;

    Removals(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(LedgerEntryMoved moved) {
        if (moved.kind() == LedgerEntry.Kind.QUESTION) {
            move("estimate", moved);
            move("tally", moved);
            move("weekly_tally", moved);
        }
    }

    private void move(String table, LedgerEntryMoved moved) {
        jdbc.update(
                "update " + table + " set crux_slug = ?, question_key = ? where crux_slug = ? and question_key = ?",
                moved.to().slug(),
                moved.to().key(),
                moved.from().slug(),
                moved.from().key());
    }

    /** Whoever has seen the crowd of the old address has seen that of the new one. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CruxMoved moved) {
        jdbc.update(
                "update reveal set crux_slug = ? where crux_slug = ? and not exists"
                        + " (select 1 from reveal other where other.visitor_id = reveal.visitor_id and other.crux_slug = ?)",
                moved.to(),
                moved.from(),
                moved.to());
    }
}
