package org.cruxbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.cruxbook.testing.FreshPostgresDatabase;
import org.cruxbook.testing.Recount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances of the site on one PostgreSQL. */
class SeveralInstancesTest {

    private static final String RAIN = page("Rain", "- It rains: ____% {#rain}\n");
    private static final String RAIN_OR_SNOW = page("Rain", "- It rains: ____% {#rain}\n- It snows: ____% {#snow}\n");

    @TempDir
    private Path place;

    private final String database = FreshPostgresDatabase.url();

    @Test
    void start_at_once_share_visitors_and_show_every_change() throws Exception {
        Path folder = folder("content", "rain", RAIN_OR_SNOW, "hail", page("Hail", "- It hails: ____% {#hail}\n"));
        ExecutorService both = Executors.newFixedThreadPool(2);
        Future<Instance> starting = both.submit(() -> start("one", folder));
        Future<Instance> too = both.submit(() -> start("two", folder));
        both.shutdown();
        try (Instance one = starting.get();
                Instance two = too.get()) {
            assertThat(one.jdbc()
                            .queryForList(
                                    "select version from flyway_schema_history group by version having count(*) > 1"))
                    .isEmpty();
            assertThat(one.count("crux")).isEqualTo(2);
            assertThat(one.count("question")).isEqualTo(3);
            assertThat(one.count("ledger_entry")).isEqualTo(3);
            assertThat(one.titles()).isEqualTo(two.titles()).containsExactlyInAnyOrder("Rain", "Hail");

            String cookie = one.answer("rain", "35");
            assertThat(two.results("rain", cookie)).contains("35%");
            two.answer("rain", cookie, "45");
            assertThat(one.results("rain", cookie)).contains("45%");
            assertThat(one.count("visitor")).isEqualTo(1);

            String looker = two.look("rain");
            assertThat(two.results("rain", looker)).contains("One person has answered");
            String ben = one.answer("rain", "50");
            assertThat(two.results("rain", ben)).contains("2 people have answered");
            one.answer("rain", ben, "55");
            one.answer("rain", "60");
            await(() -> assertThat(two.results("rain", looker)).contains("3 people have answered"));
            new Recount(one.jdbc()).holds();

            one.titles();
            Files.writeString(folder.resolve("hail.md"), page("Hail and Thunder", "- It hails: ____% {#hail}\n"));
            Files.writeString(folder.resolve("fog.md"), page("Fog", "- There is fog: ____% {#fog}\n"));
            for (Instance each : List.of(two, one)) {
                await(() -> assertThat(each.titles()).containsExactlyInAnyOrder("Rain", "Hail and Thunder", "Fog"));
                await(() -> assertThat(each.get("/search?q=thunder").text()).contains("Hail and Thunder"));
            }
            Files.delete(folder.resolve("fog.md"));
            for (Instance each : List.of(two, one)) {
                await(() -> assertThat(each.status("/cruxes/fog")).isEqualTo(404));
            }
        }
    }

    @Test
    void retire_nothing_before_the_newer_folder_has_won_and_follow_the_older_one_when_it_is_alone_again()
            throws Exception {
        Path old = folder("old", "rain", RAIN_OR_SNOW, "hail", page("Hail", "- It hails: ____% {#hail}\n"));
        Path renewed = folder("renewed", "rain", RAIN, "fog", page("Fog", "- There is fog: ____% {#fog}\n"));
        Instance one = start("one", old);
        try (Instance two = start("two", renewed)) {
            assertThat(two.titles()).containsExactlyInAnyOrder("Rain", "Hail");
            assertThat(two.asked("rain")).isEqualTo(2);
            one.answer("rain", "35");

            one.stop();
            await(() -> assertThat(two.titles()).containsExactlyInAnyOrder("Rain", "Fog"));
            await(() -> assertThat(two.asked("rain")).isEqualTo(1));
            assertThat(two.count("estimate")).isEqualTo(1);

            try (Instance behind = start("three", old)) {
                assertThat(behind.titles()).containsExactlyInAnyOrder("Rain", "Fog");
                Files.writeString(renewed.resolve("fog.md"), page("Mist", "- There is fog: ____% {#fog}\n"));
                await(() -> assertThat(behind.titles()).containsExactlyInAnyOrder("Rain", "Mist"));

                two.stop();
                await(() -> assertThat(behind.titles()).containsExactlyInAnyOrder("Rain", "Hail"));
                await(() -> assertThat(behind.asked("rain")).isEqualTo(2));
                assertThat(behind.count("estimate")).isEqualTo(1);
            }
        } finally {
            one.stop();
        }
    }

    @Test
    void that_do_not_watch_their_folders_follow_the_newer_one_too() throws Exception {
        Path old = folder("old", "rain", RAIN_OR_SNOW);
        Path renewed = folder("renewed", "rain", RAIN);
        Instance one = start("one", old, "--cruxbook.content.watch=false");
        try (Instance two = start("two", renewed, "--cruxbook.content.watch=false")) {
            assertThat(two.asked("rain")).isEqualTo(2);
            one.stop();
            await(() -> assertThat(two.asked("rain")).isEqualTo(1));
        } finally {
            one.stop();
        }
    }

    private Path folder(String name, String... slugsAndPages) throws IOException {
        Path folder = Files.createDirectories(place.resolve(name));
        for (int i = 0; i < slugsAndPages.length; i += 2) {
            Files.writeString(folder.resolve(slugsAndPages[i] + ".md"), slugsAndPages[i + 1]);
        }
        return folder;
    }

    private static String page(String title, String questions) {
        return "---\ntitle: " + title + "\n---\n\nProbability that:\n\n" + questions;
    }

    private Instance start(String name, Path content, String... more) {
        return Instance.start(database, content, place.resolve(name), more);
    }

    private static void await(ThrowingRunnable fact) {
        Awaitility.await().atMost(Duration.ofSeconds(90)).untilAsserted(fact);
    }
}
