package org.cruxbook.estimate;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which database it is, where the two differ: in what a commit promises, and in who else may use it. */
enum Product {
    H2,
    POSTGRESQL;

    /** Asks the database. */
    static Product of(JdbcTemplate jdbc) {
        String name = jdbc.execute((ConnectionCallback<String>)
                connection -> connection.getMetaData().getDatabaseProductName());
        return "PostgreSQL".equals(name) ? POSTGRESQL : H2;
    }
}
