package org.cruxbook.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command says of a folder with a good page and one with an error and a warning. */
class CheckTest {

    private static final String GOOD = """
            ---
            title: Will It Rain?
            ---

            **The claim**: It will rain.

            ## Key Sub-Questions

            | Question | Farmers | Tourists |
            |---|---|---|
            | Is rain good? {#good} | Yes | No |

            ## Your Crux

            Probability that:
            - It rains: ____% {#rain}
            - It snows as well: ____%
            """;

    private static final String BAD = """
            ---
            title: Will It Snow?
            order: first, or so
            ---
            - It snows 100%: ____% {#snow}
            - It hails: ____% {#snow}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("weather"));
        Files.writeString(folder.resolve("weather/rain.md"), GOOD);
        Files.writeString(folder.resolve("weather/snow.md"), BAD);
    }

    private String path(String page) {
        return folder.resolve(page).toString();
    }

    @Test
    void each_problem_is_one_line_where_a_program_reads_them() {
        Screen screen = Screen.piped();

        assertThat(screen.run("check", folder.toString())).isEqualTo(1);
        assertThat(screen.out()).isEqualTo("""
                SNOW:3:8: warning: the front matter's order is not a number — write a number such as 7
                SNOW:6:19: error: the question key 'snow' stands on line 5 already — give each its own
                """.replace("SNOW", path("weather/snow.md")));
        assertThat(screen.err()).isEqualTo("2 pages: 1 error, 1 warning\n");
    }

    @Test
    void on_a_screen_the_line_follows_with_a_caret_below_the_place() {
        Screen screen = Screen.read();

        screen.run("check", folder.toString());

        assertThat(screen.out()).isEqualTo("""
                SNOW:3:8: warning: the front matter's order is not a number — write a number such as 7
                    3 | order: first, or so
                      |        ^
                SNOW:6:19: error: the question key 'snow' stands on line 5 already — give each its own
                    6 | - It hails: ____% {#snow}
                      |                   ^
                """.replace("SNOW", path("weather/snow.md")));
    }

    @Test
    void colours_come_only_where_a_terminal_takes_them() {
        Screen screen = Screen.coloured();

        screen.run("check", folder.toString());

        assertThat(screen.out())
                .startsWith("\u001B[1m" + path("weather/snow.md") + ":3:8:\u001B[0m \u001B[1;33mwarning:\u001B[0m the")
                .contains("\u001B[1;31merror:\u001B[0m the")
                .contains("\u001B[2m    6 | \u001B[0m- It hails");
    }

    @Test
    void a_single_page_is_shown_as_it_was_read() {
        Screen screen = Screen.piped();

        assertThat(screen.run("check", path("weather/rain.md"))).isZero();
        assertThat(screen.out()).isEqualTo("""
                RAIN → Will It Rain?, at /cruxes/rain
                  claim → It will rain.
                  ## Key Sub-Questions → 1 sub-crux between Farmers and Tourists
                  ## Your Crux → 2 questions
                  line 11 → sub-crux: Is rain good? {#good}
                  line 16 → question: Probability that: It rains {#rain}
                  line 17 → question: Probability that: It snows as well
                """.replace("RAIN", path("weather/rain.md")));
        assertThat(screen.err()).isEqualTo("1 page: no problems\n");
    }

    @Test
    void a_page_with_an_error_is_shown_as_it_was_read_as_well() {
        Screen screen = Screen.piped();

        assertThat(screen.run("check", path("weather/snow.md"))).isEqualTo(1);
        assertThat(screen.out()).endsWith("""
                SNOW:6:19: error: the question key 'snow' stands on line 5 already — give each its own
                SNOW → Will It Snow?, at /cruxes/snow
                  claim → none
                  before the first heading → 2 questions
                  line 5 → question: It snows 100% {#snow}
                  line 6 → question: It hails {#snow}
                """.replace("SNOW", path("weather/snow.md")));
    }

    /** One whose path is longer than the system takes is closed to everyone, whatever their rights. */
    @Test
    void a_folder_that_cannot_be_looked_into_is_an_error() throws IOException {
        Files.writeString(folder.resolve("weather/snow.md"), GOOD);
        Path deep = Files.createDirectories(folder.resolve(("d".repeat(200) + "/").repeat(18)));
        Path chain = folder.resolve("d".repeat(200));
        Path far = Files.createDirectories(folder.resolve(("f".repeat(200) + "/").repeat(4)))
                .resolve("chain");
        Files.move(chain, far);
        try {
            Screen text = Screen.read();
            Screen json = Screen.piped();
            Screen github = Screen.piped();
            Screen another = Screen.piped();

            assertThat(text.run("check", folder.toString())).isEqualTo(1);
            assertThat(json.run("check", "--format", "json", folder.toString())).isEqualTo(1);
            assertThat(github.run("check", "--format", "github", folder.toString()))
                    .isEqualTo(1);
            assertThat(another.run("check", path("weather"))).isZero();

            assertThat(text.out())
                    .startsWith(far.toString())
                    .endsWith(":1:1: error: the folder cannot be looked into — make it readable\n")
                    .hasLineCount(1);
            assertThat(text.err()).endsWith("2 pages: 1 error, 0 warnings\n");
            assertThat(json.out()).contains("\"errors\" : 1", "\"what\" : \"the folder cannot be looked into\"");
            assertThat(github.out()).startsWith("::error file=").contains("the folder cannot be looked into");
        } finally {
            Files.move(far, chain);
        }
        assertThat(deep).exists();
    }

    @Test
    void the_outline_can_be_left_out_and_asked_for() {
        Screen without = Screen.piped();
        Screen with = Screen.piped();

        without.run("check", "--no-outline", path("weather/rain.md"));
        with.run("check", "--outline", folder.toString());

        assertThat(without.out()).isEmpty();
        assertThat(with.out())
                .contains(path("weather/rain.md") + " → Will It Rain?")
                .contains("snow.md:6:19: error");
    }

    @Test
    void as_json_it_is_an_object_with_all_problems() {
        Screen screen = Screen.piped();

        assertThat(screen.run("check", "--format", "json", folder.toString())).isEqualTo(1);
        assertThat(screen.out()).isEqualTo("""
                {
                  "pages" : 2,
                  "errors" : 1,
                  "warnings" : 1,
                  "problems" : [ {
                    "file" : "SNOW",
                    "line" : 3,
                    "column" : 8,
                    "severity" : "warning",
                    "what" : "the front matter's order is not a number",
                    "remedy" : "write a number such as 7"
                  }, {
                    "file" : "SNOW",
                    "line" : 6,
                    "column" : 19,
                    "severity" : "error",
                    "what" : "the question key 'snow' stands on line 5 already",
                    "remedy" : "give each its own"
                  } ]
                }
                """.replace("SNOW", path("weather/snow.md")));
    }

    @Test
    void json_says_how_pages_were_read_if_it_is_asked_to() {
        Screen screen = Screen.piped();

        screen.run("check", "--format", "json", "--outline", path("weather/rain.md"));

        assertThat(screen.out()).endsWith("""
                  "problems" : [ ],
                  "outlines" : [ {
                    "file" : "RAIN",
                    "read" : {
                      "title" : "Will It Rain?",
                      "slug" : "rain",
                      "draft" : false,
                      "claim" : "It will rain.",
                      "sections" : [ {
                        "heading" : "Key Sub-Questions",
                        "read" : [ "1 sub-crux between Farmers and Tourists" ]
                      }, {
                        "heading" : "Your Crux",
                        "read" : [ "2 questions" ]
                      } ],
                      "subCruxes" : [ {
                        "text" : "Is rain good?",
                        "key" : "good",
                        "line" : 11
                      } ],
                      "questions" : [ {
                        "text" : "Probability that: It rains",
                        "key" : "rain",
                        "derived" : false,
                        "line" : 16
                      }, {
                        "text" : "Probability that: It snows as well",
                        "key" : null,
                        "derived" : false,
                        "line" : 17
                      } ]
                    }
                  } ]
                }
                """.replace("RAIN", path("weather/rain.md")));
    }

    @Test
    void github_gets_commands_in_which_nothing_can_be_taken_for_the_end_of_one() throws IOException {
        Files.writeString(folder.resolve("weather/100%, a:b.md"), "---\ntitle: A\n---\n- It is ____ or: ____%\n");
        Screen screen = Screen.piped();

        assertThat(screen.run("check", "--format", "github", path("weather/100%, a:b.md")))
                .isZero();
        assertThat(screen.out())
                .isEqualTo("::warning file=" + path("weather") + "/100%25%2C a%3Ab.md,line=4,col=9::"
                        + "underscores without a percent sign are no blank — write ____%25 to ask for a probability\n");
    }

    @Test
    void warnings_fail_only_where_one_is_strict() throws IOException {
        Files.writeString(folder.resolve("weather/snow.md"), BAD.replace(" {#snow}", ""));

        assertThat(Screen.piped().run("check", folder.toString())).isZero();
        assertThat(Screen.piped().run("check", "--strict", folder.toString())).isEqualTo(1);
        assertThat(Screen.piped().run("check", "--strict", path("weather/rain.md")))
                .isZero();
    }

    @Test
    void whoever_looks_on_sees_how_far_it_is() {
        Screen screen = Screen.read();

        screen.run("check", folder.toString());

        assertThat(screen.err()).contains("] 2 of 2 pages").contains("\r2 pages: 1 error, 1 warning");
        assertThat(screen.out()).doesNotContain("\r");
    }

    @Test
    void what_cannot_be_run_is_said_in_a_line() {
        Screen nowhere = Screen.piped();
        Screen misspelt = Screen.piped();
        Screen unknown = Screen.piped();
        Screen format = Screen.piped();

        assertThat(nowhere.run("check", path("nowhere"))).isEqualTo(2);
        assertThat(misspelt.run("chek")).isEqualTo(2);
        assertThat(unknown.run("check", "--srict")).isEqualTo(2);
        assertThat(format.run("check", "--format", "xml")).isEqualTo(2);
        assertThat(nowhere.err()).isEqualTo("There is no " + path("nowhere") + "\n");
        assertThat(misspelt.err()).contains("chek").contains("cruxbook check").contains("cruxbook --help");
        assertThat(unknown.err()).contains("--srict").contains("cruxbook check --help");
        assertThat(format.err()).contains("[TEXT, JSON, GITHUB]");
    }

    @Test
    void a_folder_without_pages_was_named_by_mistake() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        Screen screen = Screen.piped();

        assertThat(screen.run("check", empty.toString())).isEqualTo(2);
        assertThat(screen.err()).isEqualTo("There is no page in " + empty + "\n");
    }

    @Test
    void files_that_are_no_pages_are_passed_over_with_a_word() throws IOException {
        Files.writeString(folder.resolve("README.md"), "Read me.");
        Screen screen = Screen.piped();

        assertThat(screen.run("check", path("README.md"), path("weather/rain.md")))
                .isZero();
        assertThat(screen.err()).isEqualTo(path("README.md") + " is no page, and passed over\n1 page: no problems\n");
    }

    @Test
    void the_help_says_what_the_exit_codes_mean() {
        Screen screen = Screen.piped();

        assertThat(screen.run("check", "--help")).isZero();
        assertThat(screen.out())
                .contains("--strict", "--format", "--[no-]outline", "--root", "errors, perhaps warnings");
        assertThat(Screen.piped().run("--version")).isZero();
    }
}
