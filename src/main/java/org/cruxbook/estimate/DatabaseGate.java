package org.cruxbook.estimate;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The gate for a process beside the site's own. PostgreSQL keeps it apart from a new count, which writes what chains
 * multiply first; an H2 file is in one process's hands.
 */
class DatabaseGate extends ChainGate {

    private final JdbcTemplate jdbc;

    DatabaseGate(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    void pass() {
        if (isPostgres()) {
            jdbc.execute("lock table chain_link in share mode");
        }
    }

    private boolean isPostgres() {
        return "PostgreSQL".equals(jdbc.execute((ConnectionCallback<String>)
                connection -> connection.getMetaData().getDatabaseProductName()));
    }
}
