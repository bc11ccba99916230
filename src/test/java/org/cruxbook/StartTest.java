package org.cruxbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.cruxbook.testing.RunningCruxbook;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cruxbook as an operator starts it. */
class StartTest {

    @TempDir
    private Path folder;

    @Test
    void the_last_line_of_the_start_says_where_it_is_and_there_it_is_with_data_below_where_it_was_started()
            throws Exception {
        Path content = Files.createDirectories(folder.resolve("content"));
        Files.writeString(content.resolve("rain.md"), "---\ntitle: Will it rain?\n---\n- It rains: ____%\n");
        Files.writeString(content.resolve("bad.md"), "no title\n");

        Path data = Path.of("target", "start-" + folder.getFileName());

        try (RunningCruxbook cruxbook = RunningCruxbook.start(content, data)) {
            HttpResponse<String> index = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(cruxbook.url())).build(),
                            HttpResponse.BodyHandlers.ofString());

            assertThat(index.statusCode()).isEqualTo(200);
            assertThat(index.body()).contains("Will it rain?");
            assertThat(cruxbook.log())
                    .filteredOn(line -> line.contains("bad.md:1:1: error: "))
                    .hasSize(1);
            assertThat(cruxbook.log()).noneMatch(line -> line.contains("password"));
        }
    }

    @Test
    void each_line_of_its_log_is_json_where_that_is_asked_for() throws Exception {
        Path content = Files.createDirectories(folder.resolve("content"));
        Files.writeString(content.resolve("bad.md"), "no \"title\"\n");

        try (RunningCruxbook cruxbook =
                RunningCruxbook.start(content, folder.resolve("data"), "--logging.structured.format.console=ecs")) {
            List<JsonNode> lines =
                    cruxbook.log().stream().map(JsonMapper.shared()::readTree).toList();

            assertThat(lines).allSatisfy(line -> {
                assertThat(Instant.parse(line.get("@timestamp").asString())).isBefore(Instant.now());
                assertThat(line.at("/log/level").asString()).isIn("INFO", "WARN");
                assertThat(line.at("/service/name").asString()).isEqualTo("Cruxbook");
            });
            assertThat(lines)
                    .extracting(line -> line.at("/log/level").asString() + " "
                            + line.get("message").asString())
                    .anyMatch(line -> line.startsWith("WARN bad.md:1:1: error: "))
                    .last()
                    .isEqualTo("INFO Cruxbook is at " + cruxbook.url());
        }
    }

    @Test
    void every_estimate_is_there_again_after_it_was_killed() throws Exception {
        Path content = Files.createDirectories(folder.resolve("content"));
        Path data = folder.resolve("data");
        Files.writeString(content.resolve("rain.md"), "---\ntitle: Rain\n---\n- It rains: ____% {#wet}\n");
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        try (RunningCruxbook cruxbook = RunningCruxbook.start(content, data)) {
            HttpResponse<String> asked = post(browser, cruxbook.url() + "cruxes/rain/estimates");
            String again = asked.headers().firstValue("Location").orElseThrow();
            HttpResponse<String> stored = post(browser, cruxbook.url() + again.substring(1));
            assertThat(List.of(asked.statusCode(), stored.statusCode())).containsExactly(307, 303);
            cruxbook.kill();
        }

        try (RunningCruxbook cruxbook = RunningCruxbook.start(content, data)) {
            HttpResponse<String> page = browser.send(
                    HttpRequest.newBuilder(URI.create(cruxbook.url() + "cruxes/rain"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(Jsoup.parse(page.body()).selectFirst("input[name=wet]").val())
                    .isEqualTo("35.5");
        }
    }

    private static HttpResponse<String> post(HttpClient browser, String url) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("wet=35,5"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void drafts_never_get_into_a_database_that_somebody_names() throws Exception {
        Path content = Files.createDirectories(folder.resolve("content"));

        try (RunningCruxbook cruxbook = RunningCruxbook.start(
                content,
                folder.resolve("data"),
                "--spring.profiles.active=author",
                "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("answers"))) {
            assertThat(cruxbook.url()).isEmpty();
            assertThat(cruxbook.exitCode()).isNotZero();
            assertThat(cruxbook.log()).singleElement().asString().contains("ERROR", "author", "spring.datasource.url");
        }
        assertThat(folder.resolve("answers.mv.db")).doesNotExist();
    }

    @Test
    void a_missing_content_folder_stops_it_with_one_line_that_names_the_setting() throws Exception {
        try (RunningCruxbook cruxbook = RunningCruxbook.start(folder.resolve("nowhere"), folder.resolve("data"))) {
            assertThat(cruxbook.url()).isEmpty();
            assertThat(cruxbook.exitCode()).isNotZero();
            assertThat(cruxbook.log()).singleElement().asString().contains("ERROR", "nowhere", "cruxbook.content.dir");
        }
    }
}
