package org.cruxbook.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All rows of a database but for the record of its scripts, to be compared with those of another one, of whatever make.
 *
 * @param byTable each row as values by column
 */
public record AllRows(Map<String, List<Map<String, String>>> byTable) {

    public static AllRows of(String url, String user, String password) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            return of(connection);
        }
    }

    public static AllRows of(Connection connection) throws SQLException {
        Map<String, List<Map<String, String>>> byTable = new TreeMap<>();
        for (String table : tables(connection)) {
            byTable.put(table, rows(connection, table));
        }
        return new AllRows(byTable);
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        String[] kinds = {"TABLE", "BASE TABLE"};
        try (ResultSet found = connection.getMetaData().getTables(null, connection.getSchema(), "%", kinds)) {
            while (found.next()) {
                names.add(found.getString("TABLE_NAME"));
            }
        }
        names.remove("flyway_schema_history");
        return names;
    }

    private static List<Map<String, String>> rows(Connection connection, String table) throws SQLException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select * from " + table)) {
            while (found.next()) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.put(found.getMetaData().getColumnLabel(i), text(found, i));
                }
                rows.add(row);
            }
        }
        rows.sort(Comparator.comparing(Map::toString));
        return rows;
    }

    /** A moment is the same one, whatever class and type the driver has for it. */
    private static String text(ResultSet row, int column) throws SQLException {
        int type = row.getMetaData().getColumnType(column);
        if (type != Types.TIMESTAMP_WITH_TIMEZONE && type != Types.TIMESTAMP) {
            return String.valueOf(row.getObject(column));
        }
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant().toString();
    }

    /** The next number of each sequence of an H2 database. */
    public static Map<String, Long> sequences(Connection connection) throws SQLException {
        Map<String, Long> next = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("select sequence_name, base_value from information_schema.sequences")) {
            while (found.next()) {
                next.put(found.getString(1), found.getLong(2));
            }
        }
        return next;
    }

    /** These tables and columns of them, as far as an earlier state had them. */
    public AllRows asIn(AllRows earlier, List<String> tables) {
        Map<String, List<Map<String, String>>> kept = new TreeMap<>();
        for (String table : tables) {
            List<Map<String, String>> before = earlier.byTable().get(table);
            if (before != null && !before.isEmpty()) {
                List<String> columns = List.copyOf(before.get(0).keySet());
                kept.put(
                        table,
                        byTable.get(table).stream()
                                .map(row -> only(row, columns))
                                .sorted(Comparator.comparing(Map::toString))
                                .toList());
            }
        }
        return new AllRows(kept);
    }

    private static Map<String, String> only(Map<String, String> row, List<String> columns) {
        Map<String, String> kept = new LinkedHashMap<>(row);
        kept.keySet().retainAll(columns);
        return kept;
    }
}
