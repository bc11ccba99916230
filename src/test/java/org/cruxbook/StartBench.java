package org.cruxbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cruxbook.testing.StartedSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No test, and run with none: what {@code bench/start} lets Maven run. It starts the same jar plainly and from the folder that
 * {@code deploy/fast-start} has made of it, by turns, and measures how long it is from there to the last byte of the first page.
 */
class StartBench {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 7);
    private static final Path JAVA_HOME = Path.of(System.getProperty("bench.java"));
    private static final Path FAST = Path.of(System.getProperty("bench.fast"));
    private static final Path OUT = Path.of(System.getProperty("bench.out"));

    @TempDir
    private Path folder;

    /** One start: until the first page was there, in nanoseconds, and what the process then took of the memory, in MB. */
    private record Start(long nanos, long resident) {}

    @Test
    void start_by_turns() throws IOException {
        Map<String, List<String>> ways = new LinkedHashMap<>();
        ways.put("plain", List.of(JAVA_HOME.resolve("bin/java").toString(), "-jar", "target/cruxbook.jar"));
        ways.put("fast", List.of(FAST.resolve("start").toAbsolutePath().toString()));
        Map<String, List<Start>> starts = new LinkedHashMap<>();
        for (int round = 0; round <= ROUNDS; round++) {
            for (Map.Entry<String, List<String>> way : ways.entrySet()) {
                Start start = start(way.getKey(), way.getValue());
                // The first publishes, and has the files read into memory.
                if (round > 0) {
                    starts.computeIfAbsent(way.getKey(), key -> new ArrayList<>())
                            .add(start);
                }
            }
        }
        double plain = median(starts.get("plain"));
        for (Map.Entry<String, List<Start>> way : starts.entrySet()) {
            Files.writeString(OUT, row(way.getKey(), way.getValue(), plain), StandardOpenOption.APPEND);
        }
    }

    private Start start(String way, List<String> program) throws IOException {
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of(
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--cruxbook.farewell=0s",
                "--cruxbook.content.dir=content",
                "--cruxbook.data.dir=" + folder.resolve(way)));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", JAVA_HOME.toString());
        long begin = System.nanoTime();
        try (StartedSite site = StartedSite.start(builder)) {
            read(site.url());
            return new Start(System.nanoTime() - begin, site.resident());
        }
    }

    private static void read(String site) throws IOException {
        URLConnection page = URI.create(site + "cruxes/coordination").toURL().openConnection();
        try (InputStream body = page.getInputStream()) {
            assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8)).contains("</html>");
        }
    }

    private static double median(List<Start> starts) {
        return starts.stream().mapToLong(Start::nanos).sorted().toArray()[starts.size() / 2] / 1e6;
    }

    private static String row(String way, List<Start> starts, double plain) {
        long[] nanos = starts.stream().mapToLong(Start::nanos).sorted().toArray();
        long[] resident = starts.stream().mapToLong(Start::resident).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %.0f | %.0f | %.0f | %d | %s |%n",
                version(),
                way,
                nanos.length,
                median(starts),
                nanos[0] / 1e6,
                nanos[nanos.length - 1] / 1e6,
                resident[resident.length / 2],
                way.equals("plain") ? "" : String.format(Locale.ROOT, "**%.2f**", median(starts) / plain));
    }

    private static String version() {
        try {
            return Files.readAllLines(JAVA_HOME.resolve("release")).stream()
                    .filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> line.replaceAll(".*\"(.*)\"", "$1"))
                    .findFirst()
                    .orElse("?");
        } catch (IOException e) {
            return "?";
        }
    }
}
