package org.cruxbook.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.cruxbook.crux.LedgerEntry.Kind;
import org.cruxbook.transfer.Export;
import org.cruxbook.transfer.Wordings;

/** What {@code export} can be asked for. */
enum Exportable {
    ANSWERS("answer"),
    STANCES("stance"),
    WORDINGS("wording");

    private final String row;

    Exportable(String row) {
        this.row = row;
    }

    /** What stands in a row of it. */
    String row() {
        return row;
    }

    void write(Connection connection, OutputStream out) throws SQLException, IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        switch (this) {
            case ANSWERS -> Export.ofAll(Kind.QUESTION).write(connection, writer);
            case STANCES -> Export.ofAll(Kind.SUB_CRUX).write(connection, writer);
            case WORDINGS -> Wordings.ofAll().write(connection, writer);
        }
        writer.flush();
    }
}
