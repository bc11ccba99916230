package org.cruxbook.estimate;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cruxbook.estimate.Columns.Type;
import org.jspecify.annotations.Nullable;

/** What the forms of one transaction add and change, tallies apart, until it is written at once. */
class CastLot {

    private static final List<Type> REVEALS = List.of(Type.BIGINT, Type.BIGINT, Type.VARCHAR);

    private static final String REVEAL = """
            insert into reveal (id, visitor_id, crux_slug, revealed_at, how)
            select id, visitor, slug, cast(? as timestamp with time zone), 'ANSWERED'
            from %s as reveals (id, visitor, slug)""".formatted(Columns.unnested(REVEALS));

    private final FormIds ids;
    private final Instant now;
    private final Map<SaidTable, Rows> said = new EnumMap<>(SaidTable.class);
    private final List<Object[]> reveals = new ArrayList<>();

    /** @param now when all of it is said */
    CastLot(FormIds ids, Instant now) {
        this.ids = ids;
        this.now = now;
    }

    /** What comes into one table and its history. */
    private record Rows(List<Object[]> begun, List<Object[]> revised, List<Object[]> history) {

        Rows() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /** Has a visitor say something to what they never said anything to. */
    Line begin(SaidTable table, long visitorId, String slug, String key, int number, int wording, boolean crowdSeen) {
        long id = ids.next(table.toString());
        rows(table).begun().add(new Object[] {id, visitorId, slug, key, number, wording, crowdSeen});
        record(table, id, number, wording, crowdSeen);
        return new Line(id, visitorId, slug, key, number, !crowdSeen, number);
    }

    /**
     * Has a visitor say something else than before, once to each line.
     *
     * @param number null to withdraw it
     */
    Line revise(SaidTable table, Line line, @Nullable Integer number, int wording, boolean crowdSeen) {
        rows(table).revised().add(new Object[] {line.id(), number, wording, crowdSeen});
        record(table, line.id(), number, wording, crowdSeen);
        return line.revised(number);
    }

    private void record(SaidTable table, long line, @Nullable Integer number, int wording, boolean crowdSeen) {
        long id = ids.next(table + "_revision");
        rows(table).history().add(new Object[] {id, line, number, wording, crowdSeen});
    }

    private Rows rows(SaidTable table) {
        return said.computeIfAbsent(table, none -> new Rows());
    }

    /** Has a visitor see the crowd of a page from now on, for having answered. */
    void reveal(long visitorId, String slug) {
        reveals.add(new Object[] {ids.next("reveal"), visitorId, slug});
    }

    /** In a transaction that has those visitors locked. */
    void write(Volley volley, Product product) {
        said.forEach((table, rows) -> {
            table.begin(volley, rows.begun(), now);
            table.revise(volley, product, rows.revised(), now);
            table.record(volley, rows.history(), now);
        });
        if (!reveals.isEmpty()) {
            volley.change(REVEAL, (statement, first) -> {
                statement.setObject(first, now.atOffset(ZoneOffset.UTC));
                new Columns(REVEALS, reveals).set(statement, first + 1);
            });
        }
    }
}
