package org.cruxbook.estimate;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cruxbook.estimate.TallyTable.Move;
import org.springframework.jdbc.core.JdbcTemplate;

/** What some visitors add to all tallies, which is nothing where they are set aside: read from what is stored of them. */
class Share {

    private static final Comparator<List<?>> ORDER = Share::compare;

    private final JdbcTemplate jdbc;
    private final Product product;
    private final Map<TallyTable, SortedMap<List<?>, Long>> sums = new EnumMap<>(TallyTable.class);

    Share(JdbcTemplate jdbc, Product product) {
        this.jdbc = jdbc;
        this.product = product;
    }

    /** Counts what a visitor adds. */
    void add(long visitorId) {
        count(visitorId, 1);
    }

    /** Takes off what a visitor adds. */
    void take(long visitorId) {
        count(visitorId, -1);
    }

    /** Counts what all who are set aside under this name would add, none of whom has ever revised anything. */
    void addArrivals(String setAsideAs) {
        for (TallyTable table : TallyTable.values()) {
            table.arrivals(jdbc, setAsideAs, sums(table));
        }
    }

    private SortedMap<List<?>, Long> sums(TallyTable table) {
        return sums.computeIfAbsent(table, none -> new TreeMap<>(ORDER));
    }

    private void count(long visitorId, int sign) {
        if (!isCounted(visitorId)) {
            return;
        }
        for (TallyTable table : TallyTable.values()) {
            table.share(jdbc, visitorId, sign, sums(table));
        }
    }

    private boolean isCounted(long visitorId) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select count(*) = 1 from visitor where id = ? and set_aside_as is null", Boolean.class, visitorId));
    }

    /** Moves the tallies by it, in the transaction that is under way. */
    void write() {
        Map<TallyTable, List<Move>> tables = new EnumMap<>(TallyTable.class);
        sums.forEach((table, differences) -> tables.put(table, moves(differences)));
        new TallyLocks(jdbc, product).pages(tables);
        TallyTable.write(jdbc, product, tables);
    }

    private static List<Move> moves(SortedMap<List<?>, Long> differences) {
        return differences.entrySet().stream()
                .filter(entry -> entry.getValue() != 0)
                .map(entry -> new Move(entry.getKey().toArray(), entry.getValue()))
                .toList();
    }

    /** Column by column: texts as Java compares them, numbers by size. */
    private static int compare(List<?> one, List<?> other) {
        for (int column = 0; column < one.size(); column++) {
            int order = compare(one.get(column), other.get(column));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int compare(Object one, Object other) {
        return one instanceof Number number
                ? Long.compare(number.longValue(), ((Number) other).longValue())
                : String.valueOf(one).compareTo(String.valueOf(other));
    }
}
