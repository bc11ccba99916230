package org.cruxbook.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.cruxbook.testing.OnPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** On PostgreSQL, the command reads the database beside the site that runs. */
@SpringBootTest
@OnPostgres
class AgainstOnPostgresTest {

    @TempDir
    private Path folder;

    @Value("${spring.datasource.url}")
    private String url;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void the_database_of_the_settings_is_read() throws Exception {
        Path page = Files.writeString(folder.resolve("rain.md"), "# Rain\n\n- It rains: ____%\n");
        Screen screen = Screen.piped();

        int code = screen.run(
                "check",
                "--against",
                "--root=" + folder,
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=postgres");

        assertThat(screen.out()).contains(page + ":1:1: note: page: new, at /cruxes/rain, with 1 question\n");
        assertThat(code).isZero();
    }

    @Test
    void bursts_are_looked_for_in_it() {
        Screen screen = Screen.piped();

        int code = screen.run("bursts", "--spring.datasource.url=" + url, "--spring.datasource.username=postgres");

        assertThat(screen.err()).startsWith("No burst of 20 people or more");
        assertThat(code).isZero();
    }

    /** The row that it refuses would hold an answer, and stand in the log. */
    @Test
    void what_the_server_refuses_is_told_without_the_row() {
        assertThatThrownBy(() -> jdbc.update("insert into tally values ('rain', 'snow', -61237, 1)"))
                .hasMessageContaining("tally_thousandths_check")
                .rootCause()
                .message()
                .doesNotContain("61237", "snow", "Failing row");
    }
}
