package org.cruxbook.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * No test, and run with none: what {@code bench/screenshots} lets Maven run against a site that is up. It answers there,
 * as a visitor of its own.
 */
class Screenshots {

    private static final int[] WIDTHS = {390, 1280};
    private static final List<ColorScheme> SCHEMES = List.of(ColorScheme.LIGHT, ColorScheme.DARK);
    private static final int MARGIN = 40;

    /** Once this has come, a frame has been painted in the new size. */
    private static final String PAINTED =
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";

    private static final String CRUX = "/cruxes/coordination";
    private static final Map<String, String> WRONG = Map.of(Coordination.LABS, "35", Coordination.GOVERNANCE, "140");
    private static final Map<String, String> RIGHT = Map.of(
            Coordination.LABS, "35",
            Coordination.RIVALS, "20",
            Coordination.GOVERNANCE, "12",
            Coordination.RACING, "40",
            Coordination.HUMANITY, "65");

    private final Path folder = Path.of(setting("screenshots.folder"));

    @Test
    void take() {
        try (Chromium chromium = new Chromium(Chromium.find().orElseThrow())) {
            Page page = chromium.guest(new NewContextOptions()
                            .setBaseURL(setting("screenshots.url"))
                            .setLocale("en-GB")
                            .setReducedMotion(ReducedMotion.REDUCE))
                    .newPage();
            beforeAnswering(page);
            send(page, WRONG);
            take(page, "error");
            send(page, RIGHT);
            afterAnswering(page);
        }
    }

    private void beforeAnswering(Page page) {
        take(page, "/", "index-new");
        take(page, "/method", "method");
        take(page, "/patterns", "patterns");
        take(page, "/search?q=coordination", "search");
        take(page, "/cruxes/nowhere", "missing");
        take(page, CRUX + "/results", "locked");
        take(page, CRUX + "/estimate", "estimate");
        take(page, CRUX, "crux");
        picture(page, "crux", page.locator(".claim"));
    }

    private void afterAnswering(Page page) {
        take(page, "results");
        picture(page, "results", page.locator(".overview"));
        take(page, CRUX + "/estimate", "estimate-again");
        take(page, "/", "index");
        take(page, "/cruxes/seven-steps", "chain");
    }

    private static void send(Page page, Map<String, String> answers) {
        Coordination crux = Coordination.read(page);
        answers.forEach((question, answer) -> crux.field(question).fill(answer));
        crux.send();
    }

    private void take(Page page, String address, String name) {
        page.navigate(address);
        take(page, name);
    }

    /** The whole of the page that is open, in each width and scheme. */
    private void take(Page page, String name) {
        for (int width : WIDTHS) {
            for (ColorScheme scheme : SCHEMES) {
                String file = name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT);
                show(page, width, scheme);
                save(page, file, new ScreenshotOptions().setFullPage(true));
            }
        }
    }

    /** Its upper part down to an element, for the documents. */
    private void picture(Page page, String name, Locator last) {
        show(page, 1280, ColorScheme.LIGHT);
        BoundingBox end = last.boundingBox();
        save(page, name, new ScreenshotOptions().setFullPage(true).setClip(0, 0, 1280, end.y + end.height + MARGIN));
    }

    private static void show(Page page, int width, ColorScheme scheme) {
        page.setViewportSize(width, 900);
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
        page.evaluate(PAINTED);
    }

    private void save(Page page, String file, ScreenshotOptions options) {
        page.screenshot(options.setPath(folder.resolve(file + ".png")));
    }

    private static String setting(String name) {
        return Objects.requireNonNull(System.getProperty(name), name);
    }
}
