package org.cruxbook.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cruxbook.testing.RunningCruxbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check --against} says of an edit, with the data of a site that ran, answered, and was killed. */
class AgainstTest {

    @TempDir
    private static Path folder;

    /** What it said while the site still ran and held its database. */
    private static Screen whileItRan;

    private static List<Integer> onThePublicPort;

    /** What commands about bursts said, and how many answers were counted after each, while it ran and afterwards. */
    private static final List<String> bursts = new ArrayList<>();

    @BeforeAll
    static void answerAndEdit() throws Exception {
        write("site/rain.md", """
                ---
                title: Rain
                ---
                - The goverment tells of rain: ____%
                - It snows before 2040: ____% {#snow}
                - It hails: ____%
                """);
        write("site/fog.md", "# Fog\n\n- It is foggy: ____%\n");
        write("site/wind.md", "# Wind\n\n- It blows: ____%\n");
        try (RunningCruxbook cruxbook = RunningCruxbook.start(folder.resolve("site"), data())) {
            answer(cruxbook.url() + "cruxes/rain/estimates", "snow=10");
            answer(cruxbook.url() + "cruxes/rain/estimates", "snow=90");
            edit();
            whileItRan = Screen.piped();
            whileItRan.run(arguments());
            onThePublicPort = Stream.of("archive", "loopback/archive", "errands/archive")
                    .map(path -> status(cruxbook.url() + path))
                    .toList();
            bursts();
            cruxbook.kill();
        }
        bursts();
    }

    private static void bursts() throws Exception {
        Screen list = burst("bursts", "--at-least=1");
        List<String> names = list.out()
                .lines()
                .skip(1)
                .map(line -> line.replaceFirst(".* ", ""))
                .toList();
        for (String command : List.of("set-aside", "set-aside", "bring-back")) {
            names.forEach(name -> bursts.add(burst(command, name).err().strip()));
            bursts.add(counted());
        }
    }

    private static Screen burst(String... typed) {
        Screen screen = Screen.piped();
        screen.run(Stream.concat(Stream.of(typed), Stream.of("--cruxbook.data.dir=" + data()))
                .toArray(String[]::new));
        return screen;
    }

    /** What an edit would retire, which the tallies say. */
    private static String counted() {
        return run().out()
                .lines()
                .filter(line -> line.contains("snows before 2040"))
                .findFirst()
                .orElseThrow();
    }

    /** As seen from the folder that the site reads. */
    private static void edit() throws Exception {
        write("pages/rain.md", """
                ---
                title: Rain
                ---
                - The government tells of rain: ____%
                - It hails: ____%
                - It snows before 2050: ____% {#late-snow}
                """);
        write("pages/mist.md", "# Fog\n\n- It is foggy: ____%\n");
        write("pages/wind.md", "No title\n");
        write("pages/sun.md", "# Sun\n\n- It shines: ____%\n");
    }

    private static Path data() {
        return folder.resolve("data");
    }

    private static void write(String page, String text) throws Exception {
        Files.createDirectories(folder.resolve(page).getParent());
        Files.writeString(folder.resolve(page), text);
    }

    private static void answer(String url, String form) throws Exception {
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        assertThat(browser.send(request, BodyHandlers.discarding()).statusCode())
                .isEqualTo(200);
    }

