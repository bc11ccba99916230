package org.cruxbook.manuscript;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** All rows that publishing has stored, by table, those that others refer to first; to be inserted once more by plain JDBC. */
record StoredRows(Map<String, List<Object[]>> byTable) {

    private static final List<String> TABLES = List.of(
            "crux",
            "section",
            "block",
            "block_label",
            "failure_mode",
            "argument",
            "effort",
            "effort_more",
            "sub_crux",
            "contrast_row",
            "question",
            "relation",
            "reference",
            "ledger_entry",
            "wording");

    private static final int BATCH = 100;

    static StoredRows of(JdbcTemplate jdbc) {
        Map<String, List<Object[]>> byTable = new LinkedHashMap<>();
        for (String table : TABLES) {
            byTable.put(table, jdbc.query("select * from " + table, (row, number) -> {
                Object[] values = new Object[row.getMetaData().getColumnCount()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = row.getObject(i + 1);
                }
                return values;
            }));
        }
        return new StoredRows(byTable);
    }

    /** In one transaction. */
    void insertInto(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (Entry<String, List<Object[]>> table : byTable.entrySet()) {
                insert(connection, table.getKey(), table.getValue());
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private static void insert(Connection connection, String table, List<Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        String marks = String.join(", ", Collections.nCopies(rows.get(0).length, "?"));
        try (PreparedStatement insert =
                connection.prepareStatement("insert into " + table + " values (" + marks + ")")) {
            int waiting = 0;
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    insert.setObject(i + 1, row[i]);
                }
                insert.addBatch();
                if (++waiting % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }
}
