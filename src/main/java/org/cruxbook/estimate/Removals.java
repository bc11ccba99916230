package org.cruxbook.estimate;

import java.util.List;
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

    private static final List<String> QUESTION_TABLES = List.of("estimate", "tally", "weekly_tally", "blind_tally");
    private static final List<String> SUB_CRUX_TABLES = List.of("stance", "stance_tally");

    private final JdbcTemplate jdbc;

    Removals(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(LedgerEntryMoved moved) {
        boolean question = moved.kind() == LedgerEntry.Kind.QUESTION;
        String key = question ? "question_key" : "sub_crux_key";
        for (String table : question ? QUESTION_TABLES : SUB_CRUX_TABLES) {
            move(table, key, moved);
        }
        pairAfresh(key, moved);
    }

    private void move(String table, String key, LedgerEntryMoved moved) {
        jdbc.update(
                "update " + table + " set crux_slug = ?, " + key + " = ? where crux_slug = ? and " + key + " = ?",
                moved.to().slug(),
                moved.to().key(),
                moved.from().slug(),
                moved.from().key());
    }

    /** Only what stands on one page is paired: counts with what stayed behind go, and those with what is here are made. */
    private void pairAfresh(String key, LedgerEntryMoved moved) {
        jdbc.update(
                "delete from joint_tally where crux_slug = ? and " + key + " = ?",
                moved.from().slug(),
                moved.from().key());
        jdbc.update(
                "insert into joint_tally (crux_slug, question_key, sub_crux_key, step, thousandths, people)"
                        + " select estimate.crux_slug, question_key, sub_crux_key, latest_step, latest_value, count(*)"
                        + " from estimate join stance on stance.visitor_id = estimate.visitor_id"
                        + " and stance.crux_slug = estimate.crux_slug"
                        + " join visitor on visitor.id = estimate.visitor_id and set_aside_as is null"
                        + " where estimate.crux_slug = ? and " + key + " = ?"
                        + " and latest_step is not null and latest_value is not null"
                        + " group by estimate.crux_slug, question_key, sub_crux_key, latest_step, latest_value",
                moved.to().slug(),
                moved.to().key());
    }

    /** Whoever has seen the crowd of the old address has seen that of the new one; notes go along. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CruxMoved moved) {
        jdbc.update(
                "update reveal set crux_slug = ? where crux_slug = ? and not exists"
                        + " (select 1 from reveal other where other.visitor_id = reveal.visitor_id and other.crux_slug = ?)",
                moved.to(),
                moved.from(),
                moved.to());
        jdbc.update(
                "update note set crux_slug = ? where crux_slug = ? and not exists"
                        + " (select 1 from note other where other.visitor_id = note.visitor_id"
                        + " and other.kind = note.kind and other.crux_slug = ?)",
                moved.to(),
                moved.from(),
                moved.to());
    }
}
