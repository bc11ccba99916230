package org.cruxbook.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.testing.Browser;
import org.cruxbook.testing.OnH2;
import org.cruxbook.testing.Pages;
import org.cruxbook.testing.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** Single answers, to whom the operator gives them. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "cruxbook.export.rows=readers")
@OnH2
class RowsTest {

    private static final String ROWS = "/api/cruxes/time/answers.csv";

    @LocalServerPort
    private int port;

    @Autowired
    private Cruxes cruxes;

    @Autowired
    private JdbcTemplate jdbc;

    private Browser ann;

    @BeforeEach
    void publish() {
        Tables.empty(jdbc);
        cruxes.save(Pages.time());
        cruxes.save(Pages.pause());
        ann = Browser.fresh(port);
    }

    private void answer(Browser visitor, String... namesAndValues) {
        assertThat(visitor.submit(visitor.get("/cruxes/time/estimate"), namesAndValues)
                        .status())
                .isEqualTo(200);
    }

    private void crowd(int people) {
        for (int n = 1; n <= people; n++) {
            answer(Browser.fresh(port), "q1", n + ".125");
        }
    }

    @Test
    void nobody_has_rows_before_the_crowd_of_the_page_is_seen() {
        crowd(6);

        Browser.Answer refused = ann.get(ROWS);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).doesNotContain(".125");
        assertThat(ann.get("/api/cruxes/nowhere/answers.csv").status()).isEqualTo(404);
    }

    @Test
    void who_has_seen_it_has_them_by_day_and_without_a_trace_of_who_gave_them() {
        crowd(5);
        answer(ann, "q1", "77.5", "q2", "3");

        Browser.Answer rows = ann.get(ROWS);

        assertThat(rows.status()).isEqualTo(200);
        assertThat(rows.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(rows.header("Content-Disposition")).contains("attachment", "time-answers.csv");
        assertThat(rows.header("Cache-Control")).contains("no-store");
        List<String> lines = rows.body().lines().toList();
        assertThat(lines).hasSize(7).first().isEqualTo("crux,question,visitor,percent,at,wording,retired");
        // What only one of them has answered is not told.
        assertThat(lines.subList(1, 7))
                .allMatch(line -> line.matches("time,q1,[1-6],[0-9.]+,20\\d\\d-\\d\\d-\\d\\d,1,"))
                .anyMatch(line -> line.contains(",77.5,"));
    }

    @Test
    void what_the_wordings_say_is_open_to_everyone_and_no_look_at_the_crowd() {
        crowd(6);
        jdbc.update(
                "insert into ledger_entry (id, kind, crux_slug, entry_key, position) values (-1, 'QUESTION', 'time', 'q1', 0)");
        jdbc.update(
                "insert into wording values (-1, 1, 'If so, that', 'it rains', timestamp with time zone '2026-01-31 12:00:00.5+01:00')");

        Browser.Answer words = ann.get("/api/cruxes/time/wordings.csv");

        assertThat(words.status()).isEqualTo(200);
        assertThat(words.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(words.header("Content-Disposition")).contains("attachment", "time-wordings.csv");
        assertThat(words.body())
                .isEqualTo("crux,kind,key,wording,words,since,retired\r\n"
                        + "time,question,q1,1,\"If so, that it rains\",2026-01-31T11:00:00Z,\r\n");
        assertThat(jdbc.queryForObject("select count(*) from reveal where how = 'LOOKED'", Integer.class))
                .isZero();
        assertThat(ann.get("/api/cruxes/nowhere/wordings.csv").status()).isEqualTo(404);
    }

    @Test
    void fewer_than_five_are_told_to_nobody() {
        crowd(3);
        answer(ann, "q1", "77.5");

        assertThat(ann.get(ROWS).body()).isEqualTo("crux,question,visitor,percent,at,wording,retired\r\n");
        assertThat(ann.get("/api/cruxes/time/stances.csv").body())
                .isEqualTo("crux,subCrux,visitor,stance,at,wording,retired\r\n");
    }

    @Nested
    @TestPropertySource(properties = "cruxbook.export.since=2026-11-15")
    class SinceADay {

        @LocalServerPort
        private int later;

        @Test
        void who_answered_before_was_not_told_and_is_not_in_them() {
            crowd(8);
            jdbc.update(
                    "update estimate set latest_at = ? where latest_value < 4000",
                    OffsetDateTime.parse("2026-11-14T23:59:59Z"));
            Browser ben = Browser.fresh(later);
            ben.submit(ben.get("/cruxes/time/estimate"), "q1", "77");

            assertThat(ben.get(ROWS).body().lines()).hasSize(7).noneMatch(line -> line.matches(".*,[123]\\.125,.*"));
            jdbc.update(
                    "update estimate set latest_at = ? where latest_value < 7000",
                    OffsetDateTime.parse("2026-11-14T23:59:59Z"));
            assertThat(ben.get(ROWS).body().lines()).hasSize(1);
        }
    }

    @Test
    void visitors_are_told_before_they_send() {
        String told = "Others may download the answers to this page one by one";

        assertThat(ann.get("/cruxes/time").text()).contains(told);
        assertThat(ann.get("/cruxes/time/estimate").text()).contains(told);
        assertThat(ann.submit(ann.get("/cruxes/time/estimate"), "q1", "nine").text())
                .contains(told);
        answer(ann, "q1", "7");
        assertThat(ann.get("/cruxes/time/results").page().select("a[href=" + ROWS + "]"))
                .hasSize(1);
    }

    @Nested
    @TestPropertySource(properties = "cruxbook.export.rows=everyone")
    class ToEveryone {

        @LocalServerPort
        private int open;

        @Test
        void a_program_has_them_and_a_visitor_who_asks_has_seen_the_crowd() {
            Browser ben = Browser.fresh(open);
            ben.submit(ben.get("/cruxes/pause/estimate"), "q1", "5");

            assertThat(Browser.fresh(open).get(ROWS).status()).isEqualTo(200);
            assertThat(jdbc.queryForObject("select count(*) from reveal where crux_slug = 'time'", Integer.class))
                    .isZero();
            assertThat(ben.get(ROWS).status()).isEqualTo(200);
            assertThat(jdbc.queryForList("select how from reveal where crux_slug = 'time'", String.class))
                    .containsExactly("LOOKED");
        }
    }

    @Nested
    @TestPropertySource(properties = "cruxbook.export.rows=nobody")
    class ToNobody {

        @LocalServerPort
        private int closed;

        @Test
        void there_is_no_such_thing() {
            Browser ben = Browser.fresh(closed);
            ben.submit(ben.get("/cruxes/time/estimate"), "q1", "5");

            assertThat(ben.get(ROWS).status()).isEqualTo(404);
            assertThat(ben.get("/cruxes/time").text()).doesNotContain("download the answers");
            assertThat(ben.get("/cruxes/time/results").page().select("a[href$=.csv]"))
                    .isEmpty();
        }
    }
}
