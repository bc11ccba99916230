package org.cruxbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.cruxbook.manuscript.Printshop;
import org.cruxbook.testing.Browser;
import org.cruxbook.testing.Browser.Answer;
import org.cruxbook.testing.Guarded;
import org.cruxbook.testing.Tables;
import org.cruxbook.testing.Wire;
import org.cruxbook.testing.Wire.Received;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

/** What Prometheus reads of a site that people use. */
@ActiveProfiles("metrics")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "logging.level.org.hibernate.orm.connections.pooling=warn"})
abstract class MetricsTest {

    private static final String RAIN = """
            ---
            title: Will It Rain?
            ---

            ## What it turns on

            | Question | The sailor says | The farmer says |
            | --- | --- | --- |
            | Does the wind hold? | Always | Never |

            ## Your estimates

            Probability that:

            - It rains: ____% {#rain}
            - It hails: ____% {#hail}
            """;

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int management;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcTemplate jdbc;

    private Printshop printshop;
    private Browser ann;

    @BeforeEach
    void publish() {
        Tables.empty(jdbc);
        printshop = Printshop.of(application);
        printshop.publish(Map.of("rain.md", RAIN));
        ann = Browser.fresh(port);
    }

    /** A meter's value as Prometheus gets it; NaN where there is none. */
    private double meter(String name, String... labels) {
        return Browser.fresh(management)
                .get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.matches(name + "(\\{.*)? .*"))
                .filter(line -> Arrays.stream(labels).allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .reduce(Double::sum)
                .orElse(Double.NaN);
    }

    /** By how much something raises a meter that is there. */
    private double raised(DoubleSupplier meter, Runnable work) {
        double before = meter.getAsDouble();
        assertThat(before).isNotNaN();
        work.run();
        return meter.getAsDouble() - before;
    }

    private DoubleSupplier answers(String kind, String change) {
        return () -> meter("cruxbook_answers_total", "kind=\"" + kind + "\"", "change=\"" + change + "\"");
    }

    private void answer(String... namesAndValues) {
        assertThat(ann.submit(ann.get("/cruxes/rain/estimate"), namesAndValues).status())
                .isEqualTo(200);
    }

    /** The field of the one sub-crux. */
    private String stance() {
        return ann.get("/cruxes/rain")
                .page()
                .selectFirst("input[name^=stance.]")
                .attr("name");
    }

    @Test
    void answers_are_counted_by_what_they_change() {
        Runnable first = () -> answer("rain", "10", "hail", "20", stance(), "2");
        Runnable second = () -> answer("rain", "15", "hail", "20", stance(), "4");
        Runnable third = () -> answer("rain", "15", "hail", "");

        assertThat(raised(answers("estimate", "given"), first)).isEqualTo(2);
        assertThat(meter("cruxbook_answers_total", "stance", "given")).isPositive();
        assertThat(raised(answers("estimate", "revised"), second)).isEqualTo(1);
        assertThat(raised(answers("estimate", "withdrawn"), third)).isEqualTo(1);
    }

    @Test
    void stances_are_counted_likewise() {
        assertThat(raised(answers("stance", "given"), () -> answer("rain", "1", stance(), "2")))
                .isEqualTo(1);
        assertThat(raised(answers("stance", "revised"), () -> answer(stance(), "3")))
                .isEqualTo(1);
        assertThat(raised(answers("stance", "revised"), () -> answer(stance(), "3")))
                .isZero();
    }

    @Test
    void a_form_that_stores_nothing_counts_nothing() {
        DoubleSupplier all = () -> meter("cruxbook_answers_total");

        double raised = raised(
                all,
                () -> assertThat(ann.post("/cruxes/rain/estimates", "rain", "wet")
                                .status())
                        .isEqualTo(422));

        assertThat(raised).isZero();
    }

    @Test
    void each_form_that_is_stored_is_timed_with_its_tallies() {
        assertThat(raised(() -> meter("cruxbook_writes_seconds_count"), () -> answer("rain", "10")))
                .isEqualTo(1);
        assertThat(raised(() -> meter("cruxbook_tallies_seconds_count"), () -> answer("rain", "11")))
                .isEqualTo(1);
        assertThat(meter("cruxbook_writes_seconds_sum")).isPositive();
        assertThat(meter("cruxbook_writes_seconds_bucket", "le=\"+Inf\"")).isPositive();
        assertThat(meter("cruxbook_backlog_seconds_count")).isNotNaN();
        assertThat(meter("cruxbook_conflicts_total", "outcome=\"repeated\"")).isNotNaN();
        assertThat(meter("cruxbook_conflicts_total", "outcome=\"refused\"")).isNotNaN();
    }

