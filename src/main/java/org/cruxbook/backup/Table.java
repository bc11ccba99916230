package org.cruxbook.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table of the database: its rows as lists of values, in the order of its columns. */
record Table(String name, List<Column> columns) {

    Table {
        columns = List.copyOf(columns);
    }

    static Table read(Connection connection, String name) throws SQLException {
        try (PreparedStatement none =
                connection.prepareStatement("select * from " + quoted(connection, name) + " where 1 = 0")) {
            ResultSetMetaData about = none.executeQuery().getMetaData();
            List<Column> columns = new ArrayList<>();
            for (int i = 1; i <= about.getColumnCount(); i++) {
                columns.add(new Column(about.getColumnLabel(i), Kind.of(about.getColumnType(i))));
            }
            return new Table(name, columns);
        }
    }

    List<@Nullable Object> row(ResultSet rows) throws SQLException {
        List<@Nullable Object> row = new ArrayList<>(columns.size());
        for (Column column : columns) {
            row.add(column.kind().write(rows, row.size() + 1));
        }
        return Collections.unmodifiableList(row);
    }

    /** @param row as it was written */
    void bind(PreparedStatement insertion, List<@Nullable Object> row) throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).kind().bind(insertion, i + 1, row.get(i));
        }
    }

    String selection(Connection connection) throws SQLException {
        return "select " + names(connection) + " from " + quoted(connection, name);
    }

    String insertion(Connection connection) throws SQLException {
        return "insert into " + quoted(connection, name) + " (" + names(connection) + ") values ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    }

    private String names(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        for (Column column : columns) {
            names.add(quoted(connection, column.name()));
        }
        return names.stream().collect(Collectors.joining(", "));
    }

    /** However a name reads, it is nothing but a name. */
    static String quoted(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.enquoteIdentifier(name, true);
        }
    }
}
