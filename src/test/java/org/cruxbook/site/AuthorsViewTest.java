package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.cruxbook.testing.Browser;
import org.cruxbook.testing.OnH2;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** What authors see of their own folder while they write, with the profile author. */
@OnH2
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "cruxbook.content.watch=true")
@ActiveProfiles("author")
class AuthorsViewTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @LocalServerPort
    private int port;

    @Value("${cruxbook.content.dir}")
    private Path folder;

    @Value("${cruxbook.data.dir}")
    private Path data;

    private Browser ann;

    @BeforeEach
    void write() throws IOException {
        ann = Browser.fresh(port);
        Files.deleteIfExists(folder.resolve("other.md"));
        write("rain.md", "---\ntitle: Will It Rain?\n---\n## Clouds\n\nProbability that:\n- It rains: ____% {#rain}\n");
        write("snow.md", "---\ntitle: Will It Snow?\ndraft: true\n---\n- It snows: ____%\n\n[See](rain.md#sun)\n");
        write("bad.md", "- It hails: ____%\n\nAnd <b>more</b>.\n");
        await(() -> assertThat(problems().select(".checked h2"))
                .extracting(heading -> heading.text())
                .containsExactly("bad.md", "snow.md", "Pages without problems"));
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private Document problems() {
        return ann.get("/problems").page();
    }

    private static void await(ThrowingRunnable assertion) {
        Awaitility.await().atMost(PATIENCE).untilAsserted(assertion);
    }

    @Test
    void drafts_are_among_the_pages_and_say_so() {
        Document index = ann.get("/").page();

        assertThat(index.select(".crux-row h3").eachText()).containsExactly("Will It Rain?", "Will It Snow?");
        assertThat(index.select(".crux-row:has(.tag) h3").eachText()).containsExactly("Will It Snow?");
        assertThat(ann.get("/cruxes/snow").page().select(".tag").eachText()).containsExactly("Draft");
        assertThat(ann.get("/cruxes/rain").page().select(".tag")).isEmpty();
    }

    @Test
    void each_problem_is_shown_with_its_place_its_remedy_and_its_line() {
        Document page = problems();

        assertThat(page.select("#count").text()).isEqualTo("3 pages: one error, 2 warnings");
        assertThat(page.select(".fault").eachText())
                .containsExactly(
                        "Error Line 1, column 1 the page has no title add 'title: …' to its front matter, or a first line '# …'"
                                + " - It hails: ____%",
                        "Warning Line 3, column 5 the HTML element <b> is shown as text"
                                + " write it as Markdown, or put it in backticks And <b>more</b>.",
                        "Warning Line 7, column 1 the link leads to no heading: 'rain' has no #sun"
                                + " give the heading this id: ## … {#sun} [See](rain.md#sun)");
        assertThat(page.select(".fault mark").eachText()).containsExactly("-", "<b>more</b>.", "[See](rain.md#sun)");
        assertThat(page.select(".fault.is-error")).hasSize(1);
    }

    @Test
    void sub_cruxes_are_listed_with_the_keys_that_they_have() throws IOException {
        write("other.md", "# A\n\n| Q | No | Yes |\n|---|---|---|\n| Is it *wet*? {#wet} | Hardly | Very |\n");

        await(() -> assertThat(ann.get("/problems?page=other.md")
                        .page()
                        .select(".asked li")
                        .eachText())
                .containsExactly("Line 5 Is it wet? {#wet} sub-crux"));
    }

    @Test
    void each_page_is_shown_as_it_was_read() {
        Document rain = ann.get("/problems?page=rain.md").page();

        assertThat(rain.select(".outline div").eachText()).containsExactly("Claim none", "Clouds 1 question");
        assertThat(rain.select(".asked li").eachText()).containsExactly("Line 7 Probability that: It rains {#rain}");
        assertThat(rain.select("h2 a").attr("href")).isEqualTo("/cruxes/rain");
        assertThat(ann.get("/problems?page=none.md").status()).isEqualTo(404);
    }

    @Test
    void what_is_mended_is_gone_from_the_page_and_what_is_broken_comes() throws IOException {
        write("bad.md", "---\ntitle: Will It Hail?\n---\n- It hails: ____%\n");
        write("rain.md", "---\ntitle: Will It Rain?\n---\n## Sun\n\n- It rains: ____% {#-}\n");

        await(() -> assertThat(problems().select(".fault .what").eachText())
                .containsExactly("the question key '-' cannot be used"));
        assertThat(ann.get("/cruxes/rain").text())
                .as("the last good version stays")
                .contains("Clouds");
        Files.delete(folder.resolve("bad.md"));
        await(() -> assertThat(ann.get("/cruxes/bad").status()).isEqualTo(404));
    }

    @Test
    void every_page_says_whose_view_it_is_and_where_the_problems_are() {
        for (String path : List.of("/", "/cruxes/rain", "/method", "/problems")) {
            assertThat(ann.get(path).page().select(".demo").text()).startsWith("Authors’ view");
            assertThat(ann.get(path).page().select(".demo a").attr("href")).isEqualTo("/problems");
        }
    }

    @Test
    void nothing_of_it_gets_into_the_database_of_answers() {
        assertThat(data.resolve("cruxbook.mv.db")).doesNotExist();
    }
}
