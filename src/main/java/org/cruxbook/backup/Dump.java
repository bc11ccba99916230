package org.cruxbook.backup;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * All rows of a database at one moment, as lines of JSON in ASCII, compressed with gzip:
 *
 * <pre>
 * {"cruxbook-backup":1,"schema":"9","made":"2026-11-24T16:10:04Z"}
 * {"table":"visitor","columns":{"id":"NUMBER","token_hash":"TEXT","since":"TIME"}}
 * [1,"5f2a…","2026-11-02T09:30:00.25Z"]
 * {"sequence":"visitor_seq","next":2}
 * {"end":true,"rows":1}
 * </pre>
 *
 * There is no SQL in it: nothing that stands in a file is ever run, and it depends on no version of any database. The tables
 * are made by the scripts, up to the version that it names.
 */
public final class Dump {

    static final String FORMAT = "cruxbook-backup";
    static final int VERSION = 1;
    static final String SCHEMA = "schema";
    static final String MADE = "made";
    static final String TABLE = "table";
    static final String COLUMNS = "columns";
    static final String SEQUENCE = "sequence";
    static final String NEXT = "next";
    static final String END = "end";
    static final String ROWS = "rows";

    /** In ASCII even half of a surrogate pair comes back as it was. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final Connection connection;
    private final Writer out;
    private long rows;

    private Dump(Connection connection, Writer out) {
        this.connection = connection;
        this.out = out;
    }

    /**
     * Writes it, and leaves the stream open. Whoever writes to the database meanwhile is not kept from it. Sequences are not
     * of that moment but of a later one, so that they are beyond every number that is in a row.
     *
     * @param connection to H2; it may not be in a transaction
     */
    public static void write(Connection connection, OutputStream to) throws IOException, SQLException {
        int level = connection.getTransactionIsolation();
        connection.setAutoCommit(false);
        // H2 needs the highest level to show one moment. Nothing is written, so that nothing can clash.
        connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        run(connection, "set lazy_query_execution true");
        try {
            compress(connection, to);
        } finally {
            connection.rollback();
            run(connection, "set lazy_query_execution false");
            connection.setAutoCommit(true);
            connection.setTransactionIsolation(level);
        }
    }

    /** Without it, H2 holds all rows of a table back until it has found the last one. */
    private static void run(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(setting);
        }
    }

    private static void compress(Connection connection, OutputStream to) throws IOException, SQLException {
        GZIPOutputStream compressed = new GZIPOutputStream(to);
        Writer out = new BufferedWriter(new OutputStreamWriter(compressed, StandardCharsets.US_ASCII));
        new Dump(connection, out).write();
        out.flush();
        compressed.finish();
    }

    private void write() throws IOException, SQLException {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put(FORMAT, VERSION);
        head.put(SCHEMA, Catalog.schema(connection));
        head.put(MADE, Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        line(head);
        for (Table table : Catalog.of(connection).tables().values()) {
            write(table);
        }
        writeSequences();
        Map<String, Object> end = new LinkedHashMap<>();
        end.put(END, true);
        end.put(ROWS, rows);
        line(end);
    }

    private void write(Table table) throws IOException, SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        table.columns()
                .forEach(column -> columns.put(column.name(), column.kind().name()));
        Map<String, Object> head = new LinkedHashMap<>();
        head.put(TABLE, table.name());
        head.put(COLUMNS, columns);
        line(head);
        try (Statement statement = connection.createStatement();
                ResultSet all = statement.executeQuery(table.selection(connection))) {
            for (; all.next(); rows++) {
                line(table.row(all));
            }
        }
    }

    private void writeSequences() throws IOException, SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet all =
                        statement.executeQuery("select sequence_name, base_value from information_schema.sequences"
                                + " where sequence_schema = schema() order by sequence_name")) {
            while (all.next()) {
                Map<String, Object> sequence = new LinkedHashMap<>();
                sequence.put(SEQUENCE, all.getString(1));
                sequence.put(NEXT, all.getLong(2));
                line(sequence);
            }
        }
    }

    private void line(Object content) throws IOException {
        out.write(JSON.writeValueAsString(content));
        out.write('\n');
    }
}
