package org.cruxbook.estimate;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a database that is away, busy or out of space, which will be back, from one that was asked something wrong. */
public final class Outage {

    /** After how many seconds trying again is worth while. */
    public static final String SECONDS = "30";

    private static final Set<Class<?>> KINDS = Set.of(
            CannotCreateTransactionException.class,
            NonTransientDataAccessResourceException.class,
            TransientDataAccessResourceException.class,
            RecoverableDataAccessException.class,
            QueryTimeoutException.class,
            // Others were in the way for as long as anyone can be kept waiting.
            ConcurrencyFailureException.class,
            SQLTransientException.class,
            // A connection that broke can be neither committed nor rolled back.
            org.hibernate.TransactionException.class);

    /** Connection, resources, an operator's intervention, the system. Source: PostgreSQL 17, Appendix A. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");

    private Outage() {}

    /** Whether a failure, or anything that caused it, is one of a database that is away, busy or out of space. */
    public static boolean isBehind(Throwable failure) {
        return LostFile.isBehind(failure)
                || Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                        .anyMatch(Outage::isOne);
    }

    private static boolean isOne(Throwable cause) {
        return KINDS.stream().anyMatch(kind -> kind.isInstance(cause))
                || cause instanceof SQLException sql && tellsOfOne(sql);
    }

    private static boolean tellsOfOne(SQLException sql) {
        String state = sql.getSQLState();
        return state != null && state.length() == 5 && CLASSES.contains(state.substring(0, 2));
    }
}
