package org.cruxbook.manuscript;

import static java.util.stream.Collectors.toSet;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.crux.Printings;
import org.cruxbook.testing.Tables;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * No test, and run with none: what {@code bench/publishing} lets Maven run. It publishes folders of pages, and compares with
 * the least that could do: the parser of commonmark-java alone, and plain JDBC inserts of the same rows.
 */
@SpringBootTest
abstract class PublishingBench {

    /** Until Java has compiled what both sides run; ours is the longer. */
    private static final int WARM_UPS = 25;

    private static final int MOST_ROUNDS = 7;
    private static final int FEWEST_ROUNDS = 3;
    private static final int PAGES_IN_ALL = 10_000;
    private static final int FILES_A_FOLDER = 100;

    @Autowired
    private Cruxes cruxes;

    @Autowired
    private Printings printings;

    @Autowired
    private Fleet fleet;

    @Autowired
    private Publisher publisher;

    @Autowired
    private Drafts drafts;

    @Autowired
    private ContentSettings settings;

    @Autowired
    private OpenProblems problems;

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcTemplate jdbc;

    @Value("${bench.out}")
    private Path out;

    private Press press;

    private final String page = Pages.source("coordination.md");

    private final Parser parser = Parser.builder()
            .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create(), AutolinkExtension.create()))
            .build();

    /** What one round took, in milliseconds. */
    private record Round(double parsing, double inserting, double publishing, double restarting) {

        double bare() {
            return parsing + inserting;
        }
    }

    @Test
    void compare() throws Exception {
        // As at a start: the index for searching is made afterwards, in a thread of its own.
        press = new Press(
                printings,
                cruxes,
                publisher,
                problems,
                drafts,
                event -> {},
                new PublishingMeters(new SimpleMeterRegistry(), problems));
        int[] sizes = Stream.of(System.getProperty("bench.pages", "1000,10000").split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
        write(sizes[0]);
        for (int n = 0; n < WARM_UPS; n++) {
            round();
        }
        for (int pages : sizes) {
            write(pages);
            List<Round> rounds = new ArrayList<>();
            for (int n = 0; n < rounds(pages); n++) {
                rounds.add(round());
            }
            print(pages, rounds);
        }
    }

    private void write(int pages) throws IOException {
        FileSystemUtils.deleteRecursively(settings.dir());
        for (int n = 0; n < pages; n++) {
            Path file = settings.dir().resolve("part-%03d/page-%05d.md".formatted(n / FILES_A_FOLDER, n));
            Files.createDirectories(file.getParent());
            Files.writeString(file, page.replaceFirst("title: \"?", "$0" + n + ". "));
        }
    }

    private Round round() throws Exception {
        Tables.empty(jdbc);
        double publishing = time(this::publish);
        double restarting = time(this::restart);
        StoredRows rows = StoredRows.of(jdbc);
        Tables.empty(jdbc);
        double parsing = time(this::parse);
        return new Round(parsing, time(() -> rows.insertInto(database)), publishing, restarting);
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double time(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private Collection<Source> sources() {
        try {
            return new ContentFolder(settings.dir())
                    .list((folder, key) -> {})
                    .pages()
                    .values();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void publish() {
        Collection<Source> sources = sources();
        press.run(
                sources.stream().map(Source::content).toList(),
                sources.stream().map(Source::path).collect(toSet()));
    }

    private void restart() throws Exception {
        try (Bell bell = new Bell()) {
            new Watch(settings, press, fleet, problems, bell).open();
        }
    }

    private void parse() throws IOException {
        for (Source source : sources()) {
            parser.parse(Files.readString(source.file()));
        }
    }

    private static int rounds(int pages) {
        return Math.max(FEWEST_ROUNDS, Math.min(MOST_ROUNDS, PAGES_IN_ALL / pages));
    }

    /** The shortest of all rounds: what else runs on a machine can only make them longer. */
    private void print(int pages, List<Round> counted) throws IOException, SQLException {
        double bare = shortest(counted.stream().map(Round::bare));
        double publishing = shortest(counted.stream().map(Round::publishing));
        double restarting = shortest(counted.stream().map(Round::restarting));
        String row = String.format(
                Locale.ROOT,
                "| %s | %,d | %.0f | %.0f | %.0f | **%.2f** | %.0f | **%.2f** |%n",
                product(),
                pages,
                shortest(counted.stream().map(Round::parsing)),
                shortest(counted.stream().map(Round::inserting)),
                publishing,
                publishing / bare,
                restarting,
                restarting / bare);
        Files.writeString(out, row, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private String product() throws SQLException {
        try (var connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName();
        }
    }

    private static double shortest(Stream<Double> values) {
        return values.min(Double::compare).orElseThrow();
    }
}
