package org.cruxbook.estimate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cruxbook.estimate.Columns.Type;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What has been stored and the tallies do not count yet. A row of it is of one page or chain, the place, and holds a list of entries:
 * the table, the key without its last column, and a list of that column and the difference, by turns, for each move whose key
 * begins so.
 */
record Backlog(JdbcTemplate jdbc, Product product) {

    /** Selects all of it. */
    static final String ROWS = "select moves from tally_backlog";

    private static final String LEAVE =
            "insert into tally_backlog (id, place, moves) values (nextval('tally_backlog_seq'), ?, ?)";

    private static final JsonMapper JSON = new JsonMapper();

    private static final TypeReference<List<List<Object>>> ENTRIES = new TypeReference<>() {};

    /** So many fit into a row, however long their keys are and however many forms a group has. */
    private static final int ENTRIES_A_ROW = 50;

    /** Adds what is to be counted later. */
    static void leave(Moves moves, Volley volley) {
        entries(moves).forEach((place, entries) -> {
            for (int from = 0; from < entries.size(); from += ENTRIES_A_ROW) {
                leave(place, entries.subList(from, Math.min(entries.size(), from + ENTRIES_A_ROW)), volley);
            }
        });
    }

    private static void leave(Object place, List<List<Object>> entries, Volley volley) {
        volley.change(LEAVE, (statement, first) -> {
            statement.setObject(first, place);
            statement.setString(first + 1, JSON.writeValueAsString(entries));
        });
    }

    /** By place, which each key begins with. */
    private static Map<Object, List<List<Object>>> entries(Moves moves) {
        Map<Object, List<List<Object>>> entries = new LinkedHashMap<>();
        moves.forEach((table, some) -> {
            Map<List<Object>, List<Object>> numbers = new LinkedHashMap<>();
            some.forEach(move -> {
                int last = move.key().size() - 1;
                List<Object> row = numbers.computeIfAbsent(move.key().subList(0, last), none -> new ArrayList<>());
                row.add(move.key().get(last));
                row.add(move.difference());
            });
            numbers.forEach((start, row) -> entries.computeIfAbsent(start.get(0), none -> new ArrayList<>())
                    .add(entry(table, start, row)));
        });
        return entries;
    }

    private static List<Object> entry(CountTable table, List<Object> start, List<Object> numbers) {
        List<Object> entry = new ArrayList<>();
        entry.add(table.toString());
        entry.addAll(start);
        entry.add(numbers);
        return entry;
    }

    /**
     * What is left for these places, as their tallies have yet to be changed by it. Whoever reads them too must do so in one
     * {@code Snapshot}.
     */
    Moves read(Collection<String> places) {
        Moves moves = new Moves();
        jdbc.query(
                ROWS + " where place = any(?)",
                statement -> Columns.set(statement, 1, Type.VARCHAR, places.toArray()),
                row -> {
                    add(row.getString(1), moves);
                });
        return moves;
    }

    /** Takes all of it out, in the transaction that is under way, which must have the tallies to itself. */
    Moves take() {
        Moves moves = new Moves();
        jdbc.query(
                switch (product) {
                    case H2 -> "select moves from old table (delete from tally_backlog)";
                    case POSTGRESQL -> "delete from tally_backlog returning moves";
                },
                row -> {
                    add(row.getString(1), moves);
                });
        return moves;
    }

    /** Adds what one of the {@link #ROWS} says. */
    static void add(String row, Moves moves) {
        JSON.readValue(row, ENTRIES).forEach(entry -> add(entry, moves));
    }

    private static void add(List<Object> entry, Moves moves) {
        int last = entry.size() - 1;
        CountTable table = CountTable.valueOf(String.valueOf(entry.get(0)).toUpperCase(Locale.ROOT));
        List<?> numbers = (List<?>) entry.get(last);
        for (int place = 0; place < numbers.size(); place += 2) {
            List<Object> key = new ArrayList<>(entry.subList(1, last));
            key.add(numbers.get(place));
            moves.add(table, key, ((Number) numbers.get(place + 1)).longValue());
        }
    }

    /** Whether there is nothing to do. */
    boolean isEmpty() {
        return jdbc.queryForList("select 1 from tally_backlog fetch first 1 row only")
                .isEmpty();
    }
}
