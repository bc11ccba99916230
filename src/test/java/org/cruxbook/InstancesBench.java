package org.cruxbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.cruxbook.testing.Browser;
import org.cruxbook.testing.FreshPostgresDatabase;
import org.cruxbook.testing.RunningCruxbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** No test, and run with none: what {@code bench/instances} lets Maven run. Two instances start at once on an empty schema. */
class InstancesBench {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 20);
    private static final Path CONTENT = Path.of("content");

    @TempDir
    private Path place;

    @Test
    void start_at_once() throws Exception {
        double longest = 0;
        for (int round = 0; round < ROUNDS; round++) {
            longest = Math.max(longest, round(place.resolve("round-" + round)));
        }
        String row = String.format(Locale.ROOT, "| %d | %d | %.1f |%n", ROUNDS, ROUNDS, longest);
        Files.writeString(
                Path.of(System.getProperty("bench.out")), row, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static double round(Path data) throws Exception {
        long start = System.nanoTime();
        String database = FreshPostgresDatabase.url();
        ExecutorService both = Executors.newFixedThreadPool(2);
        List<Future<RunningCruxbook>> starting = IntStream.range(0, 2)
                .mapToObj(n -> both.submit(() -> start(database, data.resolve("instance-" + n))))
                .toList();
        both.shutdown();
        try (RunningCruxbook one = starting.get(0).get();
                RunningCruxbook two = starting.get(1).get()) {
            checkHealth(one);
            checkHealth(two);
            double seconds = (System.nanoTime() - start) / 1e9;
            check(new JdbcTemplate(new DriverManagerDataSource(database, "postgres", "postgres")));
            return seconds;
        }
    }

    /** A process of its own, as an operator starts it. */
    private static RunningCruxbook start(String database, Path data) throws IOException {
        return RunningCruxbook.start(
                CONTENT,
                data,
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres");
    }

    /** It says where it is a moment before it says that it is ready. */
    private static void checkHealth(RunningCruxbook instance) {
        assertThat(instance.url()).as(() -> String.join("\n", instance.log())).isNotEmpty();
        Browser browser = Browser.fresh(instance.port());
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(browser.get("/actuator/health").status()).isEqualTo(200));
    }

    /** Migrated once, every page published once. */
    private static void check(JdbcTemplate jdbc) {
        assertThat(jdbc.queryForList("select version from flyway_schema_history group by version having count(*) > 1"))
                .isEmpty();
        assertThat(jdbc.queryForList("select slug from crux group by slug having count(*) > 1"))
                .isEmpty();
        assertThat(jdbc.queryForObject("select count(*) from crux", Long.class)).isPositive();
        assertThat(jdbc.queryForList("select crux_slug, entry_key, kind from ledger_entry"
                        + " group by crux_slug, entry_key, kind having count(*) > 1"))
                .isEmpty();
        assertThat(jdbc.queryForObject("select number from printing", Long.class))
                .isEqualTo(1);
    }
}
