package org.cruxbook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cruxbook.testing.OnH2;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** An author with the page of problems beside the editor. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "cruxbook.content.watch=true")
@OnH2
@ActiveProfiles("author")
@Timeout(120)
@ExtendWith(Browsing.class)
class LiveProblemsTest {

    private static final String GOOD = "---\ntitle: Will It Rain?\n---\n## Clouds\n\n- It rains: ____%\n";

    @Value("${cruxbook.content.dir}")
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.deleteIfExists(folder.resolve("bad.md"));
        Files.deleteIfExists(folder.resolve("snow.md"));
        Files.writeString(folder.resolve("other.md"), "# Other\n\n- It snows: ____%\n\n[x](rain.md#sun)\n");
        write("- It rains: ____%\n");
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("rain.md"), text);
    }

    private static Locator status(Page page) {
        return page.getByRole(AriaRole.STATUS);
    }

    @Test
    void the_page_follows_what_is_saved_and_leaves_open_what_is_open(Guests guests) throws IOException {
        Page page = guests.arrive();
        page.navigate("/problems");
        assertThat(status(page)).containsText("one error");
        assertThat(page.getByText("the page has no title")).isVisible();

        write(GOOD);
        assertThat(status(page)).hasText("2 pages: no errors, one warning");
        Locator read = page.locator("details").first();
        read.locator("summary").click();
        write(GOOD + "\n<b>Clouds</b>\n");

        assertThat(status(page)).hasText("2 pages: no errors, 2 warnings");
        assertThat(read).hasAttribute("open", "");
        assertThat(read.locator("summary")).isFocused();
        assertThat(page.getByText("the HTML element <b> is shown as text")).isVisible();
        assertThat(Axe.violations(List.of(page))).isEmpty();

        write(GOOD.replace("Clouds", "Sun"));
        assertThat(page.getByText("All is well.")).isVisible();
    }

    @Test
    void an_error_with_its_line_breaks_no_rule(Guests guests) {
        Page page = guests.arrive();
        page.navigate("/problems");
        assertThat(page.getByText("the page has no title")).isVisible();

        assertThat(Axe.violations(List.of(page))).isEmpty();
    }
}
