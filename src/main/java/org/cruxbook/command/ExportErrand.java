package org.cruxbook.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.cruxbook.crux.LedgerEntry.Kind;
import org.cruxbook.transfer.Export;
import org.springframework.stereotype.Component;

/** Exports everyone's answers or stances where the site holds the database. */
@Component
class ExportErrand extends ReadingErrand {

    static final String NAME = "export";

    ExportErrand(DataSource database) {
        super(NAME, database);
    }

    @Override
    void read(Connection connection, InputStream said, OutputStream answer) throws SQLException, IOException {
        write(Kind.valueOf(new String(said.readAllBytes(), StandardCharsets.UTF_8)), connection, answer);
    }

    static boolean write(Kind kind, Connection connection, OutputStream out) throws SQLException, IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        Export.ofAll(kind).write(connection, writer);
        writer.flush();
        return true;
    }
}
