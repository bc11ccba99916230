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
import org.h2.engine.Database;
import org.h2.engine.SessionLocal;
import org.jspecify.annotations.Nullable;

/**
 * A connection to H2, or a statement of one, that fails once the database has shut itself. Without this, what a transaction
 * that was under way is asked next need never return: H2 2.4 waits in {@code MVStore.registerVersionUsage} for a version that
 * a closed store does not get any more.
 *
 * @param target what is guarded
 * @param session that of the connection; it no longer knows its database when it is closed
 * @param database what it is a session of
 */
record Guarded(Object target, SessionLocal session, Database database, GuardedDatabase source)
        implements InvocationHandler {

    static {
        // What H2 asserts there ends that wait where the database shuts itself in the middle of a call.
        SessionLocal.class.getClassLoader().setClassAssertionStatus("org.h2.mvstore.MVStore", true);
    }

    static Connection of(Connection connection, SessionLocal session, Database database, GuardedDatabase source) {
        return new Guarded(connection, session, database, source).as(Connection.class);
    }

    private <T> T as(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, this));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (GuardedDatabase.isShut(database) && method.getDeclaringClass() != Object.class) {
            return refuse(method);
        }
        try {
            return guarded(method.getReturnType(), method.invoke(target, arguments));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof AssertionError && GuardedDatabase.isShut(database)) {
                return refuse(method);
            }
            throw e.getCause();
        }
    }

    private @Nullable Object guarded(Class<?> type, @Nullable Object result) {
        return result != null && Statement.class.isAssignableFrom(type)
                ? new Guarded(result, session, database, source).as(type)
                : result;
    }

    private @Nullable Object refuse(Method method) throws SQLException {
        source.bury(session, database);
        return switch (method.getName()) {
            case "isClosed" -> false;
            case "close" -> {
                close();
                yield null;
            }
            default ->
                throw new SQLNonTransientConnectionException(
                        "The database has shut itself", "90098", ErrorCode.DATABASE_IS_CLOSED);
        };
    }

    /** Its session has ended by now. */
    private void close() {
        try {
            ((AutoCloseable) target).close();
        } catch (Exception | AssertionError asExpected) {
            // It says once more that the database is closed.
        }
    }
}
