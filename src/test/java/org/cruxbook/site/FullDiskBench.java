package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.cruxbook.testing.Browser;
import org.cruxbook.testing.Mounted;
import org.cruxbook.testing.RunningCruxbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No test, and run with none: what {@code bench/full-disk} lets Maven run, as root. The data folder is a small file system, which
 * another file fills while eight writers send forms: down to the reserve, and, with a reserve of nothing, to the last byte, so
 * that H2 fails to write and shuts its database.
 */
class FullDiskBench {

    private static final int WRITERS = 8;
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int DISK_MB = 96;
    private static final int REFUSALS = 50;
    private static final double LONGEST_RECOVERY = 10;

    @TempDir
    private Path folder;

    private int kept;
    private int refused;
    private int otherwise;
    private int typedLost;
    private long missed;
    private int pages;
    private int pagesMissing;
    private double longestRecovery;

    @Test
    void down_to_the_reserve() throws Exception {
        fill("down to the reserve", "8MB", 7L << 20);
    }

    @Test
    void to_the_last_byte() throws Exception {
        fill("to the last byte, without a reserve", "0B", 0);
    }

    /** @param left how much the other file leaves at the end, in bytes */
    private void fill(String how, String reserve, long left) throws Exception {
        BenchSite bench = new BenchSite(folder.resolve("content"), Map.of("cruxbook.data.reserve", reserve));
        try (Mounted disk = Mounted.inMemory(DISK_MB);
                RunningCruxbook site = bench.start(disk.folder())) {
            // Of what nobody has read yet there is no copy to be read.
            Browser.fresh(site.port()).get("/cruxes/page");
            for (int round = 0; round < ROUNDS; round++) {
                round(site, disk.folder().resolve("another"), left);
            }
            site.kill();
            BenchSite.recount(disk.folder());
        }
        print(how);
    }

    private void round(RunningCruxbook site, Path other, long left) throws Exception {
        Writers writers = Writers.start(WRITERS, site.url(), BenchSite.QUESTION);
        Browser reader = Browser.fresh(site.port());
        Thread.sleep(1_000);
        do {
            fill(other, left);
            read(reader);
        } while (writers.came(503) < REFUSALS);
        int before = writers.came(303);
        long start = System.nanoTime();
        Files.delete(other);
        while (writers.came(303) <= before + WRITERS) {
            read(reader);
            assertThat(System.nanoTime() - start).isLessThan(60_000_000_000L);
        }
        longestRecovery = Math.max(longestRecovery, (System.nanoTime() - start) / 1e9);
        Thread.sleep(1_000);
        writers.stop();
        kept += writers.came(303);
        refused += writers.came(503);
        otherwise += writers.cameOtherwise(303, 503) + writers.unanswered();
        typedLost += writers.typedLost();
        missed += writers.missed(site.url());
    }

    private void read(Browser reader) {
        pages++;
        pagesMissing += reader.get("/cruxes/page").status() == 200 ? 0 : 1;
    }

    /** Makes the file as large as it can be; where nothing is to be left, as often as the site makes room again. */
    private static void fill(Path file, long left) throws IOException {
        byte[] block = new byte[4_096];
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (Files.getFileStore(file.getParent()).getUsableSpace() > left) {
                out.write(block);
            }
        } catch (IOException full) {
            if (left > 0) {
                throw full;
            }
        }
    }

    private void print(String how) throws IOException {
        BenchSite.print(
                "| %s | %d | %,d | %,d | %d | %d | %d | %,d | %d | %.1f |%n",
                how, ROUNDS, kept, refused, typedLost, otherwise, missed, pages, pagesMissing, longestRecovery);
        assertThat(typedLost + otherwise + missed + pagesMissing).isZero();
        assertThat(longestRecovery).isLessThan(LONGEST_RECOVERY);
    }
}
