package org.cruxbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.util.Arrays;
import org.cruxbook.backup.DatabaseFile;
import org.cruxbook.testing.OldBackups;
import org.cruxbook.testing.RunningCruxbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database file that this H2 cannot read stops the start with what to do about it. */
class DatabaseFormatCheckTest {

    @TempDir
    private Path folder;

    private DatabaseFile database() {
        return DatabaseFile.of("jdbc:h2:file:" + folder.resolve("cruxbook") + ";MODE=PostgreSQL");
    }

    private Path written() throws Exception {
        DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("cruxbook"), "sa", "")
                .close();
        return database().file();
    }

    /** As another version of H2 would have left it: both heads say so. */
    private void setFormat(Path file, int format) throws Exception {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        Files.writeString(file, bytes.replace(",format:3,", ",format:" + format + ","), StandardCharsets.ISO_8859_1);
    }

    @Test
    void what_this_h2_writes_is_what_is_let_through() throws Exception {
        assertThat(database().format()).isEqualTo(DatabaseFile.NONE);
        written();
        assertThat(database().format()).isEqualTo(DatabaseFormatCheck.FORMAT);
    }

    @Test
    void one_line_says_what_to_do_with_a_file_of_another_version() throws Exception {
        Path file = written();
        setFormat(file, 2);
        byte[] before = Files.readAllBytes(file);

        try (RunningCruxbook cruxbook = RunningCruxbook.start(OldBackups.CONTENT, folder)) {
            assertThat(cruxbook.exitCode()).isEqualTo(1);
            assertThat(cruxbook.log())
                    .singleElement()
                    .asString()
                    .contains(
                            "ERROR",
                            "The database " + file + " was written by another version of H2 (its format is 2,",
                            "java -jar OLD.jar backup FILE",
                            "java -jar cruxbook.jar restore FILE --replace");
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void a_damaged_file_is_told_from_one_of_another_version() throws Exception {
        Path file = written();
        Files.move(Files.writeString(folder.resolve("garbage"), "<html>"), file, StandardCopyOption.REPLACE_EXISTING);
        assertThat(database().format()).isEqualTo(DatabaseFile.UNKNOWN);

        Files.delete(file);
        byte[] whole = Files.readAllBytes(written());
        Files.write(file, new byte[4_096]);
        Files.write(file, Arrays.copyOfRange(whole, 4_096, whole.length), StandardOpenOption.APPEND);
        assertThat(database().format())
                .as("the second head serves where the first is lost")
                .isEqualTo(3);
    }
}
