package org.cruxbook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.cruxbook.browser.Coordination.LABS;
import static org.cruxbook.browser.Coordination.RIVALS;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Everything without a pointer. */
@InBrowser
class KeyboardTest {

    /** In tabs, from the top of a page to anything on it. */
    private static final int FARTHEST = 60;

    @Autowired
    private Others others;

    @Test
    void the_first_tab_offers_to_skip_to_the_content(Guests guests) {
        Page page = guests.arrive();
        Coordination crux = Coordination.read(page);
        page.keyboard().press("Tab");
        assertThat(crux.link("Skip to main content")).isFocused();
        assertThat(crux.link("Skip to main content")).isInViewport();

        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.MAIN)).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.getByRole(AriaRole.MAIN).getByRole(AriaRole.LINK).first())
                .isFocused();
    }

    @Test
    void someone_searches_from_the_head_of_a_page_and_goes_to_what_was_found(Guests guests) {
        Page page = guests.arrive();
        Coordination crux = Coordination.read(page);
        crux.link("Method").focus();
        page.keyboard().press("Tab");
        page.keyboard().type("tragedy");
        page.keyboard().press("Enter");

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(2)))
                .hasText("One crux");
        assertThat(page.locator("main mark")).hasText("Tragedy");
        page.getByRole(AriaRole.SEARCHBOX).focus();
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        assertThat(crux.link("Will We Fail to Coordinate?")).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/cruxes/coordination#arguments-for-coordination-failure$"));
        assertThat(page.locator("#arguments-for-coordination-failure")).isInViewport();
    }

    @Test
    void the_first_arrow_key_on_an_untouched_slider_gives_50_and_the_next_moves_it(Guests guests) {
        Page page = guests.arrive();
        Coordination crux = Coordination.read(page);
        crux.slider(LABS).focus();
        page.keyboard().press("ArrowLeft");
        assertThat(crux.field(LABS)).hasValue("50");
        page.keyboard().press("ArrowLeft");
        assertThat(crux.field(LABS)).hasValue("49");
        page.keyboard().press("PageUp");
        assertThat(crux.field(LABS)).hasValue("59");
    }

    @Test
    void arrow_and_page_keys_step_the_field_by_1_and_10_between_0_and_100(Guests guests) {
        Page page = guests.arrive();
        Coordination crux = Coordination.read(page);
        crux.field(LABS).fill("85.5");
        page.keyboard().press("ArrowUp");
        assertThat(crux.field(LABS)).hasValue("86");
        page.keyboard().press("PageUp");
        page.keyboard().press("PageUp");
        assertThat(crux.field(LABS)).hasValue("100");
        page.keyboard().press("ArrowDown");
        assertThat(crux.field(LABS)).hasValue("99");
    }

    @Test
    void tab_goes_through_the_form_in_the_order_of_the_page(Guests guests) {
        Page page = guests.arrive();
        Coordination crux = Coordination.read(page);
        crux.field(LABS).focus();
        page.keyboard().type("35");
        for (Locator next :
                new Locator[] {crux.slider(LABS), crux.clear(LABS), crux.field(RIVALS), crux.slider(RIVALS)}) {
            page.keyboard().press("Tab");
            assertThat(next).isFocused();
        }
    }

    @Test
    void tabs_and_enter_lead_all_the_way_from_the_index_to_the_results_and_back_to_the_form(Guests guests) {
        others.answer("coordination", 10, 20, 30, 40, 50);
        Page page = guests.arrive();
        page.navigate("/");
        Coordination crux = new Coordination(page);
        follow(page, crux.link("Will We Fail to Coordinate?"));
        follow(page, crux.link("Your Crux"));
        tabTo(page, crux.field(LABS));
        page.keyboard().type("35");
        follow(page, crux.sendButton());

        assertThat(crux.panel(LABS)).containsText("You said 35%, 2.5 points above the median.");
        follow(page, crux.link("Change your estimates").first());
        tabTo(page, crux.field(LABS));
        assertThat(crux.field(LABS)).hasValue("35");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Enter");
        assertThat(crux.panel(LABS)).containsText("You said 36%, 3 points above the median.");
    }

    @Test
    void someone_answers_and_reads_the_figures_without_a_pointer(Guests guests) {
        others.answer("coordination", 10, 20, 30, 40, 50);
        Page page = guests.arrive();
        Coordination crux = Coordination.read(page);
        crux.field(RIVALS).focus();
        page.keyboard().type("15");
        page.keyboard().press("Enter");
        assertThat(crux.panel(RIVALS)).containsText("You said 15%");

        Locator table =
                crux.panel(RIVALS).locator("details", new Locator.LocatorOptions().setHasText("Answers as a table"));
        assertThat(table.getByRole(AriaRole.TABLE)).isHidden();
        table.locator("summary").focus();
        page.keyboard().press("Enter");
        assertThat(table.getByRole(AriaRole.TABLE)).isVisible();
        page.keyboard().press("Enter");
        assertThat(table.getByRole(AriaRole.TABLE)).isHidden();
    }

    private static void follow(Page page, Locator control) {
        tabTo(page, control);
        page.keyboard().press("Enter");
    }

    private static void tabTo(Page page, Locator control) {
        control.waitFor();
        for (int pressed = 0; pressed < FARTHEST && !isFocused(control); pressed++) {
            page.keyboard().press("Tab");
        }
        assertThat(control).isFocused();
    }

    private static boolean isFocused(Locator control) {
        return (boolean) control.evaluate("control => control === document.activeElement");
    }
}
