package org.cruxbook.manuscript;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.crux.Published;
import org.cruxbook.testing.Browser;
import org.cruxbook.testing.Browser.Answer;
import org.cruxbook.testing.Readers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.FileSystemUtils;

/** All hostile pages at once are put into the folder of a site that runs. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "cruxbook.content.watch=true")
abstract class HostileFolderTest {

    private static final String GOOD = "---\ntitle: Good\n---\nProbability that it rains: ____% {#rain}\n";

    private static final String[] NO_PAGES = {
        "out.md",
        "nowhere.md",
        "directory.md",
        "pipe.md",
        ".hidden.md",
        "good.md~",
        ".#good.md",
        "#good.md#",
        "good.md.swp"
    };

    /** Beside the content folder. */
    @TempDir
    private Path elsewhere;

    @LocalServerPort
    private int port;

    @Value("${cruxbook.content.dir}")
    private Path folder;

    @Autowired
    private OpenProblems problems;

    @Autowired
    private Cruxes cruxes;

    @AfterEach
    void clear() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
    }

    @Test
    void those_that_can_be_are_served_harmlessly_the_rest_is_named_and_a_good_page_never_notices() throws IOException {
        List<HostilePages.Page> pages = HostilePages.all();
        Files.writeString(folder.resolve("good.md"), GOOD);
        await(() -> assertThat(published()).containsKey("good.md"));

        try (Readers readers = Readers.of(2, port, "/cruxes/good", HostileFolderTest::good)) {
            putWhatIsNoPage();
            for (HostilePages.Page page : pages) {
                Files.write(folder.resolve(page.name()), page.bytes());
            }
            await(() -> assertThat(settled()).containsAll(names(pages, page -> true)));
            assertThat(readers.loads()).isPositive();
        }

        List<String> refused = names(pages, HostilePages.Page::refused);
        assertThat(published())
                .doesNotContainKeys(refused.toArray(String[]::new))
                .doesNotContainKeys(NO_PAGES);
        assertThat(errors()).containsKeys(refused.toArray(String[]::new));
        assertThat(errors())
                .allSatisfy((file, errors) -> assertThat(errors)
                        .singleElement()
                        .satisfies(error -> assertThat(refused.contains(file) || slugIsTaken(error))
                                .as("%s", error)
                                .isTrue()));
        Browser ann = Browser.fresh(port);
        published().forEach((path, slug) -> harmless(ann, path, slug));
    }

    private void putWhatIsNoPage() throws IOException {
        Path outside = Files.writeString(elsewhere.resolve("outside.md"), GOOD.replace("Good", "Outside"));
        Files.createSymbolicLink(folder.resolve("out.md"), outside);
        Files.createSymbolicLink(folder.resolve("nowhere.md"), elsewhere.resolve("nowhere"));
        Files.createDirectory(folder.resolve("directory.md"));
        new ProcessBuilder("mkfifo", folder.resolve("pipe.md").toString()).start();
        for (String name : List.of(".hidden.md", "good.md~", ".#good.md", "#good.md#", "good.md.swp")) {
            Files.writeString(folder.resolve(name), GOOD.replace("Good", "Left over"));
        }
    }

    private static List<String> names(List<HostilePages.Page> pages, Predicate<HostilePages.Page> some) {
        return pages.stream().filter(some).map(HostilePages.Page::name).toList();
    }

    /** Some have words in their front matter that come to the same address. */
    private static boolean slugIsTaken(Problem error) {
        return error.what().matches("the slug '.*' is taken by .*");
    }

    /** Files that are on the site or have been refused. */
    private Set<String> settled() {
        Set<String> settled = new HashSet<>(published().keySet());
        settled.addAll(errors().keySet());
        return settled;
    }

    private static void good(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select("h1").text()).isEqualTo("Good");
    }

    private static void harmless(Browser ann, String path, String slug) {
        Answer answer = ann.get(
                "/cruxes/" + URLEncoder.encode(slug, StandardCharsets.UTF_8).replace("+", "%20"));
        assertThat(answer.status()).as(path).isEqualTo(200);
        answer.page().select(".prose").forEach(MalformedPagesTest::assertHarmless);
        assertThat(answer.page().select("[onclick], [onerror], [onload], [style]"))
                .as(path)
                .isEmpty();
    }

    private Map<String, String> published() {
        return cruxes.findAllPublished().stream().collect(toMap(Published::path, Published::slug));
    }

    private Map<String, List<Problem>> errors() {
        return problems.all().stream()
                .filter(Problem::isError)
                .collect(groupingBy(Problem::file, mapping(error -> error, toList())));
    }

    private static void await(org.awaitility.core.ThrowingRunnable fact) {
        Awaitility.await().atMost(Duration.ofMinutes(3)).untilAsserted(fact);
    }
}
