package org.cruxbook.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.cruxbook.testing.OwnPostgres;
import org.cruxbook.testing.Recount;
import org.cruxbook.testing.RunningCruxbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * No test, and run with none: what {@code bench/import} lets Maven run. It imports a file of many visitors' answers into
 * PostgreSQL, and then copies the very rows that this has made into another database with the same tables, indexes and
 * references, with PostgreSQL's own {@code COPY}.
 */
class ImportBench {

    private static final int VISITORS = Integer.getInteger("bench.visitors", 1_000_000);
    private static final int QUESTIONS = 5;

    /** Those that others refer to first. */
    private static final List<String> TABLES =
            List.of("visitor", "estimate", "estimate_revision", "tally", "weekly_tally");

    @TempDir
    private Path folder;

    private Map<String, String> settings = Map.of();

    @Test
    void measure() throws Exception {
        Path content = Files.createDirectory(folder.resolve("content"));
        Files.writeString(
                content.resolve("page.md"),
                "# Page\n\nProbability that:\n\n" + "- it is so, in the way of number N: ____%\n".repeat(QUESTIONS));
        for (int n = 1; n <= QUESTIONS; n++) {
            Files.writeString(
                    content.resolve("page.md"),
                    Files.readString(content.resolve("page.md")).replaceFirst("number N", "number " + n));
        }
        Path csv = write();
        try (OwnPostgres server = OwnPostgres.start()) {
            settings = server.settings();
            try (RunningCruxbook site = RunningCruxbook.start(
                    content,
                    folder.resolve("data"),
                    settings.entrySet().stream()
                            .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                            .toArray(String[]::new))) {
                assertThat(site.url()).isNotEmpty();
            }
            double importing = seconds(() -> importIt(csv));
            new Recount(new JdbcTemplate(new DriverManagerDataSource(url("postgres"), "postgres", "postgres"))).holds();
            double size = size();
            double copying = copy();
            print(importing, copying, size);
        }
    }

    private Path write() throws Exception {
        Random random = new Random(7);
        Path csv = folder.resolve("answers.csv");
        try (BufferedWriter out = Files.newBufferedWriter(csv)) {
            out.write("crux,question,visitor,percent,at\n");
            for (int visitor = 0; visitor < VISITORS; visitor++) {
                for (int question = 1; question <= QUESTIONS; question++) {
                    out.write("page," + question + ",person " + visitor + "," + random.nextInt(101) + ",2026-0"
                            + (1 + random.nextInt(9)) + "-1" + random.nextInt(10) + "\n");
                }
            }
        }
        return csv;
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private String url(String database) {
        return Objects.requireNonNull(settings.get("spring.datasource.url")).replaceFirst("/postgres$", "/" + database);
    }

    private void importIt(Path csv) {
        Screen screen = Screen.piped();
        int code = screen.run(
                "import",
                csv.toString(),
                "--spring.datasource.url=" + url("postgres"),
                "--spring.datasource.username=postgres");
        assertThat(screen.err())
                .isEqualTo(String.format(
                        Locale.ROOT,
                        "Imported %,d answers and 0 stances of %,d visitors%n",
                        VISITORS * QUESTIONS,
                        VISITORS));
        assertThat(code).isZero();
    }

    private Connection open(String database) throws SQLException {
        return DriverManager.getConnection(url(database), "postgres", "postgres");
    }

    /** All tables in one transaction, by the server from its own disk: as fast as it gets. */
    private double copy() throws Exception {
        Path files = Files.createDirectory(folder.resolve("copies"));
        assertThat(files.toFile().setWritable(true, false)).isTrue();
        for (String table : TABLES) {
            try (Connection from = open("postgres");
                    Statement statement = from.createStatement()) {
                statement.execute("copy " + table + " to '" + files.resolve(table) + "'");
            }
        }
        try (Connection connection = open("template1");
                Statement statement = connection.createStatement()) {
            statement.execute("create database bare template postgres");
        }
        try (Connection into = open("bare");
                Statement statement = into.createStatement()) {
            statement.execute("truncate " + String.join(", ", TABLES) + " cascade");
            statement.execute("checkpoint");
            into.setAutoCommit(false);
            return seconds(() -> {
                for (String table : TABLES) {
                    statement.execute("copy " + table + " from '" + files.resolve(table) + "'");
                }
                into.commit();
            });
        }
    }

    /** Of a visitor with all that is stored of them, indexes included, in bytes. */
    private double size() throws SQLException {
        String tables = TABLES.subList(0, 3).stream()
                .map(table -> "pg_total_relation_size('" + table + "')")
                .collect(Collectors.joining(" + "));
        try (Connection connection = open("postgres");
                Statement statement = connection.createStatement();
                ResultSet sum = statement.executeQuery("select " + tables)) {
            assertThat(sum.next()).isTrue();
            return (double) sum.getLong(1) / VISITORS;
        }
    }

    private void print(double importing, double copying, double size) throws Exception {
        Files.writeString(
                Path.of(System.getProperty("bench.out", "target/import.md")),
                String.format(
                        Locale.ROOT,
                        "| %,d | %,d | %.0f | %,.0f | %.0f | **%.2f** | %,.0f |%n",
                        VISITORS,
                        VISITORS * QUESTIONS,
                        importing,
                        VISITORS * QUESTIONS / importing,
                        copying,
                        copying / importing,
                        size),
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
