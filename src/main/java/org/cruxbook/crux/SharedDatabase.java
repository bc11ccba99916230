package org.cruxbook.crux;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Tells whether other instances of the site may use the same database. An H2 file is in one process's hands. */
@Component
public class SharedDatabase {

    private final boolean shared;

    SharedDatabase(JdbcTemplate jdbc) {
        shared = "PostgreSQL".equals(jdbc.execute((ConnectionCallback<String>)
                connection -> connection.getMetaData().getDatabaseProductName()));
    }

    public boolean holds() {
        return shared;
    }
}
