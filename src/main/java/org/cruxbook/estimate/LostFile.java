package org.cruxbook.estimate;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/**
 * Tells that H2 could not read or write its file, as on a full disk. It has shut the database then: connections to it are good
 * for nothing, and only one that is made when all of them are gone opens the file anew.
 */
public final class LostFile {

    private static final Set<Integer> CODES = Set.of(
            ErrorCode.IO_EXCEPTION_1,
            ErrorCode.IO_EXCEPTION_2,
            ErrorCode.OUT_OF_MEMORY,
            ErrorCode.DATABASE_IS_CLOSED,
            ErrorCode.DATABASE_CALLED_AT_SHUTDOWN);

    /** What its store says where the code is that of any error. */
    private static final Set<Integer> CODES_OF_STORE = Set.of(
            DataUtils.ERROR_READING_FAILED,
            DataUtils.ERROR_WRITING_FAILED,
            DataUtils.ERROR_INTERNAL,
            DataUtils.ERROR_CLOSED);

    private LostFile() {}

    /** Whether that is what this, or what caused it, says. */
    public static boolean isBehind(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(LostFile::isOne);
    }

    private static boolean isOne(Throwable cause) {
        return cause instanceof SQLException sql && CODES.contains(sql.getErrorCode())
                || cause instanceof MVStoreException store && CODES_OF_STORE.contains(store.getErrorCode());
    }
}
