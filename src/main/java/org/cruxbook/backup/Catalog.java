package org.cruxbook.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a database, but for Flyway's own, which every database writes for itself.
 *
 * @param tables by name; those that others refer to come first
 */
record Catalog(Map<String, Table> tables) {

    private static final String HISTORY = "flyway_schema_history";

    /** As PostgreSQL and H2 call what is no view. */
    private static final String[] REAL = {"TABLE", "BASE TABLE"};

    static Catalog of(Connection connection) throws SQLException {
        Set<String> names = new LinkedHashSet<>();
        for (String name : names(connection)) {
            add(name, names, connection.getMetaData(), connection.getSchema());
        }
        Map<String, Table> tables = new LinkedHashMap<>();
        for (String name : names) {
            tables.put(name, Table.read(connection, name));
        }
        return new Catalog(tables);
    }

    private static List<String> names(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet found = connection.getMetaData().getTables(null, connection.getSchema(), "%", REAL)) {
            while (found.next()) {
                names.add(found.getString("TABLE_NAME"));
            }
        }
        names.remove(HISTORY);
        return names;
    }

    private static void add(String name, Set<String> names, DatabaseMetaData about, String schema) throws SQLException {
        for (String parent : parents(name, about, schema)) {
            if (!parent.equals(name) && !names.contains(parent)) {
                add(parent, names, about, schema);
            }
        }
        names.add(name);
    }

    private static List<String> parents(String name, DatabaseMetaData about, String schema) throws SQLException {
        List<String> parents = new ArrayList<>();
        try (ResultSet keys = about.getImportedKeys(null, schema, name)) {
            while (keys.next()) {
                parents.add(keys.getString("PKTABLE_NAME"));
            }
        }
        return parents;
    }

    /**
     * The version of the last script that made these tables.
     *
     * @throws SQLException if no script ever did
     */
    static String schema(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet last = statement.executeQuery("select \"version\" from \"" + HISTORY
                        + "\" where \"success\" and \"version\" is not null order by \"installed_rank\" desc")) {
            @Nullable String version = last.next() ? last.getString(1) : null;
            if (version == null) {
                throw new SQLException("no script has made its tables");
            }
            return version;
        }
    }
}
