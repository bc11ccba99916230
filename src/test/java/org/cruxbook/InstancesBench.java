package org.cruxbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.cruxbook.testing.FreshPostgresDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        List<Future<Instance>> starting = IntStream.range(0, 2)
                .mapToObj(n -> both.submit(() -> Instance.start(database, CONTENT, data.resolve("instance-" + n))))
                .toList();
        both.shutdown();
        try (Instance one = starting.get(0).get();
                Instance two = starting.get(1).get()) {
            double seconds = (System.nanoTime() - start) / 1e9;
            check(one);
            check(two);
            return seconds;
        }
    }

    /** Healthy, migrated once, every page published once. */
    private static void check(Instance instance) {
        assertThat(instance.status("/actuator/health")).isEqualTo(200);
        assertThat(instance.jdbc()
                        .queryForList("select version from flyway_schema_history group by version having count(*) > 1"))
                .isEmpty();
        assertThat(instance.jdbc().queryForList("select slug from crux group by slug having count(*) > 1"))
                .isEmpty();
        assertThat(instance.count("crux")).isPositive();
        assertThat(instance.jdbc()
                        .queryForList("select crux_slug, entry_key, kind from ledger_entry"
                                + " group by crux_slug, entry_key, kind having count(*) > 1"))
                .isEmpty();
        assertThat(instance.jdbc().queryForObject("select number from printing", Long.class))
                .isEqualTo(1);
    }
}
