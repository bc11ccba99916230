package org.cruxbook.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cruxbook.crux.ChainSteps;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.estimate.ChainRecounts;
import org.cruxbook.manuscript.Proof;
import org.cruxbook.testing.Browser;
import org.cruxbook.testing.Browser.Answer;
import org.cruxbook.testing.Links;
import org.cruxbook.testing.OnH2;
import org.cruxbook.testing.Pages;
import org.cruxbook.testing.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OnH2
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.jpa.properties.hibernate.generate_statistics=true",
            "spring.datasource.hikari.connection-timeout=3000"
        })
class ApiTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    private int port;

    @Autowired
    private Cruxes cruxes;

    @Autowired
    private ChainSteps chainSteps;

    @Autowired
    private ChainRecounts recounts;

    @Autowired
    private JdbcTemplate jdbc;

    private Browser program;

    @BeforeEach
    void publish() {
        Tables.empty(jdbc);
        cruxes.save(Pages.coordination());
        cruxes.save(Pages.duties());
        program = Browser.fresh(port);
    }

    private JsonNode get(String path) {
        Answer answer = program.get(path);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        return JSON.readTree(answer.body());
    }

    private void answers(String key, int... percents) {
        for (int percent : percents) {
            jdbc.update("insert into tally values ('coordination', ?, ?, 1)", key, percent * 1000);
        }
    }

    @Test
    void lists_all_cruxes_in_order() {
        assertThat(program.get("/api/cruxes").body())
                .isEqualTo("[{\"slug\":\"coordination\",\"title\":\"Will We Fail to Coordinate?\","
                        + "\"description\":\"A page about coordination.\",\"order\":7,\"questions\":5},"
                        + "{\"slug\":\"duties\",\"title\":\"What Do We Owe?\","
                        + "\"description\":\"A page about duties.\",\"order\":9,\"questions\":1}]");
    }

    @Test
    void a_chain_says_what_it_multiplies_and_its_results_what_that_comes_to() {
        cruxes.save(Pages.time());
        new Links(chainSteps, cruxes.save(Pages.chain())).given("time", "q1").not("coordination", "q2");
        recounts.recountChanged();

        assertThat(get("/api/cruxes").findValue("steps").asInt()).isEqualTo(2);
        assertThat(get("/api/cruxes/chain").get("steps").toString())
                .isEqualTo("[{\"crux\":\"time\",\"key\":\"q1\",\"question\":\"Ten years are enough\",\"not\":false,"
                        + "\"given\":true},{\"crux\":\"coordination\",\"key\":\"q2\","
                        + "\"question\":\"Rivals can cooperate on safety\",\"not\":true,\"given\":false}]");
        jdbc.update("insert into chain_tally values ('chain', 400, 3), ('chain', 2401, 1)");
        assertThat(get("/api/cruxes/chain/results").get("chain").toString())
                .isEqualTo("{\"n\":4,\"productOfMedians\":null}");
        jdbc.update("insert into chain_tally values ('chain', 200, 1)");
        jdbc.update("insert into tally values ('coordination', 'q2', 20000, 5), ('time', 'q1', 50000, 5)");
        JsonNode chain = get("/api/cruxes/chain/results").get("chain");
        assertThat(chain.propertyNames()).containsExactly("n", "median", "q25", "q75", "never", "productOfMedians");
        assertThat(chain.get("median").asDouble()).isEqualTo(1);
        assertThat(chain.get("never").asInt()).isEqualTo(1);
        assertThat(chain.get("productOfMedians").asDouble()).isEqualTo(40);
    }

    @ParameterizedTest
    @CsvSource({"120, 25", "29, 72", "108, 29", "0, 100", "2400, 1e-10", "2401, 0"})
    void products_are_given_with_the_two_digits_that_they_are_counted_to(int magnitude, double percent) {
        cruxes.save(Pages.time());
        new Links(chainSteps, cruxes.save(Pages.chain())).given("time", "q1").not("coordination", "q2");
        recounts.recountChanged();
        jdbc.update("insert into chain_tally values ('chain', ?, 5)", magnitude);

        JsonNode chain = get("/api/cruxes/chain/results").get("chain");

        assertThat(List.of("median", "q25", "q75"))
                .allSatisfy(figure -> assertThat(chain.get(figure).asDouble()).isEqualTo(percent));
    }

    /**
     * <pre>python3 -c "print([float('%.2g' % p) for p in (33.333 * .8, .333 * .008, 99.999 * .99999)])"</pre>
     *
     * None is told to be certain that is not.
     */
    @ParameterizedTest
    @CsvSource({"33333, 20000, 27", "333, 99200, 0.0027", "99999, 1, 99", "100000, 0, 100", "0, 20000, 0"})
    void so_is_the_product_of_medians(int first, int second, double percent) {
        cruxes.save(Pages.time());
        new Links(chainSteps, cruxes.save(Pages.chain())).given("time", "q1").not("coordination", "q2");
        recounts.recountChanged();
        jdbc.update("insert into tally values ('time', 'q1', ?, 5), ('coordination', 'q2', ?, 5)", first, second);

        assertThat(get("/api/cruxes/chain/results")
                        .get("chain")
                        .get("productOfMedians")
                        .asDouble())
                .isEqualTo(percent);
    }

    @Test
    void to_ask_what_a_chain_comes_to_is_to_see_every_page_of_it() {
        cruxes.save(Pages.time());
        new Links(chainSteps, cruxes.save(Pages.chain())).given("time", "q1").not("coordination", "q2");
        program.submit(program.get("/cruxes/duties"), "q1", "50");

        program.get("/api/cruxes/chain/results");

        assertThat(jdbc.queryForList(
                        "select crux_slug from reveal where how = 'LOOKED' order by crux_slug", String.class))
                .containsExactly("chain", "coordination", "time");
    }

    @Test
    void gives_a_page_with_all_its_sections_in_plain_words() {
        JsonNode page = get("/api/cruxes/duties");

        assertThat(page.get("claim").asString()).isEqualTo("Something about duties is true.");
        JsonNode section = page.get("sections").get(0);
        assertThat(section.propertyNames()).containsExactly("kind", "heading", "questions");
        assertThat(section.get("kind").asString()).isEqualTo("questions");
        assertThat(section.get("questions").toString())
                .isEqualTo(
                        "[{\"key\":\"q1\",\"leadIn\":\"Probability that:\",\"text\":\"We owe the future something\"},"
                                + "{\"key\":\"q2\",\"leadIn\":\"Probability that:\",\"text\":\"All of the above\",\"derived\":true}]");
    }

    @Test
    void headings_within_a_section_are_given_with_what_stands_under_them() {
        cruxes.save(Proof.of("weather.md", """
                # Weather

                ## Arguments

                ### Against

                - It is dear.

                ### For

                - **Need**: It is needed.

                ## Your crux

                ### If it is banned

                Probability that:
                - it rains: ____% {#rain}
                """));

        JsonNode sections = get("/api/cruxes/weather").get("sections");

        assertThat(sections.get(0).get("arguments").toString())
                .isEqualTo("[{\"side\":\"against\",\"name\":null,\"detail\":\"It is dear.\",\"under\":\"Against\"},"
                        + "{\"side\":\"for\",\"name\":\"Need\",\"detail\":\"It is needed.\",\"under\":\"For\"}]");
        assertThat(sections.get(1).get("questions").toString())
                .isEqualTo("[{\"key\":\"rain\",\"leadIn\":\"Probability that:\",\"text\":\"it rains\","
                        + "\"under\":\"If it is banned\"}]");
    }

    @Test
    void below_five_answers_there_is_only_their_number() {
        answers("q1", 10, 20, 30, 40);

        JsonNode result =
                get("/api/cruxes/coordination/results").get("questions").get(0);

        assertThat(result.toString()).isEqualTo("{\"key\":\"q1\",\"text\":\"Labs can coordinate on safety\",\"n\":4}");
    }

    @Test
    void from_five_answers_on_there_are_all_figures() {
        answers("q1", 0, 10, 20, 40, 100);

        JsonNode result =
                get("/api/cruxes/coordination/results").get("questions").get(0);

        assertThat(result.propertyNames())
                .containsExactly(
                        "key",
                        "text",
                        "n",
                        "median",
                        "q25",
                        "q75",
                        "mean",
                        "sd",
                        "trimmedMean",
                        "geometricMeanOfOdds",
                        "medianInterval",
                        "bins",
                        "exactly0",
                        "exactly100");
        assertThat(result.get("median").asDouble()).isEqualTo(20);
        assertThat(result.get("q25").asDouble()).isEqualTo(10);
        assertThat(result.get("mean").asDouble()).isEqualTo(34);
        assertThat(result.get("sd").asDouble()).isEqualTo(39.749213829);
        assertThat(result.get("geometricMeanOfOdds").isNull()).isTrue();
        assertThat(result.get("medianInterval").isNull()).isTrue();
        assertThat(result.get("bins")).hasSize(21);
        assertThat(result.get("exactly0").asLong()).isEqualTo(1);
    }

    @Test
    void the_interval_of_the_median_has_two_ends() {
        answers("q1", 10, 20, 30, 40, 50, 60);

        JsonNode result =
                get("/api/cruxes/coordination/results").get("questions").get(0);

        assertThat(result.get("medianInterval").toString()).isEqualTo("[10.0,60.0]");
    }

    private void pairs(String subCrux, int step, int percent, int people) {
        jdbc.update(
                "insert into joint_tally values ('pause', 'q2', ?, ?, ?, ?)", subCrux, step, percent * 1000, people);
    }

    private void stances(String subCrux, int... people) {
        for (int step = 1; step <= people.length; step++) {
            jdbc.update("insert into stance_tally values ('pause', ?, ?, ?)", subCrux, step, people[step - 1]);
        }
    }

    @Test
    void below_five_stances_there_is_only_their_number_and_every_other_figure_is_null() {
        cruxes.save(Pages.pause());
        stances("s1", 2, 0, 0, 2, 0);

        JsonNode results = get("/api/cruxes/pause/results");

        assertThat(results.propertyNames()).containsExactly("slug", "questions", "subCruxes", "crux");
        assertThat(results.get("subCruxes").get(0).toString())
                .isEqualTo("{\"key\":\"s1\",\"question\":\"Can a pause be verified?\",\"n\":4,\"counts\":null,"
                        + "\"answered\":null,\"rho\":null,\"score\":null,\"p\":null,\"pHolm\":null,\"concordance\":null,"
                        + "\"medians\":[null,null,null]}");
        assertThat(results.get("subCruxes").get(2).get("n").asInt()).isZero();
        assertThat(results.get("subCruxes").get(2).propertyNames())
                .isEqualTo(results.get("subCruxes").get(0).propertyNames());
        assertThat(results.get("crux").toString()).isEqualTo("{\"verdict\":\"too-few\",\"keys\":[]}");
    }

    /**
     * The correlation is that of six people in {@code CorrelationTest}; the concordance, 10 of 13 pairs with different stances:
     *
     * <pre>
     * from itertools import combinations
     * people = [(1, 20), (1, 30), (2, 10), (2, 40), (3, 60), (4, 50)]
     * pairs = [(a, b) for a, b in combinations(people, 2) if a[0] != b[0]]
     * print(sum((a[0] - b[0]) * (a[1] - b[1]) > 0 for a, b in pairs) / len(pairs))
     * </pre>
     */
    @Test
    void from_five_stances_on_there_are_all_figures_of_those_who_have_answered() {
        cruxes.save(Pages.pause());
        stances("s1", 2, 2, 1, 1, 1);
        pairs("s1", 1, 20, 1);
        pairs("s1", 1, 30, 1);
        pairs("s1", 2, 10, 1);
        pairs("s1", 2, 40, 1);
        pairs("s1", 3, 60, 1);
        pairs("s1", 4, 50, 1);

        JsonNode result = get("/api/cruxes/pause/results").get("subCruxes").get(0);

        assertThat(result.toString())
                .isEqualTo("{\"key\":\"s1\",\"question\":\"Can a pause be verified?\",\"n\":7,\"counts\":[2,2,1,1,1],"
                        + "\"answered\":6,\"rho\":0.676763369,\"score\":0.322510823,\"p\":0.155555556,\"pHolm\":0.155555556,"
                        + "\"concordance\":0.769230769,\"medians\":[null,null,null]}");
    }

    @Test
    void the_crux_is_named_with_the_medians_of_those_near_its_poles() {
        cruxes.save(Pages.pause());
        stances("s1", 0, 10, 0, 10, 0);
        stances("s2", 0, 10, 0, 10, 0);
        pairs("s1", 2, 20, 10);
        pairs("s1", 4, 70, 10);
        pairs("s2", 2, 20, 5);
        pairs("s2", 2, 70, 5);
        pairs("s2", 4, 20, 5);
        pairs("s2", 4, 70, 5);

        JsonNode results = get("/api/cruxes/pause/results");

        assertThat(results.get("crux").toString()).isEqualTo("{\"verdict\":\"named\",\"keys\":[\"s1\"]}");
        assertThat(results.get("subCruxes").get(0).get("medians").toString()).isEqualTo("[20.0,null,70.0]");
        assertThat(results.get("subCruxes").get(1).get("rho").asDouble()).isZero();
        assertThat(results.get("subCruxes").get(1).get("concordance").asDouble())
                .isEqualTo(0.5);
    }

    @Test
    void without_any_relation_there_is_no_crux_and_where_all_say_the_same_no_figure() {
        cruxes.save(Pages.pause());
        stances("s1", 0, 0, 12, 0, 0);
        pairs("s1", 3, 20, 6);
        pairs("s1", 3, 70, 6);

        JsonNode results = get("/api/cruxes/pause/results");

        assertThat(results.get("crux").toString()).isEqualTo("{\"verdict\":\"none\",\"keys\":[]}");
        assertThat(results.get("subCruxes").get(0).get("rho").isNull()).isTrue();
        assertThat(results.get("subCruxes").get(0).get("pHolm").isNull()).isTrue();
        assertThat(results.get("subCruxes").get(0).get("medians").toString()).isEqualTo("[null,45.0,null]");
    }

    @Test
    void derived_questions_have_no_results() {
        assertThat(get("/api/cruxes/duties/results").get("questions")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/cruxes/nothing, 404",
        "GET, /api/cruxes/nothing/results, 404",
        "GET, /api/nothing, 404",
        "DELETE, /api/cruxes, 405",
        "POST, /api/cruxes/coordination/results, 405",
    })
    void errors_are_problem_details(String method, String path, int status) {
        Answer answer = program.request(method, path);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("instance").asString()).isEqualTo(path);
    }

    @Test
    void what_cannot_be_given_in_the_wanted_form_is_a_problem_too() {
        Answer answer = program.get("/api/cruxes", "Accept", "text/csv");

        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void a_browser_gets_pages_for_its_errors_and_no_problem_details() {
        assertThat(program.get("/cruxes/nothing", "Accept", "application/json").header("Content-Type"))
                .startsWith("text/html");
    }

    @Test
    void a_known_visitor_who_asks_has_chosen_to_see() {
        program.post("/cruxes/duties/reveal");
        Map<String, List<String>> before = reveals();

        get("/api/cruxes/coordination/results");

        assertThat(before).isEqualTo(Map.of("LOOKED", List.of("duties")));
        assertThat(reveals()).isEqualTo(Map.of("LOOKED", List.of("coordination", "duties")));
    }

    @Test
    void what_another_site_makes_the_browser_ask_is_no_choice() {
        program.post("/cruxes/duties/reveal");

        program.get("/api/cruxes/coordination/results", "Sec-Fetch-Site", "cross-site");

        assertThat(reveals()).isEqualTo(Map.of("LOOKED", List.of("duties")));
    }

    @Test
    void who_asks_for_the_head_alone_has_seen_nothing() {
        program.post("/cruxes/duties/reveal");

        Answer head = program.request("HEAD", "/api/cruxes/coordination/results");

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(reveals()).isEqualTo(Map.of("LOOKED", List.of("duties")));
    }

    @Test
    void a_program_without_a_cookie_leaves_no_trace() {
        get("/api/cruxes/coordination/results");

        assertThat(Tables.count(jdbc, "visitor")).isZero();
        assertThat(program.hasCookie()).isFalse();
    }

    private Map<String, List<String>> reveals() {
        return jdbc.queryForList("select how, crux_slug from reveal order by crux_slug").stream()
                .collect(Collectors.groupingBy(
                        row -> String.valueOf(row.get("how")),
                        Collectors.mapping(row -> String.valueOf(row.get("crux_slug")), Collectors.toList())));
    }
}
