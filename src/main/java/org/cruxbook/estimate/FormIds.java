package org.cruxbook.estimate;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Numbers for the rows that forms add, taken ahead for all who store forms in this process. Those of one table only grow. */
@Component
class FormIds {

    private static final int AHEAD = 500;
    private static final int STEP = 50;

    private final JdbcTemplate jdbc;
    private final Product product;
    private final Map<String, Ids> tables = new ConcurrentHashMap<>();

    FormIds(JdbcTemplate jdbc, Product product) {
        this.jdbc = jdbc;
        this.product = product;
    }

    /** One that no row of this table has, nor ever gets from anyone else. */
    long next(String table) {
        return tables.computeIfAbsent(table, none -> new Ids(jdbc, product, none + "_seq", STEP, AHEAD))
                .nextLong();
    }
}
