package org.cruxbook.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.cruxbook.estimate.AnswerCounts;
import org.cruxbook.loopback.Errand;
import org.cruxbook.manuscript.Archive;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Hands the archive to a command that cannot open the database itself, because the site holds it. */
@Component
class ArchiveErrand implements Errand {

    static final String NAME = "archive";

    private final DataSource database;

    ArchiveErrand(DataSource database) {
        this.database = database;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(InputStream said, OutputStream answer) throws IOException {
        try (Connection connection = database.getConnection()) {
            answer.write(JsonMapper.shared().writeValueAsBytes(read(connection)));
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    static Archive receive(InputStream answer) throws IOException {
        try {
            return JsonMapper.shared().readValue(answer, Archive.class);
        } catch (JacksonException e) {
            throw new IOException("its answer cannot be read", e);
        }
    }

    /** As it is at one moment. H2 needs the highest level for that; nothing is written, so that nothing can clash. */
    static Archive read(Connection connection) throws SQLException {
        int level = connection.getTransactionIsolation();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        try {
            return Archive.read(connection, AnswerCounts.read(connection)::of);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
            connection.setTransactionIsolation(level);
        }
    }
}
