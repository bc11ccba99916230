package org.cruxbook.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.cruxbook.loopback.Errand;

/** Hands something to a command that it cannot read from the database itself, because the site holds that. */
abstract class ReadingErrand implements Errand {

    private final String name;
    private final DataSource database;

    ReadingErrand(String name, DataSource database) {
        this.name = name;
        this.database = database;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final void run(InputStream said, OutputStream answer) throws IOException {
        try (Connection connection = database.getConnection()) {
            read(connection, said, answer);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    abstract void read(Connection connection, InputStream said, OutputStream answer) throws SQLException, IOException;
}
