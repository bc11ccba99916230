package org.cruxbook.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.cruxbook.testing.RunningCruxbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code import} and {@code export}, at a site that runs and at one that does not. */
class ImportAnswersTest {

    private static final String RAIN = "# Rain\n\n- Probability that it rains: ____% {#wet}\n";

    private static final String ANSWERS =
            "crux,question,visitor,percent,at\nrain,wet,Ann,60,2026-01-31\nrain,1,Ben,7,2026-01-31\n";

    @TempDir
    private Path folder;

    private int run(Screen screen, String... arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = "--cruxbook.data.dir=" + folder.resolve("data");
        return screen.run(all);
    }

    private Path file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void both_work_while_the_site_runs_and_when_it_does_not() throws Exception {
        Path content = Files.createDirectory(folder.resolve("content"));
        Files.writeString(content.resolve("rain.md"), RAIN);
        Path answers = file("answers.csv", ANSWERS + "rain,wet,Cleo,700,\n");
        Path more = file("more.csv", ANSWERS);
        Screen running = Screen.piped();
        Screen exporting = Screen.piped();
        Screen words = Screen.piped();
        try (RunningCruxbook cruxbook = RunningCruxbook.start(content, folder.resolve("data"))) {
            assertThat(cruxbook.url()).isNotEmpty();
            assertThat(run(running, "import", answers.toString())).isEqualTo(1);
            assertThat(run(exporting, "export", folder.resolve("one.csv").toString()))
                    .isZero();
            assertThat(run(Screen.piped(), "export", folder.resolve("one.csv").toString()))
                    .isEqualTo(1);
            assertThat(run(
                            words,
                            "export",
                            "--wordings",
                            folder.resolve("words.csv").toString()))
                    .isZero();
            assertThat(run(
                            Screen.piped(),
                            "export",
                            "--wordings",
                            "--stances",
                            folder.resolve("x.csv").toString()))
                    .isEqualTo(2);
            Screen twice = Screen.piped();
            assertThat(run(twice, "import", answers.toString())).isEqualTo(1);
            assertThat(twice.err())
                    .startsWith("Imported already, at 20")
                    .endsWith(": 2 answers and 0 stances of 2 visitors; 1 row left out."
                            + " '--again' imports them once more, as other people's\n");
            Screen refused = Screen.piped();
            assertThat(run(refused, "import", folder.resolve("gone.csv").toString()))
                    .isEqualTo(2);
            assertThat(refused.err()).isEqualTo("There is no " + folder.resolve("gone.csv") + "\n");
        }
        assertThat(running.err())
                .isEqualTo(answers + ":4: '700' is no percentage from 0 to 100 with up to three decimals\n"
                        + "Imported 2 answers and 0 stances of 2 visitors; 1 row left out\n");
        assertThat(exporting.err()).startsWith("Exported 2 answers into " + folder.resolve("one.csv") + " (1 kB)");
        assertThat(words.err()).startsWith("Exported 1 wording into " + folder.resolve("words.csv"));
        assertThat(Files.readAllLines(folder.resolve("words.csv")))
                .hasSize(2)
                .contains("crux,kind,key,wording,words,since,retired")
                .anyMatch(row -> row.matches("rain,question,wet,1,Probability that it rains,20[^,]*Z,"));
        assertThat(Files.readAllLines(folder.resolve("one.csv")))
                .hasSize(3)
                .contains("crux,question,visitor,percent,at,wording,retired")
                .anyMatch(row -> row.matches("rain,wet,[12],60,2026-01-31,1,"));

        Screen stopped = Screen.piped();
        Screen abandoned = Screen.piped();
        assertThat(run(stopped, "import", more.toString())).isZero();
        assertThat(run(Screen.piped(), "export", folder.resolve("two.csv").toString()))
                .isZero();
        assertThat(run(abandoned, "import", "--abandon")).isZero();

        assertThat(stopped.err()).isEqualTo("Imported 2 answers and 0 stances of 2 visitors\n");
        assertThat(Files.readAllLines(folder.resolve("two.csv"))).hasSize(5);
        assertThat(abandoned.err()).isEqualTo("Nothing is left of an import that was broken off\n");
    }

    @Test
    void without_a_database_there_is_nothing_to_import_into() throws Exception {
        Screen screen = Screen.piped();

        assertThat(run(screen, "import", file("answers.csv", ANSWERS).toString()))
                .isEqualTo(2);
        assertThat(screen.err()).startsWith("There is no database yet");
        assertThat(run(Screen.piped(), "import")).isEqualTo(2);
    }

    @Test
    void the_bar_says_how_far_it_is_how_fast_and_for_how_long() {
        assertThat(RateBar.line(0.5, 1_234_567, 60).strip())
                .isEqualTo("[###############               ] 1,234,567 rows, 20,576 a second, 1:00 min left");
        assertThat(RateBar.line(0, 0, 0).strip()).isEqualTo("[                              ] 0 rows, 0 a second");
    }
}
