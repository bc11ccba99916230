package org.cruxbook.estimate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.cruxbook.estimate.Columns.Type;

/**
 * A table of what visitors say, and that of its history, as forms need them: many rows at a time. To all others a row is an
 * {@link Estimate} or a {@link Stance}.
 */
enum SaidTable {
    ESTIMATE("question_key", "value"),
    STANCE("sub_crux_key", "step");

    private static final String FIND = """
            select id, visitor_id, crux_slug, {key}, first_{number}, not first_crowd_seen, latest_{number} from {table}
            where visitor_id = any(?) and crux_slug = any(?)""";

    private static final List<Type> FIRSTS =
            List.of(Type.BIGINT, Type.BIGINT, Type.VARCHAR, Type.VARCHAR, Type.INTEGER, Type.INTEGER, Type.BOOLEAN);

    private static final String BEGIN = """
            insert into {table} (id, visitor_id, crux_slug, {key},
                first_{number}, first_wording_version, first_crowd_seen, first_at,
                latest_{number}, latest_wording_version, latest_crowd_seen, latest_at)
            select line, visitor, slug, said_key, said, version, seen, now, said, version, seen, now
            from (select cast(? as timestamp with time zone) as now) as moment
            cross join %s as firsts (line, visitor, slug, said_key, said, version, seen)""".formatted(Columns.unnested(FIRSTS));

    private static final List<Type> REVISIONS = List.of(Type.BIGINT, Type.INTEGER, Type.INTEGER, Type.BOOLEAN);

    private static final String REVISED =
            "latest_{number} = said, latest_wording_version = version, latest_crowd_seen = seen, latest_at = now";

    private static final String REVISING = """
            (select line, said, version, seen, now from (select cast(? as timestamp with time zone) as now) as moment
            cross join %s as revisions (line, said, version, seen)) as revisions""".formatted(Columns.unnested(REVISIONS));

    private static final List<Type> HISTORY =
            List.of(Type.BIGINT, Type.BIGINT, Type.INTEGER, Type.INTEGER, Type.BOOLEAN);

    private static final String RECORD = """
            insert into {table}_revision
                (id, {table}_id, given_{number}, given_wording_version, given_crowd_seen, given_at)
            select id, line, said, version, seen, cast(? as timestamp with time zone)
            from %s as history (id, line, said, version, seen)""".formatted(Columns.unnested(HISTORY));

    private final String key;
    private final String number;

    /** @param number how the columns end that hold what is said */
    SaidTable(String key, String number) {
        this.key = key;
        this.number = number;
    }

    /** Asks what these visitors have said on these pages, withdrawn or not, in no order. */
    void find(Volley volley, Collection<Long> visitorIds, Collection<String> slugs, Consumer<Line> take) {
        volley.select(
                in(FIND),
                (statement, first) -> {
                    Columns.set(statement, first, Type.BIGINT, visitorIds.toArray());
                    Columns.set(statement, first + 1, Type.VARCHAR, slugs.toArray());
                },
                row -> take.accept(line(row)));
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                row.getBoolean(6),
                row.getObject(7, Integer.class));
    }

    /** @param rows id, visitor, page, key, what is said first and until now, wording, whether the crowd was seen */
    void begin(Volley volley, List<Object[]> rows, Instant now) {
        write(volley, BEGIN, FIRSTS, rows, now);
    }

    /** @param rows id, what is said from now on, wording, whether the crowd was seen */
    void revise(Volley volley, Product product, List<Object[]> rows, Instant now) {
        write(volley, product.change("{table}", REVISED, REVISING, "id = line"), REVISIONS, rows, now);
    }

    /** @param rows of the history: id, that of what it is the history of, what is said, wording, whether the crowd was seen */
    void record(Volley volley, List<Object[]> rows, Instant now) {
        write(volley, RECORD, HISTORY, rows, now);
    }

    private void write(Volley volley, String sql, List<Type> types, List<Object[]> rows, Instant now) {
        if (!rows.isEmpty()) {
            volley.change(in(sql), (statement, first) -> {
                statement.setObject(first, now.atOffset(ZoneOffset.UTC));
                new Columns(types, rows).set(statement, first + 1);
            });
        }
    }

    private String in(String sql) {
        return sql.replace("{table}", toString()).replace("{key}", key).replace("{number}", number);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
