package org.cruxbook.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each hostile page is served harmlessly or refused with one clear line, and no other page notices. */
class HostilePagesTest {

    private static final String GOOD = "---\ntitle: Good\n---\nProbability that it rains: ____% {#rain}\n";

    @TempDir
    private Path place;

    static Stream<HostilePages.Page> pages() {
        return HostilePages.all().stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void is_served_harmlessly_or_refused_with_one_clear_line(HostilePages.Page page) {
        Reading reading = page.read();

        ReadingCheck.holds(reading, page.text());
        List<Problem> errors =
                reading.problems().stream().filter(Problem::isError).toList();
        assertThat(errors).hasSize(page.refused() ? 1 : 0);
        assertThat(errors)
                .allMatch(error ->
                        error.toString().length() < 400 && error.toString().contains(" — "));
    }

    @Test
    void in_one_folder_they_leave_a_good_page_as_it_is() throws IOException {
        Path root = Files.createDirectory(place.resolve("content"));
        for (HostilePages.Page page : HostilePages.all()) {
            Files.write(root.resolve("z-" + page.name()), page.bytes());
        }
        write("content/good.md", GOOD);

        List<CheckedPage> checked = new Checker(root)
                .check(path -> path.equals("good.md"), (done, all) -> {})
                .pages();

        assertThat(checked)
                .singleElement()
                .satisfies(good -> assertThat(good.problems()).isEmpty());
    }

    @Test
    void files_that_are_no_pages_are_passed_over_and_what_cannot_be_read_is_named()
            throws IOException, InterruptedException {
        Path root = Files.createDirectory(place.resolve("content"));
        write("content/good.md", GOOD);
        write("secret.md", "# Secret\n");
        Files.createSymbolicLink(root.resolve("out.md"), place.resolve("secret.md"));
        Files.createSymbolicLink(root.resolve("up.md"), Path.of("../secret.md"));
        Files.createSymbolicLink(root.resolve("device.md"), Path.of("/dev/zero"));
        Files.createSymbolicLink(root.resolve("round.md"), Path.of("round.md"));
        Files.createSymbolicLink(root.resolve("loop"), Path.of("."));
        Files.createDirectories(root.resolve("folder.md/inner.md"));
        assertThat(new ProcessBuilder("mkfifo", root.resolve("pipe.md").toString())
                        .start()
                        .waitFor())
                .isZero();
        for (String name : List.of(
                ".hidden.md",
                ".#good.md",
                "#good.md#",
                "good.md~",
                "good.md.swp",
                ".good.md.swp",
                "good.md.orig",
                "4913",
                "good.md.bak",
                "good.md.tmp",
                "README.md",
                "index.mdx",
                "good.txt",
                "good.markdown")) {
            write("content/" + name, "# " + name + "\n");
        }

        Listing listing = new ContentFolder(root).list((folder, key) -> {});

        assertThat(listing.pages()).containsOnlyKeys("good.md");
        Source.Content closed = Source.content("closed.md", root.resolve("folder.md"));
        assertThat(closed).isNotNull();
        assertThat(closed.read().problems())
                .singleElement()
                .hasToString("closed.md:1:1: error: the file cannot be read — make it readable");
    }

    @Test
    void slugs_that_differ_in_case_or_normal_form_alone_collide_and_the_first_keeps_its_own() throws IOException {
        Path root = Files.createDirectory(place.resolve("content"));
        for (String name : List.of("A.md", "a.md", "\u00e9.md", "e\u0301.md", "sub/\u00c9.md", "\u212a.md", "k.md")) {
            write("content/" + name, "# " + name + "\n");
        }
        write("content/stated.md", "---\ntitle: A\nslug: ../A/\n---\n");

        List<String> errors = new Checker(root)
                .check(path -> true, (done, all) -> {}).pages().stream()
                        .flatMap(page -> page.problems().stream())
                        .filter(Problem::isError)
                        .map(problem -> problem.what())
                        .toList();

        assertThat(errors)
                .containsExactlyInAnyOrder(
                        "the slug 'a' is taken by A.md",
                        "the slug 'a' is taken by A.md",
                        "the slug '\u00e9' is taken by e\u0301.md",
                        "the slug '\u00e9' is taken by e\u0301.md",
                        "the slug 'k' is taken by k.md");
    }

    private void write(String path, String text) throws IOException {
        Path file = place.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
