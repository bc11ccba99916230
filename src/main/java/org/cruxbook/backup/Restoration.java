package org.cruxbook.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Makes a database of a dump. Its tables are those of the dump's own version: whoever starts the site with it brings them up
 * to date, as it does with every database.
 */
public final class Restoration {

    /** Rows that are sent to the database together. */
    private static final int BATCH = 1_000;

    private final String url;
    private final String user;
    private final String password;

    /** @param url of a database without tables */
    public Restoration(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /**
     * Makes the tables and fills them, the latter in one transaction.
     *
     * @throws NoDump if the dump is not whole, or of a later version
     */
    public Contents run(DumpReader dump) throws IOException, SQLException {
        makeTables(dump.schema());
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            connection.setAutoCommit(false);
            Contents contents = fill(connection, dump);
            connection.commit();
            return contents;
        }
    }

    private void makeTables(String schema) throws NoDump {
        FluentConfiguration scripts = Flyway.configure().dataSource(url, user, password);
        if (!knows(scripts.load().info().all(), schema)) {
            throw new NoDump("was made by a later version of Cruxbook (its tables are of version " + schema
                    + "): take that one, or a later one, to restore it");
        }
        scripts.target(schema).load().migrate();
    }

    private static boolean knows(MigrationInfo[] scripts, String schema) throws NoDump {
        try {
            MigrationVersion wanted = MigrationVersion.fromVersion(schema);
            return Stream.of(scripts).anyMatch(script -> wanted.equals(script.getVersion()));
        } catch (FlywayException e) {
            throw DumpReader.broken(e);
        }
    }

    private static Contents fill(Connection connection, DumpReader dump) throws IOException, SQLException {
        Catalog catalog = Catalog.of(connection);
        empty(connection, catalog);
        try (Filling filling = new Filling(connection, catalog)) {
            Contents contents = dump.read(filling);
            filling.finish();
            return contents;
        } catch (RuntimeException e) {
            throw DumpReader.broken(e);
        }
    }

    /** Of what scripts may have put into the tables: the dump has that, too. */
    private static void empty(Connection connection, Catalog catalog) throws SQLException {
        List<String> names = new ArrayList<>(catalog.tables().keySet());
        Collections.reverse(names);
        try (Statement statement = connection.createStatement()) {
            for (String name : names) {
                statement.execute("delete from " + Table.quoted(connection, name));
            }
        }
    }

    /** Puts each row into its table. */
    private static final class Filling implements DumpReader.Receiver, AutoCloseable {

        private final Connection connection;
        private final Catalog catalog;
        private final Set<String> filled = new HashSet<>();
        private @Nullable Table table;
        private @Nullable PreparedStatement insertion;
        private int waiting;

        Filling(Connection connection, Catalog catalog) {
            this.connection = connection;
            this.catalog = catalog;
        }

        @Override
        public void table(Table next) throws SQLException, NoDump {
            finishTable();
            Table known = catalog.tables().get(next.name());
            if (known == null || !Set.copyOf(known.columns()).equals(Set.copyOf(next.columns()))) {
                throw DumpReader.broken(null);
            }
            filled.add(next.name());
            table = next;
            insertion = connection.prepareStatement(next.insertion(connection));
        }

        @Override
        public void row(List<@Nullable Object> row) throws SQLException {
            if (table == null || insertion == null) {
                throw new IllegalStateException("a row without a table");
            }
            table.bind(insertion, row);
            insertion.addBatch();
            if (++waiting == BATCH) {
                send();
            }
        }

        private void send() throws SQLException {
            if (insertion != null && waiting > 0) {
                insertion.executeBatch();
            }
            waiting = 0;
        }

        private void finishTable() throws SQLException {
            send();
            close();
        }

        @Override
        public void sequence(String name, long next) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("alter sequence " + Table.quoted(connection, name) + " restart with " + next);
            }
        }

        void finish() throws SQLException, NoDump {
            finishTable();
            if (!filled.equals(catalog.tables().keySet())) {
                throw DumpReader.broken(null);
            }
        }

        @Override
        public void close() throws SQLException {
            if (insertion != null) {
                insertion.close();
            }
        }
    }
}
