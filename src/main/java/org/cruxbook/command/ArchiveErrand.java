package org.cruxbook.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.cruxbook.estimate.AnswerCounts;
import org.cruxbook.manuscript.Archive;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Hands the archive to a command that cannot open the database itself, because the site holds it. */
@Component
class ArchiveErrand extends ReadingErrand {

    static final String NAME = "archive";

    ArchiveErrand(DataSource database) {
        super(NAME, database);
    }

    @Override
    void read(Connection connection, InputStream said, OutputStream answer) throws SQLException, IOException {
        answer.write(JsonMapper.shared().writeValueAsBytes(read(connection)));
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
