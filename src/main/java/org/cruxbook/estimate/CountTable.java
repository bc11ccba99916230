package org.cruxbook.estimate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cruxbook.estimate.Columns.Type;
import org.cruxbook.estimate.Moves.Move;
import org.springframework.jdbc.core.JdbcTemplate;

/** A table of counts, many of which are changed at once. All its columns but the count are its key, a number last. */
enum CountTable {
    TALLY("answers", "crux_slug", "question_key", "thousandths"),
    WEEKLY_TALLY("change", "crux_slug", "week", "question_key", "thousandths"),
    BLIND_TALLY("people", "crux_slug", "question_key", "aspect", "thousandths"),
    STANCE_TALLY("people", "crux_slug", "sub_crux_key", "step"),
    JOINT_TALLY("people", "crux_slug", "question_key", "sub_crux_key", "step", "thousandths"),
    CHAIN_TALLY("people", "chain_slug", "magnitude");

    private final String count;
    private final List<String> key;

    CountTable(String count, String... key) {
        this.count = count;
        this.key = List.of(key);
    }

    /**
     * Changes rows, of which there must be one, and adds those that are not there, in the transaction that is under way, which
     * must have the tallies to itself ({@link TallyWriter}).
     *
     * @throws TallyGone if a row went meanwhile
     * @throws org.springframework.dao.DataIntegrityViolationException if one would count fewer than nobody
     */
    void write(JdbcTemplate jdbc, Product product, List<Move> moves) {
        add(jdbc, moves);
        move(jdbc, product, moves, "%s + difference".formatted(count));
    }

    /** Likewise, but what would count fewer than nobody counts nobody. */
    void writeFromNobodyOn(JdbcTemplate jdbc, Product product, List<Move> moves) {
        add(jdbc, moves);
        move(
                jdbc,
                product,
                moves,
                (this == WEEKLY_TALLY ? "%s + difference" : "greatest(%s + difference, 0)").formatted(count));
    }

    /** With a count of 0. */
    private void add(JdbcTemplate jdbc, List<Move> moves) {
        List<Type> types = types(moves);
        String columns = String.join(", ", key);
        String sql = "insert into %s (%s, %s) select %s, 0 from %s as moves (%s) on conflict do nothing"
                .formatted(this, columns, count, columns, Columns.unnested(types), columns);
        List<Object[]> rows = moves.stream().map(move -> move.key().toArray()).toList();
        jdbc.update(sql, statement -> new Columns(types, rows).set(statement, 1));
    }

    /** In a fraction of the time that one statement for each takes. */
    private void move(JdbcTemplate jdbc, Product product, List<Move> moves, String sum) {
        List<Type> types =
                Stream.concat(types(moves).stream(), Stream.of(Type.BIGINT)).toList();
        String belong = key.stream()
                .map(column -> "%s.%s = moved_%s".formatted(this, column, column))
                .collect(Collectors.joining(" and "));
        String columns = key.stream().map("moved_"::concat).collect(Collectors.joining(", "));
        String sql = product.change(
                toString(),
                count + " = " + sum,
                "%s as moves (%s, difference)".formatted(Columns.unnested(types), columns),
                belong);
        List<Object[]> rows = moves.stream().map(Move::differenceLast).toList();
        int changed = jdbc.update(sql, statement -> new Columns(types, rows).set(statement, 1));
        if (changed < moves.size()) {
            throw new TallyGone();
        }
    }

    private static List<Type> types(List<Move> moves) {
        return moves.get(0).key().stream()
                .map(column -> column instanceof String ? Type.VARCHAR : Type.INTEGER)
                .toList();
    }

    /** The key that the first columns of a row are. */
    List<Object> key(ResultSet row) throws SQLException {
        List<Object> columns = new ArrayList<>();
        for (int column = 1; column <= key.size(); column++) {
            columns.add(row.getObject(column));
        }
        return columns;
    }

    /** How many columns a key has. */
    int columns() {
        return key.size();
    }

    /**
     * Removes the rows of a page or chain that count nobody, in the transaction that is under way, which must have the tallies to
     * itself.
     */
    void sweep(JdbcTemplate jdbc, String slug) {
        String isKey = key.stream().map(column -> column + " = ?").collect(Collectors.joining(" and "));
        jdbc.query(
                        "select %s from %s where %s = ? and %s = 0"
                                .formatted(String.join(", ", key), this, key.get(0), count),
                        (row, number) -> key(row).toArray(),
                        slug)
                .forEach(row -> jdbc.update("delete from %s where %s and %s = 0".formatted(this, isKey, count), row));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
