package org.cruxbook.backup;

import java.time.Instant;
import java.util.Map;

/**
 * What is in a dump.
 *
 * @param schema the version of the database scripts that made its tables, such as 9
 * @param made when it began to be made, and what it shows
 * @param rows how many there are in each table
 */
public record Contents(String schema, Instant made, Map<String, Long> rows) {

    public Contents {
        rows = Map.copyOf(rows);
    }

    public long visitors() {
        return rows("visitor");
    }

    /** Estimates and stances, withdrawn ones too. */
    public long answers() {
        return rows("estimate") + rows("stance");
    }

    private long rows(String table) {
        return rows.getOrDefault(table, 0L);
    }
}
