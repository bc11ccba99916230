package org.cruxbook.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cruxbook.testing.OldBackups;
import org.junit.jupiter.api.Test;

/**
 * Databases out there remember what the scripts that they ran were like, and do not start with any other. A backup of an old
 * version would not show it: its tables are made by the scripts of today.
 */
class ScriptsTest {

    private static final Path SCRIPTS = Path.of("src/main/resources/db/migration");

    @Test
    void no_script_that_databases_have_run_is_ever_changed() throws Exception {
        List<String> known = Files.readAllLines(Path.of("src/test/resources/upgrades/scripts.sha256"));

        assertThat(known).isNotEmpty();
        for (String line : known) {
            Path script = SCRIPTS.resolve(line.replaceFirst(".* ", ""));
            assertThat(sha256(script)).as("%s", script).isEqualTo(line.replaceFirst(" .*", ""));
        }
        try (Stream<Path> scripts = Files.list(SCRIPTS)) {
            assertThat(scripts.map(script -> script.getFileName().toString()))
                    .as("a new script is added to scripts.sha256")
                    .allMatch(script -> known.stream().anyMatch(line -> line.endsWith("  " + script)));
        }
    }

    @Test
    void there_is_a_backup_of_every_version_since_there_are_answers() throws IOException {
        List<Integer> versions = OldBackups.versions().toList();

        try (Stream<Path> scripts = Files.list(SCRIPTS)) {
            assertThat(versions)
                    .isEqualTo(IntStream.range(2, Math.toIntExact(scripts.count()))
                            .boxed()
                            .toList());
        }
    }

    private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