    @Test
    void publishing_is_timed_and_pages_and_problems_are_those_of_now() {
        double runs = raised(
                () -> meter("cruxbook_publishing_seconds_count"),
                () -> printshop.problems(Map.of("rain.md", RAIN + "\n", "snow.md", RAIN, "bad.md", "no title\n")));
        assertThat(runs).isEqualTo(1);
        assertThat(meter("cruxbook_pages")).isEqualTo(2);
        assertThat(meter("cruxbook_problems", "error")).isEqualTo(1);

        printshop.publish(Map.of("rain.md", RAIN));
        assertThat(meter("cruxbook_pages")).isEqualTo(1);
        assertThat(meter("cruxbook_problems", "error")).isZero();
    }

    @Test
    void what_the_shelf_answers_is_counted_there_and_what_it_cannot_with_the_requests() {
        DoubleSupplier hits = () -> meter("cruxbook_shelf_requests_total", "hit");
        DoubleSupplier misses = () -> meter("cruxbook_shelf_requests_total", "miss");
        DoubleSupplier requests =
                () -> meter("http_server_requests_seconds_count", "uri=\"/cruxes/{slug}\"", "status=\"200\"");
        assertThat(raised(misses, () -> ann.get("/cruxes/rain"))).isEqualTo(1);
        double made = requests.getAsDouble();

        assertThat(raised(hits, () -> ann.get("/cruxes/rain"))).isEqualTo(1);
        assertThat(requests.getAsDouble()).isEqualTo(made).isPositive();
        assertThat(meter("cruxbook_shelf_copies")).isPositive();
        assertThat(meter("cruxbook_shelf_size_bytes")).isGreaterThan(1000);
    }

    @Test
    void the_pool_the_threads_and_the_memory_are_seen() {
        assertThat(meter("hikaricp_connections_max")).isEqualTo(10);
        assertThat(meter("hikaricp_connections_pending")).isZero();
        assertThat(meter("hikaricp_connections_acquire_seconds_count")).isPositive();
        assertThat(meter("tomcat_threads_config_max_threads")).isPositive();
        assertThat(meter("jvm_memory_used_bytes", "area=\"heap\"")).isPositive();
    }

    @Test
    void no_address_token_or_answer_is_in_it() {
        answer("rain", "12.345");

        List<String> lines = Browser.fresh(management)
                .get("/actuator/prometheus")
                .body()
                .lines()
                .toList();

        assertThat(lines).hasSizeGreaterThan(100).allSatisfy(line -> {
            int beforeValue = line.lastIndexOf(' ');
            // Where the site itself listens is in the name of its connector.
            assertThat(line.substring(0, beforeValue).replace("http-nio-127.0.0.1-", "http-nio-"))
                    .doesNotContain("12.345", "12345", "127.0.0.1", "\"rain\"", "/cruxes/rain");
            // A whole number of bytes or of nanoseconds may have the digits of the answer in it by chance.
            assertThat(line.substring(beforeValue + 1)).isNotIn("12.345", "12345.0", "0.12345");
        });
    }

    @Test
    void only_this_machine_is_listened_to() throws IOException {
        InetAddress other = InetAddress.getByAddress(new byte[] {127, 0, 0, 2});
        assumeTrue(answers(other, port), "there is but one address here");

        assertThat(answers(other, management)).isFalse();
    }

    private static boolean answers(InetAddress address, int port) {
        try (Socket socket = new Socket(address, port)) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/actuator/health,200",
        "GET,/actuator/health/readiness,200",
        "GET,/actuator,404",
        "GET,/actuator/env,404",
        "GET,/actuator/heapdump,404",
        "GET,/actuator/metrics,404",
        "GET,/actuator/shutdown,404",
        "GET,/,404",
        "GET,/cruxes/rain,404",
        "GET,/%zz,400",
        "GET,/..%2f,400",
        "POST,/actuator/prometheus,405",
        "POST,/actuator/shutdown,404",
        "POST,/cruxes/rain/estimates,404",
        "TRACE,/actuator/prometheus,405",
    })
    void the_management_port_tells_nothing_else_and_as_safely_as_the_site(String method, String path, int status) {
        assertThat(Guarded.check(new Wire(management).request(method + " " + path + " HTTP/1.1", "Content-Length: 0"))
                        .status())
                .isEqualTo(status);
    }

    @Test
    void what_prometheus_reads_carries_all_headers() {
        Received metrics = new Wire(management).request("GET /actuator/prometheus HTTP/1.1");

        Guarded.headers(metrics);
        assertThat(metrics.status()).isEqualTo(200);
        assertThat(metrics.headers("Content-Type").get(0)).startsWith("text/plain;");
    }

    @Test
    void another_sites_form_is_refused_there_as_well() {
        String line = "POST /actuator/prometheus HTTP/1.1";

        assertThat(Guarded.check(new Wire(management).request(line, "Sec-Fetch-Site: cross-site", "Content-Length: 0"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void the_site_itself_says_no_more_than_whether_it_lives_and_is_ready() {
        for (String path : new String[] {"/livez", "/readyz"}) {
            Answer answer = ann.get(path);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
        }
        assertThat(ann.get("/actuator/prometheus").status()).isEqualTo(404);
        assertThat(ann.get("/actuator/health").status()).isEqualTo(404);
    }
}
