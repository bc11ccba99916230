package org.cruxbook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.cruxbook.browser.Coordination.LABS;
import static org.cruxbook.browser.Coordination.RIVALS;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** What was typed and not sent. */
@InBrowser
class DraftTest {

    private static final String RESTORED = "What you had typed before is here again.";

    @Test
    void is_there_again_when_its_writer_comes_back_and_nowhere_else(Guests guests) {
        Page page = guests.arrive();
        Coordination crux = Coordination.read(page);
        crux.field(LABS).fill("35");
        crux.slider(RIVALS).fill("72");

        page.navigate("/");
        assertThat(page.getByText("Draft, 2 of 5")).isVisible();
        Coordination.read(page);
        assertThat(page.getByText(RESTORED)).isVisible();
        assertThat(crux.field(LABS)).hasValue("35");
        assertThat(crux.slider(RIVALS)).hasValue("72");

        Coordination other = Coordination.read(guests.arrive());
        assertThat(other.field(LABS)).hasValue("");
    }

    @Test
    void is_gone_once_it_was_sent(Guests guests) {
        Page page = guests.arrive();
        Coordination crux = Coordination.read(page);
        crux.field(LABS).fill("35");
        crux.send();
        assertThat(crux.panel(LABS)).containsText("You said 35%.");

        Coordination.read(page);
        assertThat(crux.field(LABS)).hasValue("35");
        assertThat(page.getByText(RESTORED)).hasCount(0);
    }

    @Test
    void can_be_discarded(Guests guests) {
        Page page = guests.arrive();
        Coordination crux = Coordination.read(page);
        crux.field(LABS).fill("35");
        page.reload();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Discard it"))
                .click();

        assertThat(crux.field(LABS)).hasValue("");
        page.reload();
        assertThat(crux.field(LABS)).hasValue("");
        assertThat(page.getByText(RESTORED)).hasCount(0);
    }

    @Test
    void goes_with_the_visitor_who_starts_afresh(Guests guests) {
        Page page = guests.arrive();
        Coordination crux = Coordination.read(page);
        crux.field(LABS).fill("35");
        crux.send();
        Coordination.read(page);
        crux.field(RIVALS).fill("72");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Start afresh"))
                .click();

        Coordination.read(page);
        assertThat(crux.field(LABS)).hasValue("");
        assertThat(crux.field(RIVALS)).hasValue("");
    }
}
