package org.cruxbook.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;

import java.util.concurrent.CompletableFuture;
import org.cruxbook.crowd.Crowd;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.testing.Browser;
import org.cruxbook.testing.OnH2;
import org.cruxbook.testing.Pages;
import org.cruxbook.testing.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A page changes while a program asks for its results: a question gets another key, and takes its five answers along. */
@OnH2
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ResultsAtOneMomentTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Cruxes cruxes;

    @Autowired
    private JdbcTemplate jdbc;

    @MockitoSpyBean
    private Looks looks;

    @MockitoSpyBean
    private Crowd crowd;

    @BeforeEach
    void publish() {
        Tables.empty(jdbc);
        cruxes.save(Pages.time());
        jdbc.update("insert into tally values ('time', 'q1', 50000, 5)");
    }

    @Test
    void the_page_and_its_crowd_are_read_as_they_were_at_one_moment() {
        doAnswer(call -> {
                    CompletableFuture.runAsync(this::rename).join();
                    return call.callRealMethod();
                })
                .when(crowd)
                .forPrograms("time");

        assertThat(first().toString()).contains("\"key\":\"q1\"", "\"n\":5");
    }

    @Test
    void and_that_moment_comes_after_the_look_is_recorded() {
        doAnswer(call -> {
                    Object nothing = call.callRealMethod();
                    rename();
                    return nothing;
                })
                .when(looks)
                .record(eq("time"), any());

        assertThat(first().toString()).contains("\"key\":\"renamed\"", "\"n\":5");
    }

    @Test
    void of_a_page_that_is_not_there_no_look_is_recorded() {
        Browser program = Browser.fresh(port);
        program.submit(program.get("/cruxes/time"), "q2", "50");

        assertThat(program.get("/api/cruxes/nowhere/results").status()).isEqualTo(404);
        assertThat(jdbc.queryForList("select crux_slug from reveal", String.class))
                .containsExactly("time");
    }

    private void rename() {
        jdbc.update("update question set question_key = 'renamed' where question_key = 'q1'");
        jdbc.update("update tally set question_key = 'renamed' where question_key = 'q1'");
    }

    private JsonNode first() {
        return JsonMapper.shared()
                .readTree(Browser.fresh(port).get("/api/cruxes/time/results").body())
                .get("questions")
                .get(0);
    }
}
