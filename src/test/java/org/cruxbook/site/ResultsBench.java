package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cruxbook.CruxbookApplication;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.estimate.AnswersMoved;
import org.cruxbook.site.Import.Numbers;
import org.cruxbook.testing.Browser;
import org.cruxbook.testing.Browser.Answer;
import org.cruxbook.testing.FreshPostgresDatabase;
import org.cruxbook.testing.RowsRead;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/**
 * No test, and run with none: what {@code bench/results} lets Maven run. Two sites, each with a database of its own, one with
 * few visitors and one with many, are asked for the results of a page by turns.
 */
class ResultsBench {

    private static final String SLUG = "coordination";
    private static final int WARMING_UP = Integer.getInteger("bench.warmup", 400);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 400);

    private final boolean postgres = "postgres".equals(System.getProperty("bench.database"));
    private final Path out = Path.of(System.getProperty("bench.out"));

    @TempDir
    private Path folder;

    @Test
    void compare() throws IOException {
        int[] sizes = Stream.of(
                        System.getProperty("bench.visitors", "1000,1000000").split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
        Files.createDirectories(folder.resolve("content"));
        Files.copy(Path.of("content", SLUG + ".md"), folder.resolve("content").resolve(SLUG + ".md"));
        for (Numbers numbers : Numbers.values()) {
            if (numbers.name().toLowerCase(Locale.ROOT).startsWith(System.getProperty("bench.numbers", ""))) {
                compare(sizes[0], sizes[1], numbers);
            }
        }
    }

    private void compare(int fewVisitors, int manyVisitors, Numbers numbers) throws IOException {
        try (Site few = new Site(fewVisitors, numbers);
                Site many = new Site(manyVisitors, numbers)) {
            IntStream.range(0, WARMING_UP).forEach(n -> Stream.of(few, many).forEach(Site::warm));
            IntStream.range(0, ROUNDS).forEach(n -> Stream.of(few, many).forEach(Site::measure));
            few.print("");
            many.print(String.format(Locale.ROOT, "**%.2f**", many.median() / few.median()));
        }
    }

    private void print(String line, Object... values) throws IOException {
        Files.writeString(
                out, String.format(Locale.ROOT, line, values), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** The whole application with so many visitors, and one more who has answered and looks. */
    private class Site implements AutoCloseable {

        private final int visitors;
        private final Numbers numbers;
        private final ConfigurableApplicationContext context;
        private final Browser browser;
        private final double importing;
        private final List<Double> times = new ArrayList<>();
        private final List<Double> againTimes = new ArrayList<>();
        private final List<Double> cruxTimes = new ArrayList<>();

        Site(int visitors, Numbers numbers) {
            this.visitors = visitors;
            this.numbers = numbers;
            SpringApplicationBuilder application = new SpringApplicationBuilder(CruxbookApplication.class);
            if (postgres) {
                application.initializers(new FreshPostgresDatabase());
            }
            this.context = application.run(
                    "--server.port=0",
                    "--cruxbook.content.dir=" + folder.resolve("content"),
                    "--cruxbook.content.watch=false",
                    "--cruxbook.data.dir=" + folder.resolve(numbers + "-" + visitors));
            Crux crux = context.getBean(Cruxes.class).read(SLUG).orElseThrow();
            long start = System.nanoTime();
            new Import(context.getBean(JdbcTemplate.class), context.getBean(TransactionOperations.class), numbers)
                    .run(crux, visitors);
            this.importing = (System.nanoTime() - start) / 1e9;
            this.browser =
                    Browser.fresh(Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port")));
            answer(crux);
        }

        private void answer(Crux crux) {
            List<String> form = new ArrayList<>();
            crux.askedQuestions().forEach(question -> form.addAll(List.of(question.key(), "35")));
            crux.subCruxes().forEach(subCrux -> form.addAll(List.of(StanceField.name(subCrux), "4")));
            Answer results = browser.post("/cruxes/" + SLUG + "/estimates", form.toArray(String[]::new));
            assertThat(results.page().select(".tracked, .turning, .stands")).isNotEmpty();
        }

        /** Of whoever comes first since anyone has answered, so that the crowd is read anew. */
        private double anew() {
            context.publishEvent(new AnswersMoved(Set.of(SLUG)));
            return again();
        }

        /** Of whoever comes within a second after that. */
        private double again() {
            return time("/cruxes/" + SLUG + "/results");
        }

        private double time(String path) {
            long start = System.nanoTime();
            Answer results = browser.get(path);
            double time = (System.nanoTime() - start) / 1e6;
            assertThat(results.status()).isEqualTo(200);
            return time;
        }

        void warm() {
            anew();
            again();
            time("/cruxes/" + SLUG);
        }

        /** The crux page, too, which is made anew for someone who has answered. */
        void measure() {
            times.add(anew());
            againTimes.add(again());
            cruxTimes.add(time("/cruxes/" + SLUG));
        }

        double median() {
            return quantile(times, 0.5);
        }

        private double quantile(List<Double> times, double q) {
            return times.stream().sorted().toList().get((int) (q * (times.size() - 1)));
        }

        /** @param ratio of its median to that of the other site */
        void print(String ratio) throws IOException {
            Statistics statistics = context.getBean(EntityManagerFactory.class)
                    .unwrap(SessionFactory.class)
                    .getStatistics();
            statistics.setStatisticsEnabled(true);
            anew();
            ResultsBench.this.print(
                    "| %s | %s | %,d | %,d | %.0f | %d | %,d | %.1f | %.1f | %.1f | %.1f | %.2f | %.2f | %s |%n",
                    postgres ? "PostgreSQL" : "H2",
                    numbers.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    visitors,
                    context.getBean(JdbcTemplate.class).queryForObject("select count(*) from estimate", Long.class),
                    importing,
                    statistics.getPrepareStatementCount(),
                    new RowsRead(statistics).all(),
                    median(),
                    quantile(times, 0.95),
                    quantile(againTimes, 0.5),
                    quantile(cruxTimes, 0.5),
                    quantile(cruxTimes, 0.5) / median(),
                    quantile(cruxTimes, 0.5) / quantile(againTimes, 0.5),
                    ratio);
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
