package org.cruxbook.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.stream.Stream;
import org.cruxbook.CruxbookApplication;
import org.cruxbook.testing.AllRows;
import org.cruxbook.testing.ChainRecount;
import org.cruxbook.testing.OldBackups;
import org.cruxbook.testing.Recount;
import org.flywaydb.core.Flyway;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Answers that were given with any earlier version of the tables are all there with the newest one. */
abstract class UpgradesTest {

    /** What no content folder can bring back. */
    private static final List<String> IRREPLACEABLE = List.of(
            "visitor",
            "estimate",
            "estimate_revision",
            "stance",
            "stance_revision",
            "reveal",
            "note",
            "recovery",
            "private_link",
            "former_slug",
            "ledger_entry",
            "wording",
            "tally",
            "weekly_tally",
            "stance_tally",
            "joint_tally",
            "blind_tally",
            "chain_tally");

    @TempDir
    Path folder;

    /** Of an empty database. */
    abstract String url();

    abstract String user();

    abstract String password();

    static Stream<Integer> versions() throws Exception {
        return OldBackups.versions();
    }

    private void restore(int version, String url) throws Exception {
        try (DumpReader reader = DumpReader.open(OldBackups.write(version, folder.resolve("backup")))) {
            new Restoration(url, user(), password()).run(reader);
        }
    }

    private AllRows rows(String url) throws Exception {
        return AllRows.of(url, user(), password());
    }

    @ParameterizedTest
    @MethodSource("versions")
    void every_later_script_keeps_all_that_was_said_and_counts_it_right(int version) throws Exception {
        String url = url();
        restore(version, url);
        AllRows before = rows(url);

        Flyway.configure().dataSource(url, user(), password()).load().migrate();

        AllRows after = rows(url);
        assertThat(after.asIn(before, IRREPLACEABLE)).isEqualTo(before.asIn(before, IRREPLACEABLE));
        assertThat(before.byTable().get("estimate")).hasSize(14);
        try (var connection = DriverManager.getConnection(url, user(), password())) {
            JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            new Recount(jdbc).holds();
            new ChainRecount(jdbc).holds();
        }
    }

    @Test
    void the_site_starts_with_answers_of_the_first_version_and_shows_them_to_whoever_gave_them() throws Exception {
        String url = url();
        restore(OldBackups.versions().findFirst().orElseThrow(), url);

        try (ConfigurableApplicationContext site = SpringApplication.run(
                CruxbookApplication.class,
                "--server.port=0",
                "--cruxbook.content.dir=" + OldBackups.CONTENT,
                "--cruxbook.content.watch=false",
                "--cruxbook.data.dir=" + folder.resolve("data"),
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + user(),
                "--spring.datasource.password=" + password())) {
            JdbcTemplate jdbc = site.getBean(JdbcTemplate.class);
            new Recount(jdbc).holds();
            assertThat(new ChainRecount(jdbc).holds()).isEqualTo(5);
            assertThat(jdbc.queryForList(
                            "select entry_key from ledger_entry where crux_slug = 'rain' and kind = 'QUESTION'"
                                    + " and retired_at is null order by position",
                            String.class))
                    .containsExactly("wet", "hail");
            assertThat(jdbc.queryForList(
                            "select text from wording join ledger_entry on id = entry_id where entry_key = 'wet'"
                                    + " order by version",
                            String.class))
                    .containsExactly("The fare gets wet", "The fair gets wet");
            assertThat(Jsoup.parse(get(site, "/cruxes/rain"))
                            .selectFirst("input[name=wet]")
                            .val())
                    .isEqualTo("40");
            assertThat(Jsoup.parse(get(site, "/cruxes/rain/results")).text())
                    .contains("Up to 6 people per question", "The fair gets wet 40% 55% −15");
        }
    }

    private static String get(ConfigurableApplicationContext site, String path) throws Exception {
        int port = ((WebServerApplicationContext) site).getWebServer().getPort();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Cookie", "cruxbook=" + OldBackups.ANN)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
