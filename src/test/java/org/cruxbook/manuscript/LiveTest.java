package org.cruxbook.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.cruxbook.testing.Browser;
import org.cruxbook.testing.Browser.Answer;
import org.cruxbook.testing.Readers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The site follows its folder: real files, a real watcher, real requests. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "cruxbook.content.watch=true")
abstract class LiveTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @LocalServerPort
    private int port;

    @Value("${cruxbook.content.dir}")
    private Path folder;

    @Autowired
    private OpenProblems problems;

    /** Beside the content folder, so that files can be moved from one to the other at once. */
    @TempDir
    private Path elsewhere;

    private Browser ann;

    /** A folder that has lost all its pages is not believed at once, so one of them always stays. */
    @BeforeEach
    void open() throws IOException {
        ann = Browser.fresh(port);
        write("stays.md", page("Stays"));
        await("stays", () -> assertThat(titles()).containsExactly("Stays"));
    }

    @AfterEach
    void clear() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(file -> !Files.isDirectory(file)).toList()) {
                if (!file.endsWith("stays.md")) {
                    Files.delete(file);
                }
            }
        }
        await("cleared", () -> {
            assertThat(titles()).containsExactly("Stays");
            assertThat(problems.all()).isEmpty();
        });
    }

    @Test
    void search_finds_a_page_as_it_is_now_and_no_page_that_is_gone() throws IOException {
        write("a.md", page("The Ferry"));
        await("new", () -> assertThat(found("ferry")).containsExactly("The Ferry"));
        write("a.md", page("The Bridge"));
        await("changed", () -> assertThat(found("bridge")).containsExactly("The Bridge"));
        assertThat(found("ferry")).isEmpty();
        Files.delete(folder.resolve("a.md"));
        await("gone", () -> assertThat(found("bridge")).isEmpty());
        assertThat(found("stays")).containsExactly("Stays");
    }

    private List<String> found(String word) {
        return ann.get("/search?q=" + word).page().select(".find h3").eachText();
    }

    /** How editors and tools write a file. */
    enum Pen {
        IN_PLACE {
            @Override
            void write(Path file, String text) throws IOException {
                Files.writeString(file, text);
            }
        },
        WRITE_AND_RENAME {
            @Override
            void write(Path file, String text) throws IOException {
                Path draft = file.resolveSibling(".a.md.swp");
                Files.writeString(draft, text);
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        },
        BACKUP_AND_WRITE_ANEW {
            @Override
            void write(Path file, String text) throws IOException {
                Path backup = file.resolveSibling("a.md~");
                Files.move(file, backup);
                Files.writeString(file, text);
                Files.delete(backup);
            }
        },
        DELETE_AND_WRITE_ANEW {
            @Override
            void write(Path file, String text) throws IOException {
                Files.delete(file);
                Files.writeString(file, text);
            }
        },
        IN_PIECES {
            @Override
            void write(Path file, String text) throws IOException {
                Files.writeString(file, "");
                for (String line : text.split("(?<=\n)")) {
                    Files.writeString(file, line, StandardOpenOption.APPEND);
                }
            }
        },
        TWICE {
            @Override
            void write(Path file, String text) throws IOException {
                Files.writeString(file, text.replace("After", "Between"));
                Files.writeString(file, text);
            }
        };

        abstract void write(Path file, String text) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void a_page_that_is_saved_is_on_the_site_however_it_is_written(Pen pen) throws IOException {
        write("a.md", page("Before"));
        await("published", () -> assertThat(title("a")).isEqualTo("Before"));

        try (Readers readers = Readers.of(1, port, "/cruxes/a", LiveTest::isWhole)) {
            pen.write(folder.resolve("a.md"), page("After"));
            await("saved", () -> assertThat(title("a")).isEqualTo("After"));
            assertThat(readers.loads()).isPositive();
        }
    }

    @Test
    void a_page_that_is_rewritten_a_thousand_times_is_always_there_and_whole() throws IOException {
        write("a.md", page("Version 0"));
        await("published", () -> assertThat(title("a")).isEqualTo("Version 0"));

        try (Readers readers = Readers.of(4, port, "/cruxes/a", LiveTest::isWhole)) {
            for (int version = 1; version <= 1_000; version++) {
                String title = "Version " + version;
                Pen.IN_PIECES.write(folder.resolve("a.md"), page(title));
                if (version % 200 == 0) {
                    await(title, () -> assertThat(title("a")).isEqualTo(title));
                }
            }
            assertThat(readers.loads()).isGreaterThan(100);
        }
    }

    @Test
    void a_thousand_files_that_git_checks_out_are_changed_and_none_is_missed() throws IOException {
        checkOut("One");
        await("first", () -> assertThat(titles()).hasSize(1_001));

        try (Readers readers = Readers.of(2, port, "/cruxes/page-500", LiveTest::isWhole)) {
            checkOut("Other");
            await(
                    "second",
                    () -> assertThat(titles())
                            .hasSize(1_001)
                            .filteredOn(title -> title.startsWith("One"))
                            .isEmpty());
            assertThat(readers.loads()).isPositive();
        }
    }

    /** One file after the other is taken away and written anew. */
    private void checkOut(String branch) throws IOException {
        for (int n = 0; n < 1_000; n++) {
            String file = "part-" + n % 10 + "/page-" + n + ".md";
            Files.deleteIfExists(folder.resolve(file));
            write(file, page(branch + " " + n));
        }
    }

    @Test
    void a_new_page_is_on_the_site_also_in_a_folder_that_was_not_there() throws IOException {
        write("one/two/three/a.md", page("Deep"));

        await("published", () -> assertThat(title("a")).isEqualTo("Deep"));
        assertThat(titles()).containsExactly("Deep", "Stays");
    }

    @Test
    void a_page_that_moves_into_a_folder_and_back_is_never_missed() throws IOException {
        write("a.md", page("Before"));
        await("published", () -> assertThat(title("a")).isEqualTo("Before"));
        Files.createDirectories(folder.resolve("sub"));

        try (Readers readers = Readers.of(2, port, "/cruxes/a", LiveTest::isWhole)) {
            Files.move(folder.resolve("a.md"), folder.resolve("sub/a.md"));
            Files.writeString(folder.resolve("sub/a.md"), page("Moved"));
            await("moved", () -> assertThat(title("a")).isEqualTo("Moved"));
            Files.move(folder.resolve("sub"), folder.resolve("other"));
            Files.writeString(folder.resolve("other/a.md"), page("Moved with its folder"));
            await("moved again", () -> assertThat(title("a")).isEqualTo("Moved with its folder"));
            Files.delete(folder.resolve("other/a.md"));
            Files.writeString(folder.resolve("a.md"), page("Back"));
            await("back", () -> assertThat(title("a")).isEqualTo("Back"));
            assertThat(readers.loads()).isPositive();
        }
    }

    @Test
    void a_page_under_another_name_takes_the_place_of_the_first_at_once() throws IOException {
        write("a.md", page("A page"));
        await("published", () -> assertThat(title("a")).isEqualTo("A page"));

        try (Readers readers =
                Readers.of(2, port, "/", answer -> assertThat(titles(answer)).containsExactly("A page", "Stays"))) {
            Files.move(folder.resolve("a.md"), folder.resolve("b.md"));
            await("renamed", () -> assertThat(title("b")).isEqualTo("A page"));
            assertThat(title("a")).as("where the old address leads").isEqualTo("A page");
            assertThat(readers.loads()).isPositive();
        }
    }

    @Test
    void two_pages_that_change_names_are_never_missed() throws IOException {
        write("a.md", page("One"));
        write("b.md", page("Other"));
        await("published", () -> assertThat(titles()).containsExactly("One", "Other", "Stays"));

        try (Readers readers = Readers.of(1, port, "/cruxes/a", LiveTest::isWhole);
                Readers others = Readers.of(1, port, "/cruxes/b", LiveTest::isWhole)) {
            Files.move(folder.resolve("a.md"), folder.resolve("a.tmp"));
            Files.move(folder.resolve("b.md"), folder.resolve("a.md"));
            Files.move(folder.resolve("a.tmp"), folder.resolve("b.md"));
            await("swapped", () -> assertThat(List.of(title("a"), title("b"))).containsExactly("Other", "One"));
            assertThat(List.of(readers.loads(), others.loads())).allMatch(loads -> loads > 0);
        }
    }

    @Test
    void answers_are_kept_while_a_page_is_deleted_and_brought_back() throws IOException {
        write("a.md", page("A page"));
        await("published", () -> assertThat(title("a")).isEqualTo("A page"));
        ann.submit(ann.get("/cruxes/a"), "wet", "35");
        Files.delete(folder.resolve("a.md"));
        await("deleted", () -> assertThat(status("/cruxes/a")).isEqualTo(404));
        assertThat(titles()).containsExactly("Stays");

        write("a.md", page("A page"));

        await("brought back", () -> assertThat(title("a")).isEqualTo("A page"));
        assertThat(ann.get("/cruxes/a").page().select("input[name=wet]").val()).isEqualTo("35");
    }

    @Test
    void a_page_that_becomes_bad_keeps_its_last_good_version_and_its_problems_are_told_until_it_is_mended()
            throws IOException {
        write("a.md", page("Good"));
        await("published", () -> assertThat(title("a")).isEqualTo("Good"));

        write("a.md", page("Bad").replace("{#white}", "{#wet}"));
        await("bad", () -> assertThat(problems.of("a.md")).isNotEmpty());
        assertThat(problems.all()).isEqualTo(problems.of("a.md"));
        assertThat(problems.of("a.md"))
                .singleElement()
                .asString()
                .startsWith("a.md:10:19: error: the question key 'wet'");
        assertThat(title("a")).isEqualTo("Good");

        write("a.md", page("Mended"));
        await("mended", () -> assertThat(title("a")).isEqualTo("Mended"));
        assertThat(problems.of("a.md")).isEmpty();
    }

    @Test
    void a_page_that_is_moved_and_becomes_bad_at_once_keeps_its_last_good_version_too() throws IOException {
        write("a.md", page("Good"));
        await("published", () -> assertThat(title("a")).isEqualTo("Good"));

        try (Readers readers = Readers.of(1, port, "/cruxes/a", LiveTest::isWhole)) {
            write("sub/a.md", "no title");
            Files.delete(folder.resolve("a.md"));
            write("b.md", page("Later"));
            await("later", () -> assertThat(title("b")).isEqualTo("Later"));
            assertThat(problems.of("sub/a.md")).isNotEmpty();
            write("sub/a.md", page("Mended"));
            await("mended", () -> assertThat(title("a")).isEqualTo("Mended"));
            assertThat(readers.loads()).isPositive();
        }
    }

    @Test
    void the_second_page_with_a_slug_has_it_as_soon_as_the_first_gives_it_up() throws IOException {
        write("a.md", page("First"));
        await("published", () -> assertThat(title("a")).isEqualTo("First"));
        write("sub/a.md", page("Second"));
        await(
                "refused",
                () -> assertThat(problems.of("sub/a.md"))
                        .singleElement()
                        .asString()
                        .contains("the slug 'a' is taken by a.md"));

        try (Readers readers = Readers.of(1, port, "/cruxes/a", LiveTest::isWhole)) {
            Files.delete(folder.resolve("a.md"));
            await("taken over", () -> assertThat(title("a")).isEqualTo("Second"));
            await("without a problem", () -> assertThat(problems.all()).isEmpty());
            assertThat(readers.loads()).isPositive();
        }
    }

    @Test
    void a_folder_of_pages_comes_and_goes_as_a_whole() throws IOException {
        Files.createDirectories(elsewhere.resolve("sub/deep"));
        Files.writeString(elsewhere.resolve("sub/a.md"), page("One"));
        Files.writeString(elsewhere.resolve("sub/deep/b.md"), page("Other"));

        Files.move(elsewhere.resolve("sub"), folder.resolve("sub"));
        await("moved in", () -> assertThat(titles()).containsExactly("One", "Other", "Stays"));
        Files.writeString(folder.resolve("sub/deep/b.md"), page("Another"));
        await("changed", () -> assertThat(title("b")).isEqualTo("Another"));
        Files.move(folder.resolve("sub"), elsewhere.resolve("sub"));

        await("moved out", () -> assertThat(titles()).containsExactly("Stays"));
    }

    @Test
    void a_link_that_is_turned_to_another_file_shows_that_one() throws IOException {
        write(".store/one", page("One"));
        write(".store/two", page("Two"));
        Path link = Files.createSymbolicLink(folder.resolve("a.md"), Path.of(".store/one"));
        await("published", () -> assertThat(title("a")).isEqualTo("One"));

        try (Readers readers = Readers.of(1, port, "/cruxes/a", LiveTest::isWhole)) {
            Path next = Files.createSymbolicLink(folder.resolve("next"), Path.of(".store/two"));
            Files.move(next, link, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            await("turned", () -> assertThat(title("a")).isEqualTo("Two"));
            write(".store/two", page("Rewritten"));
            await("rewritten", () -> assertThat(title("a")).isEqualTo("Rewritten"));
            assertThat(readers.loads()).isPositive();
        }
    }

    @Test
    void while_the_content_folder_is_away_its_pages_stay() throws IOException {
        write("a.md", page("A page"));
        await("published", () -> assertThat(title("a")).isEqualTo("A page"));

        try (Readers readers = Readers.of(1, port, "/cruxes/a", LiveTest::isWhole)) {
            Files.move(folder, elsewhere.resolve("away"));
            await(
                    "noticed",
                    () -> assertThat(problems.all())
                            .singleElement()
                            .asString()
                            .contains("the content folder cannot be looked into"));
            Files.createDirectories(folder);
            await(
                    "noticed again",
                    () -> assertThat(problems.all())
                            .singleElement()
                            .asString()
                            .contains("the content folder is empty"));
            Files.delete(folder);
            Files.move(elsewhere.resolve("away"), folder);
            write("a.md", page("Back"));
            await("back", () -> assertThat(title("a")).isEqualTo("Back"));
            assertThat(readers.loads()).isPositive();
        }
    }

    @Test
    void browsers_that_have_kept_a_page_the_index_or_the_site_map_are_given_the_new_one() throws IOException {
        write("a.md", page("Before"));
        await("published", () -> assertThat(title("a")).isEqualTo("Before"));
        Map<String, String> kept = tags("/cruxes/a", "/", "/sitemap.xml");
        assertThat(kept)
                .allSatisfy((path, tag) ->
                        assertThat(ann.get(path, "If-None-Match", tag).status()).isEqualTo(304));

        write("a.md", page("After"));
        write("b.md", page("New"));
        await("saved", () -> assertThat(titles()).containsExactly("After", "New", "Stays"));

        assertThat(kept)
                .allSatisfy((path, tag) ->
                        assertThat(ann.get(path, "If-None-Match", tag).status()).isEqualTo(200));
        assertThat(ann.get("/sitemap.xml").body()).contains("/cruxes/b<");
    }

    @Test
    void an_image_that_is_drawn_anew_in_the_same_size_is_shown_anew() throws IOException {
        write("map.svg", "<svg><title>1</title></svg>");
        String tag = tags("/images/map.svg").get("/images/map.svg");
        write("map.svg", "<svg><title>2</title></svg>");

        Answer image = ann.get("/images/map.svg", "If-None-Match", tag);

        assertThat(image.status()).isEqualTo(200);
        assertThat(image.body()).contains("2");
    }

    private static void await(String what, ThrowingRunnable fact) {
        Awaitility.await(what).atMost(PATIENCE).untilAsserted(fact);
    }

    private static String page(String title) {
        return """
                ---
                title: "%1$s"
                ---

                ## Beginning of %1$s

                Probability that:

                - It rains: ____%% {#wet}
                - It snows: ____%% {#white}

                ## End of %1$s
                """.formatted(title);
    }

    /** All of it is of one version. */
    private static void isWhole(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        String title = answer.page().select("h1").text();
        assertThat(answer.page().select("main h2").eachText())
                .as(title)
                .contains("Beginning of " + title, "End of " + title);
        assertThat(answer.page().select("input[name=wet], input[name=white]")).hasSize(2);
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }

    private String title(String slug) {
        return ann.get("/cruxes/" + slug).page().select("h1").text();
    }

    private int status(String path) {
        return ann.get(path).status();
    }

    private List<String> titles() {
        return titles(Browser.fresh(port).get("/"));
    }

    private static List<String> titles(Answer index) {
        return index.page().select(".crux-txt h3").eachText();
    }

    private Map<String, String> tags(String... paths) {
        return Stream.of(paths)
                .collect(Collectors.toMap(
                        path -> path, path -> String.valueOf(ann.get(path).header("ETag"))));
    }
}
