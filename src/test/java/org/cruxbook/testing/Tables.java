package org.cruxbook.testing;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The database's tables, for tests that really commit. */
public final class Tables {

    /** Those that refer to others first. */
    private static final List<String> ALL = List.of(
            "tally",
            "weekly_tally",
            "stance_tally",
            "joint_tally",
            "chain_tally",
            "chain_link",
            "blind_tally",
            "note",
            "recovery",
            "stance_revision",
            "stance",
            "estimate_revision",
            "estimate",
            "reveal",
            "private_link",
            "visitor",
            "question",
            "sub_crux",
            "failure_mode",
            "argument",
            "effort_more",
            "effort",
            "contrast_row",
            "block_label",
            "block",
            "section",
            "chain_step",
            "relation",
            "reference",
            "crux",
            "wording",
            "ledger_entry");

    private Tables() {}

    /** Deletes every row. */
    public static void empty(JdbcTemplate jdbc) {
        ALL.forEach(table -> jdbc.update("delete from " + table));
    }

    /** Deletes all visitors with everything that they said, and leaves the pages. */
    public static void forgetEveryone(JdbcTemplate jdbc) {
        ALL.subList(0, ALL.indexOf("visitor") + 1).forEach(table -> jdbc.update("delete from " + table));
    }

    /** How many rows a table has. */
    public static long count(JdbcTemplate jdbc, String table) {
        Long count = jdbc.queryForObject("select count(*) from " + table, Long.class);
        return count == null ? 0 : count;
    }
}
