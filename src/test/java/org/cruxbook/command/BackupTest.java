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
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.cruxbook.testing.AllRows;
import org.cruxbook.testing.FreshPostgresDatabase;
import org.cruxbook.testing.OldBackups;
import org.cruxbook.testing.RunningCruxbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code backup} and {@code restore}, with the data of a site that ran, answered, and was killed. */
class BackupTest {

    @TempDir
    private static Path folder;

    private static Screen whileItRan;
    private static Screen restoringWhileItRan;
    private static int codeOfRestoring;

    @BeforeAll
    static void answerAndBackUp() throws Exception {
        try (RunningCruxbook cruxbook = RunningCruxbook.start(OldBackups.CONTENT, data())) {
            for (int visitor = 1; visitor <= 3; visitor++) {
                answer(cruxbook.url() + "cruxes/rain/estimates", "wet=" + visitor * 30 + "&hail=0,5");
            }
            whileItRan = run("backup", file().toString());
            restoringWhileItRan = Screen.piped();
            codeOfRestoring = restoringWhileItRan.run(at(data(), "restore", "--replace", file().toString()));
            cruxbook.kill();
        }
    }

    private static Path data() {
        return folder.resolve("data");
    }

    private static Path file() {
        return folder.resolve("running.backup");
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

    private static String[] at(Path data, String... arguments) {
        return Stream.concat(Stream.of(arguments), Stream.of("--cruxbook.data.dir=" + data))
                .toArray(String[]::new);
    }

    private static Screen run(String... arguments) {
        Screen screen = Screen.piped();
        screen.run(at(data(), arguments));
        return screen;
    }

    private static String url(Path data) {
        return "jdbc:h2:file:" + data.resolve("cruxbook")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;IFEXISTS=TRUE;ACCESS_MODE_DATA=r";
    }

    private static AllRows rows(Path data) throws SQLException {
        return AllRows.of(url(data), "sa", "");
    }

    private static List<String> names(Path data) throws Exception {
        try (Stream<Path> files = Files.list(data)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".loopback"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void a_backup_of_a_running_site_brings_back_every_row() throws Exception {
        Path fresh = folder.resolve("fresh/data");
        Screen screen = Screen.piped();

        int code = screen.run(at(fresh, "restore", file().toString()));

        assertThat(whileItRan.err()).startsWith("Backed up 3 visitors with 6 answers into " + file() + " (");
        assertThat(code).isZero();
        assertThat(screen.err())
                .startsWith("Restored 3 visitors with 6 answers, as they were at 20")
                .endsWith(", into " + fresh.resolve("cruxbook.mv.db") + "\n");
        assertThat(rows(fresh)).isEqualTo(rows(data()));
        assertThat(names(fresh)).containsExactly("cruxbook.mv.db");
        assertThat(Files.getPosixFilePermissions(file())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void a_backup_of_a_site_that_does_not_run_is_the_same_and_changes_nothing() throws Exception {
        byte[] before = Files.readAllBytes(data().resolve("cruxbook.mv.db"));
        Path second = folder.resolve("second.backup");
        Path fresh = folder.resolve("second");

        assertThat(Screen.piped().run(at(data(), "backup", second.toString()))).isZero();
        assertThat(Screen.piped().run(at(fresh, "restore", second.toString()))).isZero();

        assertThat(rows(fresh)).isEqualTo(rows(data()));
        assertThat(Files.readAllBytes(data().resolve("cruxbook.mv.db"))).isEqualTo(before);
    }

    @Test
    void answers_are_replaced_only_where_that_was_asked_for_and_kept_even_then() throws Exception {
        Path target = folder.resolve("target");
        Path old = OldBackups.write(2, folder.resolve("old.backup"));
        assertThat(Screen.piped().run(at(target, "restore", old.toString()))).isZero();
        AllRows former = rows(target);
        Screen refused = Screen.piped();
        Screen done = Screen.piped();

        assertThat(refused.run(at(target, "restore", file().toString()))).isEqualTo(1);
        assertThat(rows(target)).isEqualTo(former);
        assertThat(done.run(at(target, "restore", file().toString(), "--replace")))
                .isZero();

        assertThat(refused.err())
                .contains("holds the answers of 6 visitors", "--replace")
                .hasLineCount(1);
        assertThat(done.err()).contains("The former database is kept as ").hasLineCount(2);
        assertThat(rows(target)).isEqualTo(rows(data()));
        String aside = names(target).get(0);
        assertThat(names(target)).containsExactly(aside, "cruxbook.mv.db");
        Files.move(
                target.resolve(aside),
                Files.createDirectory(folder.resolve("aside")).resolve("cruxbook.mv.db"));
        assertThat(rows(folder.resolve("aside"))).isEqualTo(former);
    }

    @Test
    void a_database_without_answers_may_go() throws Exception {
        Path target = folder.resolve("empty");
        String lines = Files.readString(Path.of("src/test/resources/upgrades/schema-2.jsonl"));
        String empty = lines.lines()
                .filter(line -> !line.startsWith("["))
                .reduce("", (all, line) -> all + line + "\n")
                .replace("\"rows\":74", "\"rows\":0");
        Path file = OldBackups.write(empty, folder.resolve("empty.backup"));

        assertThat(Screen.piped().run(at(target, "restore", file.toString()))).isZero();
        assertThat(Screen.piped().run(at(target, "restore", file().toString()))).isZero();

        assertThat(names(target)).containsExactly("cruxbook.mv.db");
        assertThat(rows(target)).isEqualTo(rows(data()));
    }

    @Test
    void nothing_is_left_half_done() throws Exception {
        Path target = folder.resolve("broken");
        String lines = Files.readString(Path.of("src/test/resources/upgrades/schema-2.jsonl"));
        byte[] whole = Files.readAllBytes(file());
        Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, whole.length - 100));
        Path later =
                OldBackups.write(lines.replace("\"schema\":\"2\"", "\"schema\":\"9999\""), folder.resolve("later"));
        Path twice = OldBackups.write(
                lines.replace("[2,2,\"rain\",\"2026", "[1,1,\"rain\",\"2026"), folder.resolve("twice"));

        says(1, "cut off or damaged", at(target, "restore", cut.toString()));
        says(
                1,
                "no backup of Cruxbook",
                at(target, "restore", OldBackups.CONTENT.resolve("rain.md").toString()));
        says(1, "later version of Cruxbook", at(target, "restore", later.toString()));
        says(2, "nothing has changed", at(target, "restore", twice.toString()));
        says(2, "There is no ", at(target, "restore", folder.resolve("nowhere").toString()));
        says(2, "Missing required parameter: 'FILE'", at(target, "restore"));
        assertThat(target)
                .satisfiesAnyOf(
                        there -> assertThat(there).isEmptyDirectory(),
                        there -> assertThat(there).doesNotExist());
    }

    @Test
    void a_site_that_runs_keeps_its_database() {
        assertThat(codeOfRestoring).isEqualTo(2);
        assertThat(restoringWhileItRan.err()).contains("stop the site first").hasLineCount(1);
    }

    @Test
    void a_file_that_is_there_already_stays_as_it_is() throws Exception {
        byte[] before = Files.readAllBytes(file());

        says(1, "is there already", at(data(), "backup", file().toString()));

        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    @Test
    void what_cannot_be_backed_up_is_said_in_a_line_and_leaves_no_file() {
        String file = folder.resolve("none/file").toString();

        says(2, "There is no database yet", at(folder.resolve("never"), "backup", file));
        says(2, "in memory", at(data(), "backup", file, "--spring.profiles.active=author"));
        says(
                2,
                "pg_dump --format=custom --file=FILE postgresql://db.example/cruxbook ",
                at(data(), "backup", file, "--spring.datasource.url=jdbc:postgresql://db.example/cruxbook?ssl=true"));
        says(2, "or into PostgreSQL", at(data(), "restore", file().toString(), "--spring.profiles.active=author"));
        assertThat(Path.of(file)).doesNotExist();
        assertThat(folder.resolve("never")).doesNotExist();
    }

    @Test
    void a_backup_moves_a_site_to_postgres_once() throws Exception {
        String url = FreshPostgresDatabase.url();
        String[] restoring = at(
                data(),
                "restore",
                file().toString(),
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=postgres");

        assertThat(Screen.piped().run(restoring)).isZero();
        assertThat(AllRows.of(url, "postgres", "postgres")).isEqualTo(rows(data()));
        says(1, "has tables already", restoring);
    }

    private static void says(int code, String what, String... arguments) {
        Screen screen = Screen.piped();
        assertThat(screen.run(arguments)).isEqualTo(code);
        assertThat(screen.err()).contains(what);
        assertThat(screen.err().lines().filter(line -> !line.startsWith("Try '")))
                .hasSize(1);
    }
}
