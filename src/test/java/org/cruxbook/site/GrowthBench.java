package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.cruxbook.CruxbookApplication;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.crux.Question;
import org.cruxbook.testing.Browser;
import org.cruxbook.testing.Browser.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/**
 * No test, and run with none: what {@code bench/growth} lets Maven run. It asks a site for its pages as somebody does who has
 * answered, so that all are made anew, and sends forms; for more and more pages, visitors, and questions on a page.
 */
class GrowthBench {

    private static final String SLUG = "coordination";
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 60);
    private static final String WHAT = System.getProperty("bench.what", "");
    private static final Path OUT = Path.of(System.getProperty("bench.out"));

    @TempDir
    private Path folder;

    @Test
    void pages() throws IOException {
        if ("pages".startsWith(WHAT)) {
            measure("", 10, 1_000, 5);
            measure("pages", 10, 1_000, 5);
            measure("pages", 100, 1_000, 5);
            measure("pages", 1_000, 1_000, 5);
            measure("pages", 10_000, 1_000, 5);
        }
    }

    @Test
    void visitors() throws IOException {
        if ("visitors".startsWith(WHAT)) {
            measure("", 1, 1_000, 5);
            measure("visitors", 1, 1_000, 5);
            measure("visitors", 1, 10_000, 5);
            measure("visitors", 1, 100_000, 5);
            measure("visitors", 1, 1_000_000, 5);
        }
    }

    @Test
    void questions() throws IOException {
        if ("questions".startsWith(WHAT)) {
            measure("", 1, 1_000, 5);
            measure("questions", 1, 1_000, 5);
            measure("questions", 1, 1_000, 20);
            measure("questions", 1, 1_000, 50);
            measure("questions", 1, 1_000, 100);
        }
    }

    /** @param what empty to warm up, which prints nothing */
    private void measure(String what, int pages, int visitors, int questions) throws IOException {
        Path here = Files.createTempDirectory(folder, "site");
        write(Files.createDirectories(here.resolve("content")), pages, questions);
        List<String> times = new ArrayList<>();
        long start = System.nanoTime();
        try (ConfigurableApplicationContext site = start(here)) {
            times.add(seconds(start));
            Crux crux = site.getBean(Cruxes.class).read(SLUG).orElseThrow();
            new Import(
                            site.getBean(JdbcTemplate.class),
                            site.getBean(TransactionOperations.class),
                            Import.Numbers.IN_TENS)
                    .run(crux, visitors);
            ask(site, crux).forEach((path, median) -> times.add(String.format(Locale.ROOT, "%.1f", median)));
        }
        start = System.nanoTime();
        try (ConfigurableApplicationContext again = start(here)) {
            assertThat(again.isActive()).isTrue();
            times.add(1, seconds(start));
        }
        if (!what.isEmpty()) {
            String row = String.format(
                    Locale.ROOT,
                    "| %s | %,d | %,d | %d | %s |%n",
                    what,
                    pages,
                    visitors,
                    questions,
                    String.join(" | ", times));
            Files.writeString(OUT, row, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    private static String seconds(long since) {
        return String.format(Locale.ROOT, "%.1f", (System.nanoTime() - since) / 1e9);
    }

    private static ConfigurableApplicationContext start(Path here) {
        return new SpringApplicationBuilder(CruxbookApplication.class)
                .run(
                        "--server.port=0",
                        "--cruxbook.limits.enabled=false",
                        "--cruxbook.content.dir=" + here.resolve("content"),
                        "--cruxbook.content.watch=false",
                        "--cruxbook.data.dir=" + here.resolve("data"));
    }

    /** Copies of the page, the first of them with as many questions. */
    private static void write(Path content, int pages, int questions) throws IOException {
        String page = Files.readString(Path.of("content", SLUG + ".md"));
        StringBuilder more = new StringBuilder();
        for (int number = 6; number <= questions; number++) {
            more.append("- What is said under number ").append(number).append(" comes true: ____%\n");
        }
        String first = "- Humanity will successfully navigate";
        assertThat(page).contains(first);
        Files.writeString(content.resolve(SLUG + ".md"), page.replace(first, more + first));
        for (int number = 2; number <= pages; number++) {
            Files.writeString(
                    content.resolve("page-" + number + ".md"), page.replaceFirst("title: \"?", "$0" + number + ". "));
        }
    }

    private static Map<String, Double> ask(ConfigurableApplicationContext site, Crux crux) {
        Browser browser =
                Browser.fresh(Integer.parseInt(site.getEnvironment().getRequiredProperty("local.server.port")));
        Random random = new Random(1);
        Map<String, Supplier<Answer>> requests = new LinkedHashMap<>();
        requests.put("form", () -> browser.post("/cruxes/" + SLUG + "/estimates", form(crux, random)));
        requests.put("index", () -> browser.get("/"));
        requests.put("search", () -> browser.get("/search?q=coordinate"));
        requests.put("crux", () -> browser.get("/cruxes/" + SLUG));
        requests.put("results", () -> browser.get("/cruxes/" + SLUG + "/results"));
        Map<String, Double> medians = new LinkedHashMap<>();
        requests.forEach((name, request) -> medians.put(name, median(request)));
        return medians;
    }

    private static String[] form(Crux crux, Random random) {
        List<String> form = new ArrayList<>();
        for (Question question : crux.askedQuestions()) {
            form.addAll(List.of(question.key(), String.valueOf(10 * random.nextInt(11))));
        }
        return form.toArray(String[]::new);
    }

    private static double median(Supplier<Answer> request) {
        double[] times = new double[ROUNDS];
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            long start = System.nanoTime();
            Answer answer = request.get();
            times[Math.max(0, round)] = (System.nanoTime() - start) / 1e6;
            assertThat(answer.status()).isEqualTo(200);
        }
        Arrays.sort(times);
        return times[ROUNDS / 2];
    }
}
