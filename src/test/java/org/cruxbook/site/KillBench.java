package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cruxbook.testing.Mounted;
import org.cruxbook.testing.OwnPostgres;
import org.cruxbook.testing.RunningCruxbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No test, and run with none: what {@code bench/kill} lets Maven run. Eight writers send forms to a site in a process of its own,
 * which is killed, or loses all that it has not written through to the disk, at a moment of chance; then it is started again, and
 * everyone looks for what they were told that it kept.
 */
class KillBench {

    private static final int WRITERS = 8;
    private static final double LIMIT = 20;
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);

    private final Random random = new Random();
    private final List<Double> starts = new ArrayList<>();
    private final List<Writers> all = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void kill() throws Exception {
        switch (System.getProperty("bench.what", "h2")) {
            case "h2" -> onH2();
            case "postgres" -> onPostgres();
            case "power" -> powerCuts();
            default -> throw new IllegalArgumentException("h2, postgres or power");
        }
    }

    private void onH2() throws Exception {
        Path data = folder.resolve("data");
        kill(new BenchSite(folder.resolve("content"), Map.of()), data);
        BenchSite.recount(data);
        print("H2, `kill -9`", "");
    }

    private void onPostgres() throws Exception {
        try (OwnPostgres server = OwnPostgres.start()) {
            Map<String, String> settings = server.settings();
            kill(new BenchSite(folder.resolve("content"), settings), folder.resolve("data"));
            BenchSite.recount(settings);
            print("PostgreSQL, `kill -9`", "");
        }
    }

    private void kill(BenchSite bench, Path data) throws Exception {
        RunningCruxbook site = bench.start(data);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                Writers writers = writers(site);
                pause();
                site.kill();
                writers.stop();
                site = startAgain(bench, data);
            }
            assertThat(missed(site)).isZero();
        } finally {
            site.kill();
        }
    }

    /**
     * The data folder is a file system in a file. To cut the power is to stop the site where it is and to take a copy of that
     * file: it holds what was written through to it, and not what the system still has in memory. A file that nobody wrote
     * through is put beside the database each time, to show that such things are gone.
     */
    private void powerCuts() throws Exception {
        BenchSite bench = new BenchSite(folder.resolve("content"), Map.of("cruxbook.data.reserve", "1MB"));
        Path image = folder.resolve("disk0");
        Mounted.format(image, 128);
        Mounted disk = Mounted.image(image);
        int gone = 0;
        RunningCruxbook site = bench.start(disk.folder());
        try {
            for (int round = 1; round <= ROUNDS; round++) {
                Path copy = folder.resolve("disk" + round);
                Writers writers = writers(site);
                pause();
                Files.writeString(disk.folder().resolve("witness" + round), "x".repeat(10_000));
                site.freeze();
                Files.copy(image, copy);
                site.kill();
                writers.stop();
                disk.close();
                Files.delete(image);
                image = copy;
                disk = Mounted.image(image);
                gone += isGone(disk.folder().resolve("witness" + round)) ? 1 : 0;
                site = startAgain(bench, disk.folder());
            }
            assertThat(missed(site)).isZero();
            site.kill();
            BenchSite.recount(disk.folder());
            print("H2, power cut", "%d of %d".formatted(gone, ROUNDS));
        } finally {
            site.kill();
            disk.close();
        }
    }

    private static boolean isGone(Path witness) throws IOException {
        return !Files.exists(witness) || !Files.readString(witness).equals("x".repeat(10_000));
    }

    private Writers writers(RunningCruxbook site) {
        Writers writers = Writers.start(WRITERS, site.url(), BenchSite.QUESTION);
        all.add(writers);
        return writers;
    }

    private void pause() throws InterruptedException {
        Thread.sleep(random.nextInt(500, 5_000));
    }

    private RunningCruxbook startAgain(BenchSite bench, Path data) throws IOException {
        long start = System.nanoTime();
        RunningCruxbook site = bench.start(data);
        starts.add(BenchSite.secondsUntilUp(site, start));
        long missed = all.get(all.size() - 1).missed(site.url());
        if (missed > 0) {
            site.kill();
        }
        assertThat(missed).as("what was told to be kept and is not").isZero();
        return site;
    }

    private long missed(RunningCruxbook site) {
        return all.stream().mapToLong(writers -> writers.missed(site.url())).sum();
    }

    /** @param gone in how many rounds what nobody wrote through was gone; empty where nothing such is tried */
    private void print(String what, String gone) throws IOException {
        Collections.sort(starts);
        BenchSite.print(
                "| %s | %d | %,d | %,d | 0 | %s | %.1f | %.1f |%n",
                what,
                ROUNDS,
                all.stream().mapToInt(writers -> writers.came(303)).sum(),
                all.stream().mapToInt(Writers::unanswered).sum(),
                gone.isEmpty() ? "–" : gone,
                starts.get(starts.size() / 2),
                starts.get(starts.size() - 1));
        assertThat(all).allMatch(writers -> writers.cameOtherwise(303) == 0);
        assertThat(starts).allMatch(seconds -> seconds < LIMIT);
    }
}
