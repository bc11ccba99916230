package org.cruxbook.backup;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads a dump from its first line to its last, once. */
public final class DumpReader implements Closeable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<@Nullable Object>> ROW = new TypeReference<>() {};
    private static final TypeReference<Map<String, Object>> SAID = new TypeReference<>() {};

    private final BufferedReader in;
    private final String schema;
    private final Instant made;

    /** Takes what is read. */
    interface Receiver {

        void table(Table table) throws SQLException, NoDump;

        void row(List<@Nullable Object> row) throws SQLException;

        void sequence(String name, long next) throws SQLException, NoDump;
    }

    private DumpReader(BufferedReader in) throws IOException {
        this.in = in;
        Map<String, Object> head = said(line());
        if (!(head.get(Dump.FORMAT) instanceof Integer version)) {
            throw new NoDump("is no backup of Cruxbook");
        }
        if (version != Dump.VERSION) {
            throw new NoDump("was made by a later version of Cruxbook: take that one, or a later one, to restore it");
        }
        this.schema = text(head, Dump.SCHEMA);
        this.made = moment(text(head, Dump.MADE));
    }

    /**
     * Reads the first line.
     *
     * @throws NoDump if it is not that of a dump, or of one in a form that is not known here
     */
    public static DumpReader open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        try {
            return new DumpReader(lines(bytes));
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    private static BufferedReader lines(InputStream bytes) throws IOException {
        try {
            return new BufferedReader(
                    new InputStreamReader(new GZIPInputStream(bytes, 1 << 16), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new NoDump("is no backup of Cruxbook", e);
        }
    }

    /** The version of the scripts that make its tables. */
    String schema() {
        return schema;
    }

    /**
     * Reads all the rest, and does nothing with it.
     *
     * @throws NoDump if it is not whole
     */
    public Contents check() throws IOException {
        try {
            return read(new Nobody());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws NoDump if it is not whole, by then with a part of it received */
    Contents read(Receiver receiver) throws IOException, SQLException {
        Map<String, Long> counts = new HashMap<>();
        @Nullable Table table = null;
        for (String line = line(); ; line = line()) {
            if (line.startsWith("[") && table != null) {
                receiver.row(row(line, table));
                counts.merge(table.name(), 1L, Long::sum);
                continue;
            }
            Map<String, Object> said = said(line);
            if (said.containsKey(Dump.END)) {
                return contents(counts, number(said, Dump.ROWS));
            } else if (said.containsKey(Dump.SEQUENCE)) {
                receiver.sequence(text(said, Dump.SEQUENCE), number(said, Dump.NEXT));
            } else {
                table = table(said);
                receiver.table(table);
            }
        }
    }

    /** To the end of the file, so that the check sum of the compression is compared as well. */
    private Contents contents(Map<String, Long> counts, long rows) throws IOException {
        long counted = counts.values().stream().mapToLong(Long::longValue).sum();
        if (counted != rows || next() != null) {
            throw broken(null);
        }
        return new Contents(schema, made, counts);
    }

    private static List<@Nullable Object> row(String line, Table table) throws NoDump {
        try {
            List<@Nullable Object> row = JSON.readValue(line, ROW);
            if (row.size() != table.columns().size()) {
                throw broken(null);
            }
            return row;
        } catch (JacksonException e) {
            throw broken(e);
        }
    }

    private static Table table(Map<String, Object> said) throws NoDump {
        if (!(said.get(Dump.COLUMNS) instanceof Map<?, ?> columns)) {
            throw broken(null);
        }
        List<Column> known = new ArrayList<>();
        for (Map.Entry<?, ?> column : columns.entrySet()) {
            known.add(new Column(String.valueOf(column.getKey()), kind(String.valueOf(column.getValue()))));
        }
        return new Table(text(said, Dump.TABLE), known);
    }

    private static Kind kind(String name) throws NoDump {
        try {
            return Kind.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw broken(e);
        }
    }

    private static Map<String, Object> said(String line) throws NoDump {
        try {
            return JSON.readValue(line, SAID);
        } catch (JacksonException e) {
            throw broken(e);
        }
    }

    private static String text(Map<String, Object> said, String name) throws NoDump {
        if (said.get(name) instanceof String text) {
            return text;
        }
        throw broken(null);
    }

    private static long number(Map<String, Object> said, String name) throws NoDump {
        if (said.get(name) instanceof Number number) {
            return number.longValue();
        }
        throw broken(null);
    }

    private static Instant moment(String text) throws NoDump {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw broken(e);
        }
    }

    private String line() throws NoDump {
        String line = next();
        if (line == null) {
            throw broken(null);
        }
        return line;
    }

    private @Nullable String next() throws NoDump {
        try {
            return in.readLine();
        } catch (IOException e) {
            throw broken(e);
        }
    }

    static NoDump broken(@Nullable Throwable cause) {
        return new NoDump("is no whole backup of Cruxbook: it is cut off or damaged", cause);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Who only wants to know whether all is there. */
    private static final class Nobody implements Receiver {

        @Override
        public void table(Table table) {}

        @Override
        public void row(List<@Nullable Object> row) {}

        @Override
        public void sequence(String name, long next) {}
    }
}
