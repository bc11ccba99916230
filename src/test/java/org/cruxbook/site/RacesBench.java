package org.cruxbook.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** No test, and run with none: what {@code bench/races} lets Maven run. */
abstract class RacesBench extends Races {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 100);

    private interface Race {
        void run(int rounds) throws Exception;
    }

    @Test
    void one_form_of_a_newcomer_fifty_times() throws Exception {
        measure("a newcomer's form, 50 times at once", this::sameFormOfNewcomers);
    }

    @Test
    void revisions_against_withdrawals() throws Exception {
        measure("25 revisions against 25 withdrawals", this::revisionsAndWithdrawals);
    }

    @Test
    void revisions_against_forgetting() throws Exception {
        measure("24 revisions against 24 times being forgotten", this::revisionsAndForgetting);
    }

    @Test
    void submissions_against_reloads() throws Exception {
        measure("25 submissions against 25 page loads", this::submissionsAndReloads);
    }

    private void measure(String name, Race race) throws Exception {
        long start = System.nanoTime();
        try {
            race.run(ROUNDS);
            print(name, "yes", start);
        } catch (Exception | AssertionError broken) {
            print(name, "**no**", start);
            throw broken;
        }
    }

    private void print(String name, String holds, long start) throws IOException {
        Files.writeString(
                Path.of(System.getProperty("bench.out")),
                String.format(
                        Locale.ROOT,
                        "| %s | %s | %d | %s | %s | %.0f |%n",
                        getClass().getSimpleName().contains("H2") ? "H2" : "PostgreSQL",
                        name,
                        ROUNDS,
                        statuses().toString().replaceAll("[{}]", "").replace("=", ": "),
                        holds,
                        (System.nanoTime() - start) / 1e9),
                StandardOpenOption.APPEND);
    }
}
