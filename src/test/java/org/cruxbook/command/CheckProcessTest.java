package org.cruxbook.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command as an author or a build server runs it, in a process of its own. */
class CheckProcessTest {

    @TempDir
    private Path folder;

    private record Ended(int exitCode, String out, String err) {}

    private Ended run(Map<String, String> environment, List<String> options, String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.cruxbook.CruxbookApplication"));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        int exitCode = builder.start().waitFor();
        return new Ended(exitCode, read(out), read(err));
    }

    private Ended run(String... arguments) throws Exception {
        return run(Map.of(), List.of(), arguments);
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private void write(String page, String text) throws IOException {
        Path file = folder.resolve(page);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void the_exit_code_tells_clean_pages_errors_and_failures_apart() throws Exception {
        write("content/rain.md", "# Rain\n\n- It rains: ____%\n");
        Ended clean = run("check");
        write("content/snow.md", "- It snows: ____%\n");
        Ended bad = run("check");
        Ended nowhere = run("check", "nowhere");

        assertThat(clean).isEqualTo(new Ended(0, "", "1 page: no problems\n"));
        assertThat(bad)
                .isEqualTo(new Ended(
                        1,
                        "content/snow.md:1:1: error: the page has no title"
                                + " — add 'title: …' to its front matter, or a first line '# …'\n",
                        "2 pages: 1 error, 0 warnings\n"));
        assertThat(nowhere).isEqualTo(new Ended(2, "", "There is no nowhere\n"));
    }

    @Test
    void the_content_folder_is_that_of_the_settings() throws Exception {
        write("pages/rain.md", "# Rain\n\n- It rains: ____%\n");
        write("pages/snow.md", "# Snow\n\n- It snows: ____% [see](rain.md#nothing)\n");

        assertThat(run(Map.of("CRUXBOOK_CONTENT_DIR", "pages"), List.of(), "check", "pages/snow.md", "--no-outline")
                        .out())
                .startsWith("pages/snow.md:3:19: warning: the link leads to no heading");
        assertThat(run(Map.of(), List.of("-Dcruxbook.content.dir=pages"), "check")
                        .err())
                .startsWith("2 pages");
        assertThat(run("check", "--cruxbook.content.dir=pages").err()).startsWith("2 pages");
    }

    /** Where the locale is the plain one, as in many containers, Java would write question marks. */
    @Test
    void what_is_written_is_utf_8() throws Exception {
        write("content/r\u00E9sum\u00E9.md", "- 雨が降る: ____%\n");

        Ended ended = run(Map.of("LC_ALL", "C.UTF-8"), List.of("-Dfile.encoding=US-ASCII"), "check");

        assertThat(ended.out())
                .startsWith("content/r\u00E9sum\u00E9.md:1:1: error: ")
                .contains(" — add");
    }

    @Test
    void no_server_and_no_database_is_started() throws Exception {
        write("content/rain.md", "# Rain\n\n- It rains: ____%\n");

        Ended ended = run(Map.of(), List.of("-Xlog:class+load:file=classes"), "check", "--format", "json");

        assertThat(ended.exitCode()).isZero();
        assertThat(read(folder.resolve("classes")))
                .contains("org.cruxbook.manuscript.CruxReader")
                .doesNotContain("org.springframework.context", "org.h2.", "org.hibernate.", "ch.qos.logback");
    }

    @Test
    @Timeout(60)
    void a_thousand_pages_are_checked_at_once() throws Exception {
        String page = Files.readString(Path.of("src/test/resources/pages/coordination.md"));
        for (int i = 0; i < 1_000; i++) {
            write("content/" + i % 10 + "/page-" + i + ".md", page);
        }
        write("content/bad.md", "none\n");

        Ended ended = run("check");

        assertThat(ended.err()).isEqualTo("1,001 pages: 1 error, 0 warnings\n");
        assertThat(ended.out()).startsWith("content/bad.md:1:1: error");
    }
}
