package org.cruxbook.testing;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;

/** The database's tables, for tests that really commit. */
public final class Tables {

    /** Those that refer to others first. */
    private static final List<String> ALL = List.of(
            "tally_backlog",
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

    /**
     * All tables whose rows are about one visitor each, whatever they are: those with a {@code visitor_id}, and those that
     * refer to them. Read from the schema, so that no new one is overlooked.
     */
    public static SortedSet<String> ofVisitors(JdbcTemplate jdbc) {
        SortedSet<String> tables = new TreeSet<>(jdbc.queryForList(
                "select lower(table_name) from information_schema.columns"
                        + " where lower(table_schema) = 'public' and lower(column_name) = 'visitor_id'",
                String.class));
        tables.add("visitor");
        while (tables.addAll(referringTo(tables, jdbc))) {
            // Until nothing more refers to any.
        }
        // Hibernate has temporary tables of its own, with the same columns.
        tables.retainAll(all(jdbc));
        return tables;
    }

    private static List<String> referringTo(Set<String> tables, JdbcTemplate jdbc) {
        return jdbc
                .queryForList("select distinct lower(child.table_name) as child, lower(parent.table_name) as parent"
                        + " from information_schema.referential_constraints reference"
                        + " join information_schema.table_constraints child"
                        + " on child.constraint_name = reference.constraint_name"
                        + " join information_schema.table_constraints parent"
                        + " on parent.constraint_name = reference.unique_constraint_name"
                        + " where lower(child.table_schema) = 'public'")
                .stream()
                .filter(row -> tables.contains(String.valueOf(row.get("parent"))))
                .map(row -> String.valueOf(row.get("child")))
                .toList();
    }

    /** All tables that count what visitors say. */
    public static SortedSet<String> tallies(JdbcTemplate jdbc) {
        SortedSet<String> tables = all(jdbc);
        tables.removeIf(table -> !table.endsWith("tally"));
        return tables;
    }

    /** How many rows each table of the schema has, whatever it is. */
    public static SortedMap<String, Long> counts(JdbcTemplate jdbc) {
        SortedMap<String, Long> counts = new TreeMap<>();
        all(jdbc).forEach(table -> counts.put(table, count(jdbc, table)));
        return counts;
    }

    private static SortedSet<String> all(JdbcTemplate jdbc) {
        return new TreeSet<>(jdbc.queryForList(
                "select lower(table_name) from information_schema.tables"
                        + " where lower(table_schema) = 'public' and table_type = 'BASE TABLE'",
                String.class));
    }

    /** How many rows a table has. */
    public static long count(JdbcTemplate jdbc, String table) {
        Long count = jdbc.queryForObject("select count(*) from " + table, Long.class);
        return count == null ? 0 : count;
    }
}
