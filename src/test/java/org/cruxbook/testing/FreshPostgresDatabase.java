package org.cruxbook.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives each context a database of its own on one server, which starts at the first need and ends with the JVM. */
public class FreshPostgresDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TemporaryFolders.set(
                context,
                "freshPostgresDatabase",
                Map.of(
                        "spring.datasource.url", url(),
                        "spring.datasource.username", "postgres",
                        "spring.datasource.password", "postgres"));
    }

    /** The address of one more empty database, for the user postgres with the password postgres. */
    public static String url() {
        String database = "cruxbook_" + NUMBER.incrementAndGet();
        create(database);
        return Server.RUNNING.getJdbcUrl("postgres", database);
    }

    private static void create(String database) {
        try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + database);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Initialised, and so started, when it is first used. */
    private static final class Server {

        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
