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
import org.cruxbook.loopback.Errand;
import org.cruxbook.transfer.Export;
import org.springframework.stereotype.Component;

/** Exports everyone's answers or stances where the site holds the database. */
@Component
class ExportErrand implements Errand {

    static final String NAME = "export";

    private final DataSource database;

    ExportErrand(DataSource database) {
        this.database = database;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(InputStream said, OutputStream answer) throws IOException {
        Kind kind = Kind.valueOf(new String(said.readAllBytes(), StandardCharsets.UTF_8));
        try (Connection connection = database.getConnection()) {
            write(kind, connection, answer);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    static boolean write(Kind kind, Connection connection, OutputStream out) throws SQLException, IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        Export.ofAll(kind).write(connection, writer);
        writer.flush();
        return true;
    }
}
