package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.awaitility.Awaitility;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.crux.CruxesPublished;
import org.cruxbook.testing.Browser;
import org.cruxbook.testing.Browser.Answer;
import org.cruxbook.testing.OnH2;
import org.cruxbook.testing.OwnPostgres;
import org.cruxbook.testing.Pages;
import org.cruxbook.testing.Tables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A PostgreSQL server of its own freezes, stops and comes back under the running application. */
@OnH2
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class OutageOnPostgresTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static OwnPostgres server;

    @LocalServerPort
    private int port;

    @Autowired
    private Cruxes cruxes;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ApplicationEventPublisher events;

    private Browser ann;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) throws IOException {
        server = OwnPostgres.start();
        server.settings().forEach((name, value) -> registry.add(name, () -> value));
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void publish() {
        Tables.empty(jdbc);
        cruxes.save(Pages.coordination());
        events.publishEvent(new CruxesPublished(Set.of("coordination"), Set.of()));
        ann = Browser.fresh(port);
        ann.submit(ann.get("/cruxes/coordination"), "q1", "10");
    }

    @Test
    void frozen_it_keeps_nobody_waiting_and_all_goes_on_when_it_has_thawed() throws Exception {
        Answer form = ann.get("/cruxes/coordination");
        server.freeze();
        try {
            nothingIsLost(form);
        } finally {
            server.thaw();
        }
        allGoesOn(form);
    }

    @Test
    void stopped_and_started_again_it_is_found_without_a_restart() throws Exception {
        Answer form = ann.get("/cruxes/coordination");
        server.stop();
        nothingIsLost(form);
        server.startAgain();
        allGoesOn(form);
    }

    private void nothingIsLost(Answer form) {
        Answer refused = ann.submit(form, "q1", "20");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.page().select("[name=q1]").val()).isEqualTo("20");
        assertThat(Browser.fresh(port).get("/cruxes/coordination").status()).isEqualTo(200);
        assertThat(ann.get("/cruxes/coordination").status()).isEqualTo(200);
    }

    private void allGoesOn(Answer form) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> ann.submit(form, "q1", "20").status() == 200);
        assertThat(ann.get("/cruxes/coordination").page().select("[name=q1]").val())
                .isEqualTo("20");
        assertThat(Tables.count(jdbc, "estimate")).isEqualTo(1);
    }
}
