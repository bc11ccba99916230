package org.cruxbook.manuscript;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * No test, and run with none: what {@code bench/hostile} lets Maven run. In a process of its own with 128 MB it reads every hostile
 * page, the first time as a site would that has just been started, and writes the worst of each kind down.
 */
class HostilePagesBench {

    @Test
    void read_all_in_128_mb() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostilePagesBench.class.getName(),
                        System.getProperty("bench.out"))
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("128 MB are not enough, or a page defeats the reader");
        }
    }

    /** In milliseconds. */
    private static final int LIMIT = 2_000;

    /** @param out the file to write the table to */
    public static void main(String[] out) throws IOException {
        Map<String, Worst> worst = new LinkedHashMap<>();
        for (HostilePages.Page page : HostilePages.all()) {
            worst.merge(page.kind(), measure(page), Worst::or);
        }
        for (Map.Entry<String, Worst> kind : worst.entrySet()) {
            Files.writeString(Path.of(out[0]), row(kind.getKey(), kind.getValue()), StandardOpenOption.APPEND);
        }
        if (worst.values().stream().anyMatch(kind -> kind.millis > LIMIT)) {
            throw new IllegalStateException("a page takes more than two seconds");
        }
    }

    /**
     * @param pages how many of this kind
     * @param millis the longest that one took
     * @param name which that was
     * @param allocated the most that reading one took in all, in bytes
     */
    private record Worst(int pages, long millis, String name, long allocated) {

        Worst or(Worst other) {
            Worst longer = millis >= other.millis ? this : other;
            return new Worst(pages + other.pages, longer.millis, longer.name, Math.max(allocated, other.allocated));
        }
    }

    private static Worst measure(HostilePages.Page page) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        long start = System.nanoTime();
        Reading reading = page.read();
        long millis = (System.nanoTime() - start) / 1_000_000;
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        if (page.refused() == (reading.draft() != null)) {
            throw new IllegalStateException(page + " is not what it is said to be");
        }
        return new Worst(1, millis, page.name(), allocated);
    }

    private static String row(String kind, Worst worst) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %s | %d |%n",
                kind,
                worst.pages,
                worst.millis,
                worst.name,
                worst.allocated >> 20);
    }
}
