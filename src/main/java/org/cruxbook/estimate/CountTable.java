package org.cruxbook.estimate;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cruxbook.estimate.Columns.Type;
import org.cruxbook.estimate.TallyTable.Move;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A table of counts, many of which are changed at once. Neither of the statements that change one fails when others race it.
 *
 * @param count the column that is changed
 * @param key all other columns, what {@link TallyLocks} are for first
 */
record CountTable(String name, String count, List<String> key) {

    /** Adds the rows that are not there yet, with a count of 0, in the order of the moves, of which there must be one. */
    void add(JdbcTemplate jdbc, List<Move> moves) {
        List<Type> types = types(moves);
        String columns = String.join(", ", key);
        String sql = "insert into %s (%s, %s) select %s, 0 from %s as moves (%s) on conflict do nothing"
                .formatted(name, columns, count, columns, Columns.unnested(types), columns);
        jdbc.update(
                sql,
                statement -> new Columns(types, moves.stream().map(Move::key).toList()).set(statement, 1));
    }

    /**
     * Changes the counts of rows, of which there must be one, in a fraction of the time that one statement for each takes. They
     * may be changed in any order: {@link TallyLocks} keep others away from them meanwhile.
     *
     * @throws TallyGone if one is not there
     */
    void move(JdbcTemplate jdbc, Product product, List<Move> moves) {
        List<Type> types =
                Stream.concat(types(moves).stream(), Stream.of(Type.BIGINT)).toList();
        String belong = key.stream()
                .map(column -> "%s.%s = moved_%s".formatted(name, column, column))
                .collect(Collectors.joining(" and "));
        String columns = key.stream().map("moved_"::concat).collect(Collectors.joining(", "));
        String sql = product.change(
                name,
                "%s = %s + difference".formatted(count, count),
                "%s as moves (%s, difference)".formatted(Columns.unnested(types), columns),
                belong);
        int changed = jdbc.update(
                sql,
                statement -> new Columns(
                                types, moves.stream().map(Move::differenceLast).toList())
                        .set(statement, 1));
        if (changed < moves.size()) {
            throw new TallyGone();
        }
    }

    private static List<Type> types(List<Move> moves) {
        return Stream.of(moves.get(0).key())
                .map(column -> column instanceof String ? Type.VARCHAR : Type.INTEGER)
                .toList();
    }

    /** Whether a row has a key: a parameter for each of its columns. */
    String isKey() {
        return key.stream().map(column -> column + " = ?").collect(Collectors.joining(" and "));
    }
}
