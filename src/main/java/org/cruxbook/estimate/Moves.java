package org.cruxbook.estimate;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** By how much counts are to change: what is added for one row twice is added up. */
class Moves {

    private final Map<CountTable, Map<List<Object>, Long>> tables = new EnumMap<>(CountTable.class);

    /**
     * A row's key and by how much its count changes.
     *
     * @param key a text or an {@code Integer} for each of the key's columns, in the table's order
     */
    record Move(List<Object> key, long difference) {

        Object[] differenceLast() {
            return Stream.concat(key.stream(), Stream.of(difference)).toArray();
        }
    }

    /** @param key as a {@link Move} has it */
    void add(CountTable table, List<Object> key, long difference) {
        tables.computeIfAbsent(table, none -> new HashMap<>()).merge(key, difference, Long::sum);
    }

    void add(Moves others) {
        others.forEach((table, moves) -> moves.forEach(move -> add(table, move.key(), move.difference())));
    }

    /** Those of one table, in no order; what changes nothing is left out. */
    List<Move> of(CountTable table) {
        return tables.getOrDefault(table, Map.of()).entrySet().stream()
                .filter(sum -> sum.getValue() != 0)
                .map(sum -> new Move(sum.getKey(), sum.getValue()))
                .toList();
    }

    /** Those of each table that has any, in the order in which all write them. */
    void forEach(BiConsumer<CountTable, List<Move>> take) {
        for (CountTable table : tables.keySet()) {
            List<Move> moves = of(table);
            if (!moves.isEmpty()) {
                take.accept(table, moves);
            }
        }
    }
}
