package org.cruxbook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cruxbook.browser.Coordination.LABS;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cruxbook.testing.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A browser whose owner has switched cookies off, and storage with them. */
@InBrowser
class NoCookiesTest {

    private static final String BLOCKED = "{\"profile\": {\"default_content_setting_values\": {\"cookies\": 2}}}";

    @TempDir
    private Path profile;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void switchCookiesOff() throws IOException {
        Path settings = Files.createDirectories(profile.resolve("Default"));
        Files.writeString(settings.resolve("Preferences"), BLOCKED);
    }

    @Test
    void is_told_so_and_nothing_is_stored(Guests guests) {
        guests.expect(400);
        Page page = guests.arriveKeepingNothing(profile);
        Coordination crux = Coordination.read(page);
        crux.field(LABS).fill("35");
        crux.send();

        assertThat(page.getByText("Your browser keeps no cookie for this site")).isVisible();
        assertThat(page.getByText("So nothing of what you sent was stored.")).isVisible();
        assertThat(Tables.count(jdbc, "estimate")).isZero();
        assertThat(Tables.count(jdbc, "visitor")).isZero();
        crux.link("Back to the crux").click();
        assertThat(crux.field(LABS)).isVisible();
    }
}
