package org.cruxbook.estimate;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which database it is, where the two differ: in what a commit promises, and in who else may use it. */
enum Product {
    H2,
    POSTGRESQL;

    /**
     * The statement that changes those rows of a table which other rows belong to, all at once.
     *
     * @param set what becomes of their columns
     * @param rows the others, with their names: {@code unnest(…) as name (column, …)}
     * @param belong when one belongs to one of the table's, of which each has one at most
     */
    String change(String table, String set, String rows, String belong) {
        return switch (this) {
            case H2 ->
                "merge into %s using (select * from %s) on %s when matched then update set %s"
                        .formatted(table, rows, belong, set);
            case POSTGRESQL -> "update %s set %s from %s where %s".formatted(table, set, rows, belong);
        };
    }

    /** Asks the database. */
    static Product of(JdbcTemplate jdbc) {
        String name = jdbc.execute((ConnectionCallback<String>)
                connection -> connection.getMetaData().getDatabaseProductName());
        return "PostgreSQL".equals(name) ? POSTGRESQL : H2;
    }
}
