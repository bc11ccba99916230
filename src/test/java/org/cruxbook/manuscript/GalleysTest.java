package org.cruxbook.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GalleysTest {

    private static final String PAGE = "# A page\n\n[to b](b.md)\n\n- It happens: ____%\n";

    @TempDir
    private Path folder;

    private OpenProblems open;
    private Galleys galleys;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("a.md"), PAGE);
        open = new OpenProblems();
        galleys = new Galleys(open, new ContentSettings(folder, false, Duration.ofSeconds(1)));
    }

    private static Map<String, Proofread> read(String path, String text) {
        return Map.of(path, Proofread.of(path, CruxReader.read(path, text)));
    }

    private List<String> problems() {
        return galleys.all().stream()
                .flatMap(page -> page.problems().stream())
                .map(problem -> problem.place() + " " + problem.what())
                .toList();
    }

    @Test
    void what_pages_point_at_is_judged_when_all_have_been_read() {
        open.put(read("a.md", PAGE), Set.of("a.md", "b.md"));
        assertThat(problems()).isEmpty();

        open.put(Map.of(), Set.of("a.md"));
        assertThat(problems()).containsExactly("a.md:3:1 the link leads to no page: there is no crux 'b'");
        assertThat(galleys.all().get(0).line(galleys.all().get(0).problems().get(0)))
                .isEqualTo("[to b](b.md)");

        open.put(read("b.md", "# B\n\n- x: ____%"), Set.of("a.md", "b.md"));
        assertThat(problems()).isEmpty();
    }

    @Test
    void whose_a_slug_is_is_left_to_the_press() {
        Proofread a = read("a.md", "# A\n\n- x: ____%").get("a.md");
        Proofread other = read("b/a.md", "# A\n\n- x: ____%").get("b/a.md");

        open.put(
                Map.of("a.md", a.with(FolderChecks.takenSlug(a.pointers(), "b/a.md")), "b/a.md", other),
                Set.of("a.md", "b/a.md"));

        assertThat(problems()).containsExactly("a.md:1:1 the slug 'a' is taken by b/a.md");
    }
}
