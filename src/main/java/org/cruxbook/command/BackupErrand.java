package org.cruxbook.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.cruxbook.backup.Dump;
import org.springframework.stereotype.Component;

/** Hands all data to a command that cannot open the database itself, because the site holds it. */
@Component
class BackupErrand extends ReadingErrand {

    static final String NAME = "backup";

    BackupErrand(DataSource database) {
        super(NAME, database);
    }

    @Override
    void read(Connection connection, InputStream said, OutputStream answer) throws SQLException, IOException {
        Dump.write(connection, answer);
    }
}
