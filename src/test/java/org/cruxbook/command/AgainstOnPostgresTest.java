package org.cruxbook.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.cruxbook.testing.OnPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;

/** On PostgreSQL, the command reads the database beside the site that runs. */
@SpringBootTest
@OnPostgres
class AgainstOnPostgresTest {

    @TempDir
    private Path folder;

    @Value("${spring.datasource.url}")
    private String url;

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
}
