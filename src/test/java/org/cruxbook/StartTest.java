package org.cruxbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cruxbook.testing.RunningCruxbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cruxbook as an operator starts it. */
class StartTest {

    @TempDir
    private Path folder;

    @Test
    void the_last_line_of_the_start_says_where_it_is_and_there_it_is() throws Exception {
        Path content = Files.createDirectories(folder.resolve("content"));
        Files.writeString(content.resolve("rain.md"), "---\ntitle: Will it rain?\n---\n- It rains: ____%\n");
        Files.writeString(content.resolve("bad.md"), "no title\n");

        try (RunningCruxbook cruxbook = RunningCruxbook.start(content, folder.resolve("data"))) {
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
    void a_missing_content_folder_stops_it_with_one_line_that_names_the_setting() throws Exception {
        try (RunningCruxbook cruxbook = RunningCruxbook.start(folder.resolve("nowhere"), folder.resolve("data"))) {
            assertThat(cruxbook.url()).isEmpty();
            assertThat(cruxbook.exitCode()).isNotZero();
            assertThat(cruxbook.log()).singleElement().asString().contains("ERROR", "nowhere", "cruxbook.content.dir");
        }
    }
}
