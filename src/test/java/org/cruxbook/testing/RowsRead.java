package org.cruxbook.testing;

import java.util.stream.Stream;
import org.hibernate.stat.Statistics;

/** How many rows Hibernate has brought since its statistics were cleared. */
public record RowsRead(Statistics statistics) {

    /** All, as entities or without. */
    public long all() {
        return statistics.getEntityLoadCount() + withoutEntities("");
    }

    /** Those of a kind of entity that queries brought without making entities of them. */
    public long of(Class<?> kind) {
        return withoutEntities("from " + kind.getSimpleName() + " ");
    }

    private long withoutEntities(String words) {
        return Stream.of(statistics.getQueries())
                .filter(query -> query.startsWith("select new ") && query.contains(words))
                .mapToLong(query -> statistics.getQueryStatistics(query).getExecutionRowCount())
                .sum();
    }
}
