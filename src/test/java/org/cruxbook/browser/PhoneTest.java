package org.cruxbook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cruxbook.browser.Coordination.LABS;
import static org.cruxbook.browser.Coordination.RIVALS;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** With a thumb, on a screen of 390 by 844. */
@InBrowser
class PhoneTest {

    @Autowired
    private Others others;

    @Test
    void a_tap_on_the_line_is_an_answer_there(Guests guests) {
        Page page = guests.arriveOnPhone();
        Coordination crux = Coordination.read(page);
        tap(crux.slider(LABS), 0.8);

        assertThat(Integer.parseInt(crux.field(LABS).inputValue())).isCloseTo(80, within(4));
        assertThat(crux.field(RIVALS)).hasValue("");
        crux.sendButton().tap();
        assertThat(crux.panel(LABS)).containsText("You said ");
    }

    @Test
    void a_tap_in_the_very_middle_of_an_untouched_line_means_50(Guests guests) {
        Coordination crux = Coordination.read(guests.arriveOnPhone());
        tap(crux.slider(LABS), 0.5);
        assertThat(crux.field(LABS)).hasValue("50");
    }

    @Test
    void a_thumb_finds_its_way_from_the_index_to_the_figures_and_back(Guests guests) {
        others.answer("coordination", 10, 20, 30, 40, 50);
        Page page = guests.arriveOnPhone();
        page.navigate("/");
        Coordination crux = new Coordination(page);
        crux.link("Will We Fail to Coordinate?").tap();
        page.waitForURL("**/cruxes/coordination");
        tap(crux.slider(LABS), 0.5);
        assertThat(crux.slider(LABS)).hasValue("50");
        crux.sendButton().tap();

        assertThat(crux.panel(LABS)).containsText("You said 50%");
        crux.panel(LABS).getByText("Answers as a table").tap();
        assertThat(crux.panel(LABS).getByText("(you)")).isVisible();
        crux.link("Change your estimates").first().tap();
        crux.clear(LABS).tap();
        tap(crux.slider(RIVALS), 0.5);
        assertThat(crux.slider(RIVALS)).hasValue("50");
        crux.sendButton().tap();
        assertThat(crux.panel(LABS)).containsText("You left this blank.");
        assertThat(crux.panel(RIVALS)).containsText("You said 50%");
    }

    @Test
    void the_contents_list_is_closed_and_opens_with_a_tap(Guests guests) {
        Page page = guests.arriveOnPhone();
        Coordination crux = Coordination.read(page);
        assertThat(crux.link("Your Crux")).isHidden();
        page.getByText("On this page").tap();
        crux.link("Your Crux").tap();
        assertThat(page.locator("#your-crux")).isInViewport();
    }

    @Test
    void the_head_has_a_link_to_the_search_and_the_field_there_is_big_enough(Guests guests) {
        Page page = guests.arriveOnPhone();
        Coordination crux = Coordination.read(page);
        assertThat(page.getByRole(AriaRole.SEARCHBOX)).isHidden();
        crux.link("Search").tap();
        assertThat(page.getByRole(AriaRole.SEARCHBOX).boundingBox().height).isGreaterThanOrEqualTo(44);
        page.getByRole(AriaRole.SEARCHBOX).fill("commons");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search"))
                .tap();
        assertThat(crux.link("Will We Fail to Coordinate?")).isVisible();
    }

    @Test
    void controls_are_at_least_44_pixels_tall(Guests guests) {
        Coordination crux = Coordination.read(guests.arriveOnPhone());
        crux.slider(LABS).fill("20");
        for (Locator control :
                new Locator[] {crux.field(LABS), crux.slider(LABS), crux.clear(LABS), crux.sendButton()}) {
            assertThat(control.boundingBox().height).isGreaterThanOrEqualTo(44);
        }
    }

    private static void tap(Locator line, double share) {
        line.scrollIntoViewIfNeeded();
        BoundingBox box = line.boundingBox();
        line.tap(new Locator.TapOptions().setPosition(share * box.width, box.height / 2));
    }
}
