package org.cruxbook.site;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cruxbook.crux.ChainSteps;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.crux.CruxesPublished;
import org.cruxbook.estimate.ChainRecounts;
import org.cruxbook.estimate.Magnitude;
import org.cruxbook.testing.Browser;
import org.cruxbook.testing.Links;
import org.cruxbook.testing.OnH2;
import org.cruxbook.testing.Pages;
import org.cruxbook.testing.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** The whole application on a free port, with the shared small world of pages and {@link EveryKind}. */
@OnH2
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.jpa.properties.hibernate.generate_statistics=true",
            "spring.datasource.hikari.connection-timeout=3000"
        })
@Import(Connections.class)
abstract class OverHttp {

    static final String[] ASKED = {"q1", "q2", "q3", "q4", "q5"};

    @LocalServerPort
    int port;

    @Autowired
    Cruxes cruxes;

    @Autowired
    ChainSteps chainSteps;

    @Autowired
    ChainRecounts recounts;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    private ApplicationEventPublisher events;

    Browser ann;

    @BeforeEach
    void publish() {
        Tables.empty(jdbc);
        cruxes.save(Pages.coordination());
        cruxes.save(Pages.time());
        cruxes.save(Pages.duties());
        cruxes.save(EveryKind.page());
        published();
        ann = Browser.fresh(port);
    }

    /** Tells, as the publisher would, that what is in the database has changed. */
    void published() {
        events.publishEvent(new CruxesPublished(Set.of("coordination", "time", "duties", "every-kind"), Set.of()));
    }

    /** Counts as if so many people had given each value, in thousandths of a percent. */
    void crowd(String slug, String key, Map<Integer, Long> counts) {
        counts.forEach(
                (value, answers) -> jdbc.update("insert into tally values (?, ?, ?, ?)", slug, key, value, answers));
    }

    /** One answer each, in percent. */
    void crowd(String slug, String key, int... percents) {
        IntStream.of(percents)
                .boxed()
                .collect(Collectors.groupingBy(percent -> percent * 1000, Collectors.counting()))
                .forEach((value, answers) -> crowd(slug, key, Map.of(value, answers)));
    }

    /** As if the author had marked a question as the one that its page comes down to. */
    void decide(String slug, String key) {
        jdbc.update(
                "update question set decisive = true where question_key = ?"
                        + " and crux_id = (select id from crux where slug = ?)",
                key,
                slug);
        published();
    }

    /** Counts as if so many people stood at one step of a sub-crux. */
    void stances(String slug, String subCrux, int step, long people) {
        jdbc.update("insert into stance_tally values (?, ?, ?, ?)", slug, subCrux, step, people);
    }

    /** Counts as if so many people stood at one step and gave a question one value, in thousandths of a percent. */
    void pairs(String slug, String question, String subCrux, int step, int value, long people) {
        jdbc.update("insert into joint_tally values (?, ?, ?, ?, ?, ?)", slug, question, subCrux, step, value, people);
    }

    /** "Will All of It Come True?" over answers to "Is There Time?" and, the other way round, to "Should We Pause?". */
    void chain() {
        cruxes.save(Pages.pause());
        new Links(chainSteps, cruxes.save(Pages.chain())).given("time", "q1").not("pause", "q2");
        published();
    }

    /** Counts as if so many people's answers to the chain multiplied to a share, 0 to 1. */
    void products(double share, long people) {
        jdbc.update(
                "insert into chain_tally values (?, ?, ?)",
                "chain",
                Magnitude.of(share).number(),
                people);
    }

    /** Counts as if so many people had said one value blind, and say another one now; both in thousandths of a percent. */
    void blind(String slug, String question, int first, int now, long people) {
        String row = "insert into blind_tally values (?, ?, ?, ?, ?)";
        jdbc.update(row, slug, question, "FIRST", first, people);
        jdbc.update(row, slug, question, "MOVE", now - first, people);
        jdbc.update(row, slug, question, "NOW", now, people);
    }

    long stored(String table) {
        return Tables.count(jdbc, table);
    }

    static List<String> texts(Browser.Answer answer, String selector) {
        return answer.page().select(selector).eachText();
    }
}
