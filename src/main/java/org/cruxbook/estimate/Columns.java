package org.cruxbook.estimate;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Rows as one array for each of their columns: what takes one statement for all of them, on either database.
 *
 * @param rows each with a value for every column
 */
record Columns(List<Type> types, List<Object[]> rows) {

    /** Of a column. PostgreSQL's driver sends only arrays of a certain type as they are, others as text. */
    enum Type {
        BIGINT(Long[]::new),
        INTEGER(Integer[]::new),
        VARCHAR(String[]::new),
        BOOLEAN(Boolean[]::new);

        private final IntFunction<Object[]> array;

        Type(IntFunction<Object[]> array) {
            this.array = array;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where the statement has the rows again: a parameter for each column. */
    static String unnested(List<Type> types) {
        return types.stream().map("cast(? as %s array)"::formatted).collect(Collectors.joining(", ", "unnest(", ")"));
    }

    /** @param first the first of the parameters, from 1 */
    void set(PreparedStatement statement, int first) throws SQLException {
        for (int column = 0; column < types.size(); column++) {
            int place = column;
            set(
                    statement,
                    first + column,
                    types.get(column),
                    rows.stream().map(row -> row[place]).toArray());
        }
    }

    /** Sets one parameter to an array of these values. */
    static void set(PreparedStatement statement, int parameter, Type type, Object[] values) throws SQLException {
        Object[] typed = Arrays.stream(values).toArray(type.array);
        statement.setArray(parameter, statement.getConnection().createArrayOf(type.toString(), typed));
    }
}
