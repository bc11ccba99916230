package org.cruxbook;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cruxbook.testing.StartedSite;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No test, and run with none: what {@code bench/load} lets Maven run. It starts the jar with little memory in a JVM of its own,
 * lets people read and answer as fast as it answers them, and says how that went and what became of the memory.
 */
class LoadBench {

    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("bench.seconds", 600));
    private static final int THREADS = Integer.getInteger("bench.threads", 16);
    private static final Path OUT = Path.of(System.getProperty("bench.out"));

    private static final String PAGE = "cruxes/coordination";

    @TempDir
    private Path folder;

    @Test
    void read_and_answer() throws Exception {
        System.setProperty("http.maxConnections", String.valueOf(THREADS));
        // It would hide an error.
        System.setProperty("sun.net.http.retryPost", "false");
        int management;
        try (ServerSocket free = new ServerSocket(0)) {
            management = free.getLocalPort();
        }
        ProcessBuilder command = new ProcessBuilder(
                java("java"),
                "-Xmx128m",
                "-jar",
                "target/cruxbook.jar",
                "--spring.profiles.active=metrics",
                "--management.server.port=" + management,
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--cruxbook.limits.enabled=false",
                "--cruxbook.content.dir=content",
                "--cruxbook.data.dir=" + folder.resolve("data"));
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (StartedSite site = StartedSite.start(command)) {
            load(site, management, threads);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void load(StartedSite site, int management, ExecutorService threads) throws Exception {
        List<String> questions = Jsoup.connect(site.url() + PAGE)
                .get()
                .select("form[data-ballot] input[type=text]")
                .eachAttr("name");
        long end = System.nanoTime() + TIME.toNanos();
        List<Person> people = new ArrayList<>();
        List<Future<?>> running = new ArrayList<>();
        for (int n = 0; n < THREADS; n++) {
            Person person = new Person(site.url(), questions, n, end);
            people.add(person);
            running.add(threads.submit(person::live));
        }
        TimeUnit.NANOSECONDS.sleep(TIME.toNanos() / 5);
        Memory after = Memory.of(site, management);
        for (Future<?> one : running) {
            one.get();
        }
        Memory last = Memory.of(site, management);
        Files.writeString(OUT, row(people, after, last), StandardOpenOption.APPEND);
    }

    private static String row(List<Person> people, Memory after, Memory last) {
        long[] reads = sorted(people, person -> person.reads);
        long[] writes = sorted(people, person -> person.writes);
        return String.format(
                Locale.ROOT,
                "| %d | %d | %d | %.0f | %d | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f | %+.1f | %d | %+d |%n",
                TIME.toSeconds(),
                THREADS,
                people.stream().mapToInt(person -> person.visitors).sum(),
                (reads.length + writes.length) / (double) TIME.toSeconds(),
                people.stream().mapToInt(person -> person.errors).sum(),
                at(reads, 0.5),
                at(reads, 0.99),
                at(writes, 0.5),
                at(writes, 0.99),
                after.heap(),
                last.heap(),
                last.heap() - after.heap(),
                last.resident(),
                last.resident() - after.resident());
    }

    private static long[] sorted(List<Person> people, Function<Person, Times> times) {
        return people.stream()
                .map(times)
                .flatMapToLong(each -> Arrays.stream(each.nanos, 0, each.number))
                .sorted()
                .toArray();
    }

    /** In milliseconds. */
    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }

    private static String java(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program).toString();
    }

    /**
     * What the site takes.
     *
     * @param heap what is left of it after everything was collected, in MB
     * @param resident of the whole process, in MB
     */
    private record Memory(double heap, long resident) {

        static Memory of(StartedSite site, int management) throws Exception {
            new ProcessBuilder(java("jcmd"), String.valueOf(site.pid()), "GC.run")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            return new Memory(heap(management), site.resident());
        }

        private static double heap(int management) throws IOException {
            URI metrics = URI.create("http://127.0.0.1:" + management + "/actuator/prometheus");
            try (InputStream body = metrics.toURL().openStream()) {
                return new String(body.readAllBytes(), StandardCharsets.UTF_8)
                                .lines()
                                .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
                                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                                .sum()
                        / 1024
                        / 1024;
            }
        }
    }

    private static final class Times {

        private long[] nanos = new long[1 << 16];
        private int number;

        void add(long time) {
            if (number == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * number);
            }
            nanos[number++] = time;
        }
    }

    /** Several visitors one after another: of ten requests nine read, and one answers. */
    private static final class Person {

        private static final String[] READ_BY_ALL = {PAGE, "", PAGE + "/estimate", "method"};
        private static final String[] READ_BY_VISITORS = {PAGE, PAGE + "/results", "", "me"};

        private final String url;
        private final List<String> questions;
        private final Random random;
        private final long end;
        private final Times reads = new Times();
        private final Times writes = new Times();
        private int errors;
        private int visitors;
        private String cookie = "";

        Person(String url, List<String> questions, int seed, long end) {
            this.url = url;
            this.questions = questions;
            this.random = new Random(seed);
            this.end = end;
        }

        void live() {
            while (System.nanoTime() < end) {
                boolean writes = random.nextInt(10) == 0;
                long start = System.nanoTime();
                try {
                    if (writes) {
                        answer();
                    } else {
                        read();
                    }
                } catch (IOException e) {
                    System.err.println(e);
                    errors++;
                }
                (writes ? this.writes : reads).add(System.nanoTime() - start);
            }
        }

        /** Two in three are readers without a cookie. */
        private void read() throws IOException {
            boolean visitor = !cookie.isEmpty() && random.nextInt(3) == 0;
            String[] pages = visitor ? READ_BY_VISITORS : READ_BY_ALL;
            HttpURLConnection request = to(pages[random.nextInt(pages.length)], visitor ? cookie : "");
            expect(request, 200);
        }

        /** Every fifth answers for the first time. */
        private void answer() throws IOException {
            if (cookie.isEmpty() || random.nextInt(5) == 0) {
                HttpURLConnection first = post("");
                cookie = first.getHeaderField("Set-Cookie").replaceFirst(";.*", "");
                visitors++;
                expect(first, 307);
            }
            expect(post(cookie), 303);
        }

        private HttpURLConnection post(String cookie) throws IOException {
            HttpURLConnection request = to(PAGE + "/estimates", cookie);
            request.setRequestMethod("POST");
            request.setDoOutput(true);
            String form = questions.stream()
                    .map(question -> question + "=" + random.nextInt(101))
                    .collect(Collectors.joining("&"));
            request.getOutputStream().write(form.getBytes(StandardCharsets.US_ASCII));
            return request;
        }

        private HttpURLConnection to(String path, String cookie) throws IOException {
            HttpURLConnection request =
                    (HttpURLConnection) URI.create(url + path).toURL().openConnection();
            request.setInstanceFollowRedirects(false);
            request.setRequestProperty("Accept-Encoding", "gzip");
            request.setReadTimeout(60_000);
            if (!cookie.isEmpty()) {
                request.setRequestProperty("Cookie", cookie);
            }
            return request;
        }

        private void expect(HttpURLConnection request, int status) throws IOException {
            int got = request.getResponseCode();
            if (got != status) {
                throw new IOException(request.getURL() + " answered " + got);
            }
            try (InputStream body = request.getInputStream()) {
                body.readAllBytes();
            }
        }
    }
}
