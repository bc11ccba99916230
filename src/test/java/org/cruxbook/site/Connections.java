package org.cruxbook.site;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestComponent;

/** All connections to the database, to be held so that nobody else gets one. */
@TestComponent
class Connections {

    private final HikariDataSource pool;

    Connections(DataSource pool) {
        this.pool = (HikariDataSource) pool;
    }

    <T> T whileNoneIsFree(Supplier<T> work) {
        List<Connection> all = new ArrayList<>();
        try {
            for (int taken = 0; taken < pool.getMaximumPoolSize(); taken++) {
                all.add(pool.getConnection());
            }
            return work.get();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            all.forEach(Connections::giveBack);
        }
    }

    private static void giveBack(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
