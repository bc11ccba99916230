package org.cruxbook.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.cruxbook.testing.AllRows;
import org.cruxbook.testing.FreshPostgresDatabase;
import org.cruxbook.testing.OldBackups;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is put into a file comes out of it: into H2 and into PostgreSQL. */
class DumpTest {

    /** As in application.yaml, but that nobody waits for the disk. */
    private static final String OPTIONS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=10000";

    @TempDir
    private Path folder;

    private String h2(String name) {
        return "jdbc:h2:file:" + folder.resolve(name) + OPTIONS;
    }

    private static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, "sa", "");
    }

    /** The newest of the old backups, brought up to date, and strange texts and numbers beside it. */
    private Connection world() throws Exception {
        Path old = OldBackups.write(OldBackups.versions().reduce(0, Math::max), folder.resolve("old"));
        restore(old, h2("world"), "sa", "");
        Flyway.configure().dataSource(h2("world"), "sa", "").load().migrate();
        Connection connection = connect(h2("world"));
        try (PreparedStatement note = connection.prepareStatement(
                "insert into note values (-9223372036854775808, 2, 'rain', 'CHANGE', ?, timestamp with time zone"
                        + " '0001-01-01 00:00:00.000001+14:00')")) {
            note.setString(1, "\"\\\n\r\t\u0001\u2028 \uD83C\uDF27 half \uD83C [1,2] {\"end\":true}");
            note.execute();
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("update crux set order_number = 0.1 where id = (select min(id) from crux)");
            statement.execute("insert into crux (id, slug, title, order_number, path, stamp) values"
                    + " (9007199254740993, 'odd', '', -1.7976931348623157E308, '', '')");
            statement.execute("alter sequence note_seq restart with 9007199254740993");
        }
        return connection;
    }

    private static Path dump(Connection connection, Path file) throws Exception {
        try (OutputStream out = Files.newOutputStream(file)) {
            Dump.write(connection, out);
        }
        return file;
    }

    private static Contents restore(Path file, String url, String user, String password) throws Exception {
        try (DumpReader reader = DumpReader.open(file)) {
            return new Restoration(url, user, password).run(reader);
        }
    }

    @Test
    void every_row_of_every_table_and_every_sequence_is_there_again() throws Exception {
        try (Connection world = world()) {
            Path file = dump(world, folder.resolve("file"));
            Contents restored = restore(file, h2("again"), "sa", "");

            try (Connection again = connect(h2("again"))) {
                assertThat(AllRows.of(again)).isEqualTo(AllRows.of(world));
                assertThat(AllRows.sequences(again)).isEqualTo(AllRows.sequences(world));
            }
            try (DumpReader reader = DumpReader.open(file)) {
                assertThat(reader.check()).isEqualTo(restored);
            }
            assertThat(restored.visitors()).isEqualTo(6);
            assertThat(world.getAutoCommit()).isTrue();
        }
    }

    /** But for halves of characters, which PostgreSQL does not take, and which no page and no form lets through. */
    @Test
    void postgres_holds_the_same_afterwards() throws Exception {
        String url = FreshPostgresDatabase.url();
        try (Connection world = world();
                Statement statement = world.createStatement()) {
            statement.execute("update note set words = 'whole' where id < 0");
            restore(dump(world, folder.resolve("file")), url, "postgres", "postgres");

            assertThat(AllRows.of(url, "postgres", "postgres")).isEqualTo(AllRows.of(world));
        }
    }

    /** Visitors are written after their first chunk is out; whatever came meanwhile is not in the file, nor is half of it. */
    @Test
    void it_shows_one_moment_while_others_write() throws Exception {
        try (Connection world = world();
                Connection other = connect(h2("world"))) {
            addVisitors(world, 5_000);
            AllRows before = AllRows.of(world);
            Meddler out = new Meddler(other);
            Dump.write(world, out);
            Path file = Files.write(folder.resolve("file"), out.bytes.toByteArray());

            restore(file, h2("again"), "sa", "");

            assertThat(out.meddled).isTrue();
            assertThat(AllRows.of(h2("again"), "sa", "")).isEqualTo(before);
        }
    }

    private static void addVisitors(Connection connection, int count) throws SQLException {
        Random random = new Random(42);
        byte[] hash = new byte[32];
        try (PreparedStatement visitor = connection.prepareStatement(
                "insert into visitor (id, token_hash, since) values (?, ?, current_timestamp)")) {
            for (int i = 0; i < count; i++) {
                random.nextBytes(hash);
                visitor.setInt(1, 1_000 + i);
                visitor.setString(2, HexFormat.of().formatHex(hash));
                visitor.addBatch();
            }
            visitor.executeBatch();
        }
    }

    /** Writes to the database as soon as the first rows have gone into the file. */
    private static final class Meddler extends FilterOutputStream {

        private static final int HEAD = 10;

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final Connection connection;
        private boolean meddled;

        Meddler(Connection connection) {
            super(OutputStream.nullOutputStream());
            this.connection = connection;
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            if (bytes.size() > HEAD && !meddled) {
                meddle();
            }
            bytes.write(some, from, length);
        }

        private void meddle() throws IOException {
            meddled = true;
            try (Statement statement = connection.createStatement()) {
                statement.execute("delete from visitor where id = 5999");
                statement.execute("update tally set answers = answers + 1");
                statement.execute(
                        "insert into visitor (id, token_hash, since) values (7000, 'new', current_timestamp)");
                statement.execute("insert into reveal values (7000, 7000, 'rain', current_timestamp, 'LOOKED')");
            } catch (SQLException e) {
                throw new IOException(e);
            }
        }
    }

    @Test
    void what_is_cut_off_altered_or_something_else_is_told_from_a_backup() throws Exception {
        byte[] whole = Files.readAllBytes(OldBackups.write(2, folder.resolve("whole")));
        byte[] altered = whole.clone();
        altered[whole.length / 2] ^= 1;
        String lines = Files.readString(Path.of("src/test/resources/upgrades/schema-2.jsonl"));

        refused(Arrays.copyOf(whole, whole.length - 1), "cut off or damaged");
        refused(Arrays.copyOf(whole, whole.length / 2), "cut off or damaged");
        refused(altered, "damaged");
        refused(new byte[0], "no backup");
        refused("drop table visitor;".getBytes(StandardCharsets.US_ASCII), "no backup");
        refused(packed("{\"a\":1}\n"), "no backup");
        refused(packed("SELECT 1;\n"), "damaged");
        refused(packed(lines.replace("\"cruxbook-backup\":1", "\"cruxbook-backup\":2")), "later version");
        refused(packed(lines.replace("\"rows\":74", "\"rows\":73")), "damaged");
        refused(packed(lines.replace("NUMBER", "BLOB")), "damaged");
        refused(packed(lines.substring(0, lines.lastIndexOf("{\"end\""))), "cut off");
    }

    private byte[] packed(String lines) throws IOException {
        return Files.readAllBytes(OldBackups.write(lines, folder.resolve("packed")));
    }

    private void refused(byte[] content, String why) throws IOException {
        Path file = Files.write(folder.resolve("strange"), content);
        assertThatExceptionOfType(NoDump.class)
                .isThrownBy(() -> {
                    try (DumpReader reader = DumpReader.open(file)) {
                        reader.check();
                    }
                })
                .withMessageContaining(why);
    }

    /** Names of tables and of columns are those of the scripts, or nothing is done with them. */
    @Test
    void what_is_in_a_file_is_never_run() throws Exception {
        String lines = Files.readString(Path.of("src/test/resources/upgrades/schema-2.jsonl"));
        String table =
                lines.replace("\"table\":\"reveal\"", "\"table\":\"reveal (id) values (1); drop table tally; --\"");
        String column = lines.replace("\"how\":", "\"how\\\") values (1); drop table tally; --\":");

        for (String hostile : new String[] {table, column}) {
            Path file = OldBackups.write(hostile, folder.resolve("hostile"));
            assertThat(hostile).isNotEqualTo(lines);
            assertThatExceptionOfType(NoDump.class)
                    .isThrownBy(() -> restore(file, h2("hostile-" + hostile.length()), "sa", ""));
        }
    }

    @Test
    void tables_of_a_later_version_are_not_guessed_at() throws Exception {
        String lines = Files.readString(Path.of("src/test/resources/upgrades/schema-2.jsonl"));
        Path file = OldBackups.write(lines.replace("\"schema\":\"2\"", "\"schema\":\"9999\""), folder.resolve("later"));

        assertThatExceptionOfType(NoDump.class)
                .isThrownBy(() -> restore(file, h2("later"), "sa", ""))
                .withMessageContaining("later version of Cruxbook")
                .withMessageContaining("9999");
    }
}
