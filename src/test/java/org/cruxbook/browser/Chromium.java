package org.cruxbook.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The machine's own Chromium: at {@code CHROME_PATH}, or where systems put it. None is ever downloaded. A browser takes a
 * second to start, so that all tests of a JVM share one.
 */
final class Chromium implements AutoCloseable {

    /** Of the same browser, without a window to draw: a third faster, but without settings that are a person's own. */
    private static final Path SHELL = Path.of("/usr/bin/chromium-headless-shell");

    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable");

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Path executable;
    private final Playwright playwright;
    private final Browser browser;

    Chromium(Path executable) {
        this.executable = executable;
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(quickest(executable))
                        .setArgs(ARGUMENTS));
    }

    /** Where it is; empty on a machine without one. */
    static Optional<Path> find() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROME_PATH")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path quickest(Path executable) {
        return System.getenv("CHROME_PATH") == null && Files.isExecutable(SHELL) ? SHELL : executable;
    }

    /** Someone new, whose cookies and storage are their own. */
    BrowserContext guest(Browser.NewContextOptions options) {
        return browser.newContext(options);
    }

    /** Someone who has told their browser to keep nothing for any site; a setting of a browser of its own. */
    BrowserContext guestWhoKeepsNothing(Path profile, String baseUrl) {
        return playwright
                .chromium()
                .launchPersistentContext(
                        profile,
                        new LaunchPersistentContextOptions()
                                .setExecutablePath(executable)
                                .setArgs(ARGUMENTS)
                                .setBaseURL(baseUrl));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
