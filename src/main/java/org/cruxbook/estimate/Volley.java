package org.cruxbook.estimate;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Statements none of which needs what another one tells, in the order in which they are carried out. PostgreSQL is sent all of
 * them at once, which spares it and us waiting for each other in between; each sees what those before it have changed or waited
 * for, as if it were sent alone. H2 is no journey away, and takes one at a time.
 */
class Volley {

    private final JdbcTemplate jdbc;
    private final Product product;
    private final List<Shot> shots = new ArrayList<>();

    Volley(JdbcTemplate jdbc, Product product) {
        this.jdbc = jdbc;
        this.product = product;
    }

    /** Sets the parameters of a statement, from this one on. */
    interface Parameters {

        void set(PreparedStatement statement, int first) throws SQLException;
    }

    /** @param rows takes each row that is selected; null for a statement that changes some */
    private record Shot(
            String sql, Parameters parameters, @Nullable RowCallbackHandler rows) {

        int size() {
            return Math.toIntExact(sql.chars().filter(sign -> sign == '?').count());
        }
    }

    void select(String sql, Parameters parameters, RowCallbackHandler rows) {
        shots.add(new Shot(sql, parameters, rows));
    }

    void change(String sql, Parameters parameters) {
        shots.add(new Shot(sql, parameters, null));
    }

    /** Carries all of them out, in the transaction that is under way. */
    void run() {
        if (shots.isEmpty()) {
            return;
        }
        if (product == Product.POSTGRESQL) {
            run(shots);
        } else {
            shots.forEach(shot -> run(List.of(shot)));
        }
    }

    private void run(List<Shot> some) {
        String sql = some.stream().map(Shot::sql).collect(Collectors.joining(";\n"));
        jdbc.execute(sql, (PreparedStatementCallback<Boolean>) statement -> {
            set(statement, some);
            statement.execute();
            take(statement, some);
            return true;
        });
    }

    private static void set(PreparedStatement statement, List<Shot> some) throws SQLException {
        int first = 1;
        for (Shot shot : some) {
            shot.parameters().set(statement, first);
            first += shot.size();
        }
    }

    private static void take(PreparedStatement statement, List<Shot> some) throws SQLException {
        for (Shot shot : some) {
            if (shot.rows() != null) {
                take(statement.getResultSet(), shot.rows());
            }
            statement.getMoreResults();
        }
    }

    private static void take(ResultSet result, RowCallbackHandler rows) throws SQLException {
        while (result.next()) {
            rows.processRow(result);
        }
    }
}
