package org.cruxbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.crux.CruxesPublished;
import org.cruxbook.estimate.LostFile;
import org.cruxbook.testing.Browser;
import org.cruxbook.testing.Browser.Answer;
import org.cruxbook.testing.OnH2;
import org.cruxbook.testing.Pages;
import org.cruxbook.testing.Tables;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** An H2 database that shuts itself, as it does when it cannot write, under the running application. */
@OnH2
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ReopeningTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @LocalServerPort
    private int port;

    @Autowired
    private Cruxes cruxes;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private DataSource database;

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void it_is_opened_anew_with_all_that_was_kept_and_what_was_refused_is_still_on_the_page() {
        Tables.empty(jdbc);
        cruxes.save(Pages.coordination());
        events.publishEvent(new CruxesPublished(Set.of("coordination"), Set.of()));
        Browser ann = Browser.fresh(port);
        ann.submit(ann.get("/cruxes/coordination"), "q1", "10");
        Answer form = ann.get("/cruxes/coordination/estimate");

        shut();

        Awaitility.await().atMost(PATIENCE).until(() -> {
            Answer answer = ann.submit(form, "q2", "20");
            assertThat(answer.status()).isIn(200, 503);
            assertThat(answer.status() == 200
                            || answer.page().select("[name=q2]").val().equals("20"))
                    .isTrue();
            return answer.status() == 200;
        });
        Answer kept = ann.get("/cruxes/coordination/estimate");
        assertThat(kept.page().select("[name=q1]").val()).isEqualTo("10");
        assertThat(kept.page().select("[name=q2]").val()).isEqualTo("20");
    }

    @Test
    @Timeout(60)
    void what_was_under_way_fails_and_neither_it_nor_its_end_takes_for_ever() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("delete from tally");
            shut();

            assertThatThrownBy(() -> statement.execute("delete from tally"))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            e -> assertThat(LostFile.isBehind(e)).isTrue());
            assertThatThrownBy(connection::rollback).isInstanceOf(SQLException.class);
        }

        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> Browser.fresh(port).get("/").status() == 200);
        everyConnectionCanBeHad();
    }

    /** All at once: H2 must know those of the new database from those of the old one. */
    private void everyConnectionCanBeHad() throws SQLException {
        List<Connection> all = new ArrayList<>();
        try {
            for (int number = 0; number < ((HikariDataSource) database).getMaximumPoolSize(); number++) {
                all.add(database.getConnection());
            }
        } finally {
            for (Connection connection : all) {
                connection.close();
            }
        }
    }

    /** As a write that fails does: those who are connected hear of it only when they ask for something. */
    private void shut() {
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            SessionLocal session =
                    (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
            session.getDatabase().getStore().getMvStore().closeImmediately();
            return true;
        });
    }
}
