package org.cruxbook.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * No test, and run with none: what {@code bench/html} lets Maven run. It writes the HTML of every page in every state
 * into a folder, as it came and as the scripts have made it.
 */
@InBrowser
class SavePages {

    private final Path folder = Path.of(Objects.requireNonNull(System.getProperty("pages.folder"), "pages.folder"));

    @Autowired
    private Others others;

    @ParameterizedTest
    @EnumSource
    void save(Screen screen, Guests guests) {
        guests.expect(screen.status());
        screen.meet(others);
        Page page = guests.arrive();
        AtomicReference<Response> last = new AtomicReference<>();
        page.onResponse(response -> remember(response, last));
        screen.open(page);
        String name = screen.name().toLowerCase(Locale.ROOT).replace('_', '-');
        write(name, last.get().text());
        write(name + "-with-scripts", page.content());
    }

    private static void remember(Response response, AtomicReference<Response> last) {
        boolean redirect = response.status() >= 300 && response.status() < 400;
        if (response.request().isNavigationRequest() && !redirect) {
            last.set(response);
        }
    }

    private void write(String name, String html) {
        try {
            Files.writeString(folder.resolve(name + ".html"), html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
