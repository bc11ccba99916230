package org.cruxbook.manuscript;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.cruxbook.testing.Browser;
import org.cruxbook.testing.OnH2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * No test, and run with none: what {@code bench/live} lets Maven run. It does to a content folder what authors do, and measures
 * how long it is until the site shows it.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "cruxbook.content.watch=true")
@OnH2
class LiveBench {

    private static final int ROUNDS = 20;
    private static final int CHECKOUTS = 3;
    private static final int FILES = Integer.getInteger("bench.files", 1000);

    @LocalServerPort
    private int port;

    @Value("${cruxbook.content.dir}")
    private Path folder;

    @Value("${bench.out}")
    private Path out;

    /** Beside the content folder. */
    @TempDir
    private Path elsewhere;

    private final String page = Pages.source("coordination.md");

    /** What is done to the folder. */
    @FunctionalInterface
    private interface Edit {
        void make(int round) throws IOException;
    }

    @Test
    void measure() throws IOException {
        write("stays.md", "Stays");
        await(() -> shows("stays", "Stays"));
        one("a page is added", round -> write("a" + round + ".md", "New " + round), round -> shows("a" + round, "New"));
        one("a page is saved", round -> write("a0.md", "Saved " + round), round -> shows("a0", "Saved " + round + "."));
        one("a page is saved by renaming", this::writeAndRename, round -> shows("a0", "Renamed " + round + "."));
        one("a page is renamed", this::rename, round -> missing("a" + round) && shows("b" + round, ""));
        one("a page is deleted", round -> Files.delete(file("b" + round)), round -> missing("b" + round));
        many("1. ", "%,d pages are added".formatted(FILES));
        many("2. ", "%,d pages are changed".formatted(FILES));
    }

    private Path file(String slug) {
        return folder.resolve(slug + ".md");
    }

    private String titled(String title) {
        return page.replaceFirst("title: \"?", "$0" + title + ". ");
    }

    private void write(String file, String title) throws IOException {
        Files.writeString(folder.resolve(file), titled(title));
    }

    private void writeAndRename(int round) throws IOException {
        Path draft = Files.writeString(elsewhere.resolve("draft"), titled("Renamed " + round));
        Files.move(draft, file("a0"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void rename(int round) throws IOException {
        Files.move(file("a" + round), file("b" + round));
    }

    private boolean shows(String slug, String title) {
        Browser.Answer answer = Browser.fresh(port).get("/api/cruxes/" + slug);
        return answer.status() == 200 && answer.body().contains(title);
    }

    private boolean missing(String slug) {
        return !Browser.fresh(port).get("/api/cruxes").body().contains("\"" + slug + "\"");
    }

    private void one(String what, Edit edit, IntPredicate seen) throws IOException {
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            int number = round;
            times.add(time(round, edit, () -> seen.test(number)));
        }
        print(what, times);
    }

    private void many(String title, String what) throws IOException {
        List<Double> times = new ArrayList<>();
        for (int n = 0; n < CHECKOUTS; n++) {
            String words = title + "(" + n + ") ";
            times.add(time(n, same -> writeAll(words), () -> showAll(words)));
        }
        print(what, times);
    }

    /** Asks for the list of all only once the first and the last are there: to make it takes the machine from the publishing. */
    private boolean showAll(String words) {
        return shows("page-%05d".formatted(0), words)
                && shows("page-%05d".formatted(FILES - 1), words)
                && Stream.of(Browser.fresh(port).get("/api/cruxes").body().split("\"slug\""))
                                .filter(line -> line.contains(words))
                                .count()
                        == FILES;
    }

    private void writeAll(String title) throws IOException {
        for (int n = 0; n < FILES; n++) {
            Path file = folder.resolve("part-%02d/page-%05d.md".formatted(n / 100, n));
            Files.createDirectories(file.getParent());
            Files.writeString(file, titled(title + n));
        }
    }

    private double time(int round, Edit edit, BooleanSupplier seen) throws IOException {
        edit.make(round);
        long start = System.nanoTime();
        await(seen);
        return (System.nanoTime() - start) / 1e6;
    }

    private static void await(BooleanSupplier seen) {
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .atMost(Duration.ofMinutes(5))
                .until(seen::getAsBoolean);
    }

    private void print(String what, List<Double> times) throws IOException {
        List<Double> sorted = times.stream().sorted().toList();
        String row = String.format(
                Locale.ROOT,
                "| %s | %.0f | %.0f |%n",
                what,
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() - 1));
        Files.writeString(out, row, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
