package org.cruxbook.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.cruxbook.backup.Dump;
import org.cruxbook.loopback.Errand;
import org.springframework.stereotype.Component;

/** Hands all data to a command that cannot open the database itself, because the site holds it. */
@Component
class BackupErrand implements Errand {

    static final String NAME = "backup";

    private final DataSource database;

    BackupErrand(DataSource database) {
        this.database = database;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(InputStream said, OutputStream answer) throws IOException {
        try (Connection connection = database.getConnection()) {
            Dump.write(connection, answer);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
