package org.cruxbook.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * No test, and run with none: what {@code bench/bytes} lets Maven run against a site that is up. It answers there, as a
 * visitor of its own.
 */
class Bytes {

    private static final Logger log = LoggerFactory.getLogger(Bytes.class);
    private static final String CRUX = "/cruxes/coordination";

    @Test
    void count() {
        try (Chromium chromium = new Chromium(Chromium.find().orElseThrow())) {
            Page page =
                    chromium.guest(new NewContextOptions().setBaseURL(url())).newPage();
            Traffic traffic = Traffic.of(page);
            open(page, traffic, CRUX, "first view");
            for (String later : new String[] {"/", "/method", CRUX + "/estimate", CRUX + "/results"}) {
                open(page, traffic, later, "later");
            }
            Coordination crux = Coordination.read(page);
            Coordination.QUESTIONS.forEach(question -> crux.field(question).fill("35"));
            report(page, traffic, CRUX + ", again", "later");
            crux.send();
            report(page, traffic, CRUX + "/results, after answering", "later");
        }
    }

    private static void open(Page page, Traffic traffic, String address, String when) {
        page.navigate(address);
        report(page, traffic, address, when);
    }

    private static void report(Page page, Traffic traffic, String what, String when) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        Traffic.Arrived arrived = traffic.arrived();
        log.info("{}", "%-10s %7d bytes %3d answers  %s".formatted(when, arrived.bytes(), arrived.answers(), what));
    }

    private static String url() {
        return Objects.requireNonNull(System.getProperty("bytes.url"), "bytes.url");
    }
}