    private static int status(String url) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(url))
                                    .POST(BodyPublishers.noBody())
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String[] arguments(String... more) {
        return Stream.concat(
                        Stream.of(
                                "check",
                                "--against",
                                "--root=" + folder.resolve("pages"),
                                "--cruxbook.data.dir=" + data()),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    private static Screen run(String... more) {
        Screen screen = Screen.piped();
        screen.run(arguments(more));
        return screen;
    }

    @Test
    void every_note_says_what_becomes_of_the_answers() {
        assertThat(run().out().replace(folder.resolve("pages") + "/", "")).isEqualTo("""
                wind.md:1:1: error: the page has no title — add 'title: …' to its front matter, or a first line '# …'
                mist.md:1:1: note: page: moves here from /cruxes/fog, which will lead to /cruxes/mist, no answers yet
                rain.md:1:1: note: question 2: removed, and retired with 2 answers: It snows before 2040
                rain.md:4:1: note: question 1: corrected wording, no answers yet
                rain.md:6:1: note: question 3: new
                sun.md:1:1: note: page: new, at /cruxes/sun, with 1 question
                wind.md:1:1: note: page: it has an error, so that what is published stays as it is
                """);
        assertThat(run().err()).isEqualTo("""
                4 pages: 1 error, 0 warnings
                Publishing them: 3 pages new or changed, 0 taken off; 0 answers and stances kept, 2 retired
                """);
    }

    @Test
    void a_site_that_runs_says_the_same_and_only_to_commands_of_its_owner() {
        assertThat(whileItRan.out()).isEqualTo(run().out()).isNotEmpty();
        assertThat(whileItRan.err()).isEqualTo(run().err());
        assertThat(onThePublicPort).allMatch(status -> status >= 400);
    }

    @Test
    void a_burst_is_set_aside_and_brought_back_whether_the_site_runs_or_not() {
        assertThat(String.join("\n", bursts).replaceAll("\\S*rain.md:.*retired", "…"))
                .isEqualTo("""
                2 visitors set aside
                … with no answers: It snows before 2040
                0 visitors set aside
                … with no answers: It snows before 2040
                2 visitors brought back
                … with 2 answers: It snows before 2040
                """.repeat(2).strip());
    }

    @Test
    void a_burst_that_is_misnamed_is_told_of_in_a_line() {
        assertThat(burst("set-aside", "rain").err())
                .contains("PAGE/QUESTION/HOUR")
                .hasLineCount(1);
        assertThat(burst("set-aside", "rain/snow/2026-11-24T16", "--from=x").err())
                .contains("no number from 0 to 100")
                .hasLineCount(1);
        assertThat(burst("bursts", "--at-least=9").err())
                .contains("No burst of 9 people")
                .hasLineCount(1);
    }

    @Test
    void nothing_is_changed_by_looking() throws Exception {
        byte[] before = Files.readAllBytes(data().resolve("cruxbook.mv.db"));

        run();

        assertThat(Files.readAllBytes(data().resolve("cruxbook.mv.db"))).isEqualTo(before);
        assertThat(folder.resolve("pages/rain.md")).exists();
    }

    @Test
    void only_what_was_asked_for_is_told_of() {
        Screen one = run(folder.resolve("pages/sun.md").toString(), "--no-outline");

        assertThat(one.out())
                .isEqualTo(folder.resolve("pages/sun.md") + ":1:1: note: page: new, at /cruxes/sun, with 1 question\n");
        assertThat(one.err()).contains("1 page new or changed, 0 taken off");
    }

    @Test
    void the_exit_code_is_that_of_the_problems() {
        assertThat(Screen.piped().run(arguments())).isEqualTo(1);
        assertThat(Screen.piped()
                        .run(arguments(
                                "--strict", folder.resolve("pages/rain.md").toString())))
                .isZero();
    }

    @Test
    void json_has_it_with_numbers() {
        assertThat(run("--format", "json").out().replace(folder.resolve("pages") + "/", ""))
                .contains("""
                  "publishing" : {
                    "published" : 3,
                    "removed" : 0,
                    "kept" : 0,
                    "retired" : 2,
                """, """
                {
                      "file" : "rain.md",
                      "line" : 1,
                      "subject" : "question",
                      "number" : 2,
                      "key" : "snow",
                      "change" : "removed",
                      "kept" : 0,
                      "retired" : 2,
                      "what" : "removed, and retired with 2 answers: It snows before 2040"
                    }""");
    }

    @Test
    void github_shows_it_as_notices() {
        assertThat(run("--format", "github").out())
                .contains(
                        "::notice file=" + folder.resolve("pages/rain.md") + ",line=4::question 1: corrected wording");
    }

    @Test
    void what_there_is_nothing_to_compare_with_is_said_in_a_line() {
        Screen never = Screen.piped();
        Screen inMemory = Screen.piped();
        String root = "--root=" + folder.resolve("pages");

        assertThat(never.run("check", "--against", root, "--cruxbook.data.dir=" + folder.resolve("never")))
                .isEqualTo(2);
        assertThat(inMemory.run("check", "--against", root, "--spring.profiles.active=author"))
                .isEqualTo(2);
        assertThat(never.err()).startsWith("There is no database yet").hasLineCount(1);
        assertThat(inMemory.err()).contains("in memory").hasLineCount(1);
        assertThat(folder.resolve("never")).doesNotExist();
    }
}
