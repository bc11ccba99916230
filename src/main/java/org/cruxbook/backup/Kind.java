package org.cruxbook.backup;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** What a column holds, and how one value of it is written into a dump: in a way that no database has a say in. */
enum Kind {
    NUMBER {
        @Override
        Object value(ResultSet row, int column) throws SQLException {
            return row.getLong(column);
        }

        @Override
        Object read(Object written) {
            return ((Number) written).longValue();
        }
    },
    REAL {
        @Override
        Object value(ResultSet row, int column) throws SQLException {
            return row.getDouble(column);
        }

        @Override
        Object read(Object written) {
            return ((Number) written).doubleValue();
        }
    },
    TEXT {
        @Override
        @Nullable
        Object value(ResultSet row, int column) throws SQLException {
            return row.getString(column);
        }

        @Override
        Object read(Object written) {
            return (String) written;
        }
    },
    TRUTH {
        @Override
        Object value(ResultSet row, int column) throws SQLException {
            return row.getBoolean(column);
        }

        @Override
        Object read(Object written) {
            return (Boolean) written;
        }
    },
    /** A moment, in UTC and to the microsecond, as both databases keep it. */
    TIME {
        @Override
        @Nullable
        Object value(ResultSet row, int column) throws SQLException {
            @Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
            return time == null
                    ? null
                    : time.withOffsetSameInstant(ZoneOffset.UTC).toString();
        }

        @Override
        Object read(Object written) {
            return OffsetDateTime.parse((String) written);
        }
    },
    DAY {
        @Override
        @Nullable
        Object value(ResultSet row, int column) throws SQLException {
            @Nullable LocalDate day = row.getObject(column, LocalDate.class);
            return day == null ? null : day.toString();
        }

        @Override
        Object read(Object written) {
            return LocalDate.parse((String) written);
        }
    };

    /**
     * @param type one of {@link Types}
     * @throws IllegalArgumentException if backups do not know that type yet
     */
    static Kind of(int type) {
        return switch (type) {
            case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> NUMBER;
            case Types.DOUBLE -> REAL;
            case Types.VARCHAR -> TEXT;
            case Types.BOOLEAN, Types.BIT -> TRUTH;
            // The second is how PostgreSQL's driver calls the first.
            case Types.TIMESTAMP_WITH_TIMEZONE, Types.TIMESTAMP -> TIME;
            case Types.DATE -> DAY;
            default -> throw new IllegalArgumentException("No backup can hold a column of the type " + type);
        };
    }

    abstract @Nullable Object value(ResultSet row, int column) throws SQLException;

    /** @throws ClassCastException or another RuntimeException if it was not written by {@link #value} */
    abstract Object read(Object written);

    /** As JSON can hold it. */
    final @Nullable Object write(ResultSet row, int column) throws SQLException {
        @Nullable Object value = value(row, column);
        return row.wasNull() ? null : value;
    }

    /** Puts what was written into a statement. */
    final void bind(PreparedStatement statement, int parameter, @Nullable Object written) throws SQLException {
        statement.setObject(parameter, written == null ? null : read(written));
    }
}
