package org.cruxbook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.cruxbook.browser.Coordination.GOVERNANCE;
import static org.cruxbook.browser.Coordination.LABS;
import static org.cruxbook.browser.Coordination.RIVALS;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Which of the two is newer, where a draft and what is stored differ. */
@InBrowser
class DraftAndServerTest {

    @Test
    void a_draft_outlives_a_refusal(Guests guests) {
        guests.expect(422);
        Page page = guests.arrive();
        Coordination crux = Coordination.read(page);
        crux.field(LABS).fill("35");
        crux.field(GOVERNANCE).fill("140");
        crux.send();
        assertThat(page.locator("#problems")).isVisible();

        Coordination.read(page);
        assertThat(crux.field(LABS)).hasValue("35");
        assertThat(crux.field(GOVERNANCE)).hasValue("140");
    }

    @Test
    void a_draft_is_newer_than_the_answer_that_it_was_typed_over(Guests guests) {
        Page page = guests.arrive();
        Coordination crux = answered(page);
        crux.field(LABS).fill("90");
        crux.field(RIVALS).fill("");
        page.reload();

        assertThat(crux.field(LABS)).hasValue("90");
        assertThat(crux.field(RIVALS)).hasValue("");
    }

    @Test
    void a_draft_is_older_than_an_answer_that_was_sent_since(Guests guests) {
        Page page = guests.arrive();
        Coordination crux = answered(page);
        crux.field(LABS).fill("90");

        Coordination beside = Coordination.read(page.context().newPage());
        beside.field(LABS).fill("20");
        beside.send();
        assertThat(beside.panel(LABS)).containsText("You said 20%.");
        page.reload();
        assertThat(crux.field(LABS)).hasValue("20");
        assertThat(page.locator(".draft")).hasCount(0);
    }

    @Test
    void without_storage_there_is_no_draft_and_no_complaint(Guests guests) {
        Page page = guests.arrive();
        page.addInitScript("Object.defineProperty(window, 'localStorage',"
                + " { get() { throw new DOMException('blocked', 'SecurityError'); } })");
        Coordination crux = Coordination.read(page);
        crux.field(LABS).fill("35");
        page.reload();

        assertThat(crux.field(LABS)).hasValue("");
        crux.field(LABS).fill("35");
        crux.send();
        assertThat(crux.panel(LABS)).containsText("You said 35%.");
    }

    private static Coordination answered(Page page) {
        Coordination crux = Coordination.read(page);
        crux.field(LABS).fill("35");
        crux.field(RIVALS).fill("72");
        crux.send();
        assertThat(crux.panel(LABS)).containsText("You said 35%.");
        return Coordination.read(page);
    }
}
