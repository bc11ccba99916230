package org.cruxbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The people of one test. Each has a browser context of their own: cookies, storage, settings. */
final class Guests {

    private static final Set<String> SERIOUS = Set.of("error", "warning");

    /** What a browser writes when a page itself has a status of 4xx, which some pages should have. */
    private static final String REFUSAL = "Failed to load resource: the server responded with a status of ";

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Chromium chromium;
    private final String baseUrl;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final Set<Integer> expected = new HashSet<>();

    Guests(Chromium chromium, String baseUrl) {
        this.chromium = chromium;
        this.baseUrl = baseUrl;
    }

    /** Someone at a desk. */
    Page arrive() {
        return arrive(options());
    }

    /** Someone whose browser runs no script. */
    Page arriveWithoutScripts() {
        return arrive(options().setJavaScriptEnabled(false));
    }

    /**
     * Someone to whom the site's scripts come empty: what they see is what a browser shows that runs none, and can be
     * examined by a script.
     */
    Page arriveWithEmptyScripts() {
        Page page = arrive();
        page.route("**/*.js", route -> route.fulfill(new FulfillOptions().setContentType("text/javascript")));
        return page;
    }

    /** Someone with a telephone. */
    Page arriveOnPhone() {
        return arrive(options().setViewportSize(390, 844).setHasTouch(true).setIsMobile(true));
    }

    /** Someone with settings of their own, made from {@link #options()}. */
    Page arrive(Browser.NewContextOptions options) {
        return listen(chromium.guest(options)).newPage();
    }

    /** Someone whose browser refuses cookies and storage, with its settings in a folder. */
    Page arriveKeepingNothing(Path profile) {
        return listen(chromium.guestWhoKeepsNothing(profile, baseUrl)).newPage();
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setBaseURL(baseUrl)
                .setViewportSize(1280, 900)
                .setLocale("en-GB")
                // A scroll that takes its time would never end for a browser without scripts that is driven from
                // outside.
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    /** From now on a page may come with this status without being complained about. */
    void expect(int status) {
        expected.add(status);
    }

    private BrowserContext listen(BrowserContext context) {
        context.setDefaultTimeout(PATIENCE.toMillis());
        context.onConsoleMessage(this::hear);
        context.onWebError(error -> complaints.add(error.error()));
        contexts.add(context);
        return context;
    }

    private void hear(ConsoleMessage message) {
        if (SERIOUS.contains(message.type()) && !isExpected(message.text())) {
            complaints.add(message.type() + ": " + message.text() + " at " + message.location());
        }
    }

    private boolean isExpected(String text) {
        return expected.stream().anyMatch(status -> text.startsWith(REFUSAL + status));
    }

    /** Closes all that is open, and fails if any browser has complained. */
    void leave() {
        contexts.forEach(BrowserContext::close);
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }
}
