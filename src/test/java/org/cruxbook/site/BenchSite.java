package org.cruxbook.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.cruxbook.testing.Browser;
import org.cruxbook.testing.Recount;
import org.cruxbook.testing.RunningCruxbook;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One page in a folder, and the application as an operator starts it, for benches that take something away from it. */
final class BenchSite {

    /** Of the page's question. */
    static final String QUESTION = "rain";

    private final Path content;
    private final List<String> settings = new ArrayList<>(List.of("--cruxbook.limits.enabled=false"));

    BenchSite(Path content, Map<String, String> settings) throws IOException {
        this.content = Files.createDirectories(content);
        Files.writeString(content.resolve("page.md"), """
                ---
                title: The Page
                questions:
                  - number: 1
                    key: rain
                ---

                ## Your Crux

                Probability that:

                - It rains: ____%
                """);
        settings.forEach((name, value) -> this.settings.add("--" + name + "=" + value));
    }

    RunningCruxbook start(Path data) throws IOException {
        RunningCruxbook site = RunningCruxbook.start(content, data, settings.toArray(String[]::new));
        if (site.url().isEmpty()) {
            throw new IOException(String.join("\n", site.log()));
        }
        return site;
    }

    /** Until its page is there, in seconds from then. */
    static double secondsUntilUp(RunningCruxbook site, long start) {
        int status = Browser.fresh(site.port()).get("/cruxes/page").status();
        if (status != 200) {
            throw new IllegalStateException("the page came with " + status);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** Counts everything anew in the file of H2 in a data folder that no site holds. */
    static void recount(Path data) {
        recount(new DriverManagerDataSource(
                "jdbc:h2:file:" + data.resolve("cruxbook")
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                "sa",
                ""));
    }

    /** The same in a database of PostgreSQL with these settings. */
    static void recount(Map<String, String> settings) {
        recount(new DriverManagerDataSource(
                String.valueOf(settings.get("spring.datasource.url")),
                String.valueOf(settings.get("spring.datasource.username")),
                String.valueOf(settings.get("spring.datasource.password"))));
    }

    private static void recount(DataSource database) {
        new Recount(new JdbcTemplate(database)).holds();
    }

    /** One row of the table that the script prints. */
    static void print(String row, Object... values) throws IOException {
        Files.writeString(
                Path.of(System.getProperty("bench.out")),
                String.format(Locale.ROOT, row, values),
                StandardOpenOption.APPEND);
    }
}
