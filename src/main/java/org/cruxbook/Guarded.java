package org.cruxbook;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Statement;
import org.h2.api.ErrorCode;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.message.DbException;
import org.jspecify.annotations.Nullable;

/**
 * A connection to H2, or a statement of one, that fails once the database has shut itself. Without this, what a transaction
 * that was under way is asked next need never return: H2 2.4 waits in {@code MVStore.registerVersionUsage} for a version that
 * a closed store does not get any more.
 *
 * @param target what is guarded
 * @param session that of the connection
 */
record Guarded(Object target, SessionLocal session) implements InvocationHandler {

    static {
        // What H2 asserts there ends that wait where the database shuts itself in the middle of a call.
        JdbcConnection.class.getClassLoader().setClassAssertionStatus("org.h2.mvstore.MVStore", true);
    }

    /** The connection, guarded; or as it is, where the database is on a server. */
    static Connection of(Connection connection) throws SQLException {
        return connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session
                ? new Guarded(connection, session).as(Connection.class)
                : connection;
    }

    private <T> T as(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, this));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (isShut() && method.getDeclaringClass() != Object.class) {
            return refuse(method);
        }
        try {
            return guarded(method.getReturnType(), method.invoke(target, arguments));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof AssertionError && isShut()) {
                return refuse(method);
            }
            throw e.getCause();
        }
    }

    private boolean isShut() {
        try {
            return session.getDatabase().getStore().getMvStore().isClosed();
        } catch (DbException sessionHasBeenTold) {
            return true;
        }
    }

    private @Nullable Object guarded(Class<?> type, @Nullable Object result) {
        return result != null && Statement.class.isAssignableFrom(type)
                ? new Guarded(result, session).as(type)
                : result;
    }

    /** To close is what can still be done: it has H2 forget the session, and the whole database, which is then opened anew. */
    private @Nullable Object refuse(Method method) throws SQLException {
        if (method.getName().equals("isClosed")) {
            return false;
        }
        if (!method.getName().equals("close")) {
            throw new SQLNonTransientConnectionException(
                    "The database has shut itself", "90098", ErrorCode.DATABASE_IS_CLOSED);
        }
        if (target instanceof Connection) {
            leave();
        }
        return null;
    }

    private void leave() {
        try {
            session.getDatabase().shutdownImmediately();
            session.close();
        } catch (DbException | AssertionError alreadyGone) {
            // There is nothing that could be lost: what was committed is in the file.
        }
    }
}
