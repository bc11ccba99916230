package org.cruxbook.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.crux.CruxesPublished;
import org.cruxbook.testing.Browser;
import org.cruxbook.testing.Browser.Answer;
import org.cruxbook.testing.OnH2;
import org.cruxbook.testing.Pages;
import org.cruxbook.testing.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;

/** What people get while there is no room on the disk; {@code bench/full-disk} fills a real one. */
@OnH2
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class FullDiskTest {

    private static final AtomicLong USABLE = new AtomicLong();

    @LocalServerPort
    private int port;

    @Autowired
    private Cruxes cruxes;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ApplicationEventPublisher events;

    private Browser ann;

    @TestConfiguration
    static class Disk {

        @Bean
        @Primary
        Reserve ofTheTest() {
            return new Reserve(USABLE::get, 1_000);
        }
    }

    @BeforeEach
    void publish() {
        USABLE.set(Long.MAX_VALUE);
        Tables.empty(jdbc);
        cruxes.save(Pages.coordination());
        events.publishEvent(new CruxesPublished(Set.of("coordination"), Set.of()));
        ann = Browser.fresh(port);
        ann.submit(ann.get("/cruxes/coordination"), "q1", "10");
    }

    @AfterEach
    void makeRoom() {
        USABLE.set(Long.MAX_VALUE);
    }

    @Test
    void what_was_typed_stays_on_the_page_and_is_kept_once_there_is_room() {
        Answer form = ann.get("/cruxes/coordination/estimate");
        USABLE.set(999);

        Answer refused = ann.submit(form, "q1", "20", "q2", "30.5");

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isEqualTo("30");
        assertThat(refused.page().select("[name=q1]").val()).isEqualTo("20");
        assertThat(refused.page().select("[name=q2]").val()).isEqualTo("30.5");
        assertThat(Tables.count(jdbc, "estimate")).isEqualTo(1);

        USABLE.set(1_000);
        assertThat(ann.submit(refused, "q1", "20", "q2", "30.5").status()).isEqualTo(200);
        assertThat(jdbc.queryForList("select latest_value from estimate order by latest_value", Integer.class))
                .containsExactly(20_000, 30_500);
    }

    @Test
    void reading_goes_on_for_everyone() {
        USABLE.set(0);

        assertThat(ann.get("/cruxes/coordination/results").status()).isEqualTo(200);
        assertThat(ann.get("/cruxes/coordination/estimate")
                        .page()
                        .select("[name=q1]")
                        .val())
                .isEqualTo("10");
        assertThat(Browser.fresh(port).get("/cruxes/coordination").status()).isEqualTo(200);
    }

    @Test
    void nothing_else_that_would_be_stored_is_said_to_be_done() {
        USABLE.set(0);

        assertThat(ann.postOnce("/me/forget").status()).isEqualTo(503);
        assertThat(ann.postOnce("/cruxes/coordination/reveal").status()).isEqualTo(503);
        assertThat(Tables.count(jdbc, "visitor")).isEqualTo(1);
    }
}
