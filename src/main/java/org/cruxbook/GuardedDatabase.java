package org.cruxbook;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.h2.Driver;
import org.h2.engine.Database;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.message.DbException;
import org.h2.mvstore.MVStoreException;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * An H2 database that is opened anew when it has shut itself. H2 knows open databases by their names: whatever still ends in
 * the one that has shut itself, once the file is open again, would make H2 forget the new one. So all sessions of the old one
 * are ended together, and before there is a new one.
 */
class GuardedDatabase extends SimpleDriverDataSource {

    GuardedDatabase(String url, String user, String password) {
        super(new Driver(), url, user, password);
    }

    @Override
    protected synchronized Connection getConnectionFromDriver(Properties properties) throws SQLException {
        Connection connection = super.getConnectionFromDriver(properties);
        if (!(connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session)) {
            return connection;
        }
        Database database = session.getDatabase();
        if (isShut(database)) {
            bury(session, database);
            return getConnectionFromDriver(properties);
        }
        return Guarded.of(connection, session, database, this);
    }

    static boolean isShut(Database database) {
        return database.getStore().getMvStore().isClosed();
    }

    /** Ends all sessions of the database that has shut itself. Nothing is lost by it: what was committed is in the file. */
    synchronized void bury(SessionLocal session, Database database) {
        if (!session.isClosed()) {
            for (SessionLocal each : database.getSessions(false)) {
                quietly(each::close);
            }
            quietly(database::shutdownImmediately);
        }
    }

    private static void quietly(Runnable end) {
        try {
            end.run();
        } catch (DbException | MVStoreException | AssertionError asExpected) {
            // It says once more that the database is closed.
        }
    }
}
