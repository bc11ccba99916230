package org.cruxbook.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Exports what everyone says, or the words, where the site holds the database. */
@Component
class ExportErrand extends ReadingErrand {

    static final String NAME = "export";

    ExportErrand(DataSource database) {
        super(NAME, database);
    }

    @Override
    void read(Connection connection, InputStream said, OutputStream answer) throws SQLException, IOException {
        Exportable.valueOf(new String(said.readAllBytes(), StandardCharsets.UTF_8))
                .write(connection, answer);
    }
}
