package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.cruxbook.testing.Browser;
import org.cruxbook.testing.OwnPostgres;
import org.cruxbook.testing.RunningCruxbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No test, and run with none: what {@code bench/outage} lets Maven run. PostgreSQL is stopped, frozen and restarted under a site in
 * another process, while four writers send forms and two people read.
 */
class OutageBench {

    private static final int WRITERS = 4;
    private static final int CYCLES = Integer.getInteger("bench.rounds", 20);
    private static final long AWAY_MS = 8_000;
    private static final double LONGEST_REFUSAL = 5;
    private static final double LONGEST_RECOVERY = 10;

    @TempDir
    private Path folder;

    private enum Way {
        STOPPED {
            @Override
            void away(OwnPostgres server) throws Exception {
                server.stop();
                Thread.sleep(AWAY_MS);
            }

            @Override
            void back(OwnPostgres server) throws Exception {
                server.startAgain();
            }
        },
        FROZEN {
            @Override
            void away(OwnPostgres server) throws Exception {
                server.freeze();
                Thread.sleep(AWAY_MS);
            }

            @Override
            void back(OwnPostgres server) throws Exception {
                server.thaw();
            }
        },
        RESTARTED {
            @Override
            void away(OwnPostgres server) throws Exception {
                server.stop();
            }

            @Override
            void back(OwnPostgres server) throws Exception {
                server.startAgain();
            }
        };

        abstract void away(OwnPostgres server) throws Exception;

        abstract void back(OwnPostgres server) throws Exception;
    }

    /** What was seen in all cycles of one way. */
    private static final class Seen {
        private int cycles;
        private int kept;
        private int refused;
        private int otherwise;
        private int typedLost;
        private long missed;
        private double longestRefusal;
        private double longestRecovery;
        private long pages;
        private int pagesMissing;
        private double longestPage;

        private void add(Loads loads) {
            pages += loads.loads;
            pagesMissing += loads.missing;
            longestPage = Math.max(longestPage, loads.longest / 1e9);
        }

        private void add(Writers writers, RunningCruxbook site) {
            cycles++;
            kept += writers.came(303);
            refused += writers.came(503);
            otherwise += writers.cameOtherwise(303, 503) + writers.unanswered();
            typedLost += writers.typedLost();
            longestRefusal = Math.max(longestRefusal, writers.longestRefusal());
            missed += writers.missed(site.url());
        }
    }

    @Test
    void take_the_database_away() throws Exception {
        try (OwnPostgres server = OwnPostgres.start();
                RunningCruxbook site =
                        new BenchSite(folder.resolve("content"), server.settings()).start(folder.resolve("data"))) {
            for (Way way : Way.values()) {
                Seen seen = new Seen();
                for (int cycle = way.ordinal(); cycle < CYCLES; cycle += Way.values().length) {
                    cycle(way, server, site, seen);
                }
                print(way, seen);
            }
            BenchSite.recount(server.settings());
        }
    }

    private static void cycle(Way way, OwnPostgres server, RunningCruxbook site, Seen seen) throws Exception {
        Browser.fresh(site.port()).get("/cruxes/page");
        Writers writers = Writers.start(WRITERS, site.url(), BenchSite.QUESTION);
        List<Loads> readers = List.of(new Loads(Browser.fresh(site.port())), new Loads(known(site)));
        Thread.sleep(1_000);
        way.away(server);
        way.back(server);
        long back = System.nanoTime();
        int before = writers.came(303);
        while (writers.came(303) <= before + WRITERS) {
            Thread.sleep(10);
            assertThat(System.nanoTime() - back).isLessThan(60_000_000_000L);
        }
        seen.longestRecovery = Math.max(seen.longestRecovery, (System.nanoTime() - back) / 1e9);
        Thread.sleep(1_000);
        writers.stop();
        for (Loads loads : readers) {
            loads.stop();
            seen.add(loads);
        }
        seen.add(writers, site);
    }

    private static Browser known(RunningCruxbook site) {
        Browser browser = Browser.fresh(site.port());
        browser.post("/cruxes/page/estimates", BenchSite.QUESTION, "50");
        return browser;
    }

    /** Someone who loads the page over and over. */
    private static final class Loads {

        private final Thread thread;
        private volatile boolean away;
        private long loads;
        private int missing;
        private long longest;

        Loads(Browser browser) {
            thread = new Thread(() -> load(browser));
            thread.setDaemon(true);
            thread.start();
        }

        private void load(Browser browser) {
            while (!away) {
                long start = System.nanoTime();
                missing += browser.get("/cruxes/page").status() == 200 ? 0 : 1;
                longest = Math.max(longest, System.nanoTime() - start);
                loads++;
            }
        }

        void stop() throws InterruptedException {
            away = true;
            thread.join();
        }
    }

    private static void print(Way way, Seen seen) throws Exception {
        BenchSite.print(
                "| %s | %d | %,d | %,d | %.1f | %d | %d | %d | %.1f | %,d | %d | %.1f |%n",
                way.name().toLowerCase(Locale.ROOT),
                seen.cycles,
                seen.kept,
                seen.refused,
                seen.longestRefusal,
                seen.typedLost,
                seen.otherwise,
                seen.missed,
                seen.longestRecovery,
                seen.pages,
                seen.pagesMissing,
                seen.longestPage);
        assertThat(seen.typedLost + seen.otherwise + seen.missed + seen.pagesMissing)
                .isZero();
        assertThat(seen.longestRefusal).isLessThan(LONGEST_REFUSAL);
        assertThat(seen.longestRecovery).isLessThan(LONGEST_RECOVERY);
    }
}
