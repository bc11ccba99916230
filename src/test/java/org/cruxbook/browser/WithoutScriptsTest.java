package org.cruxbook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.cruxbook.browser.Coordination.LABS;
import static org.cruxbook.browser.Coordination.RACING;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The whole way from the index to the results and back, in a browser that runs no script. */
@InBrowser
class WithoutScriptsTest {

    @Autowired
    private Others others;

    @Test
    void someone_reads_answers_sees_the_crowd_changes_their_mind_and_withdraws(Guests guests) {
        others.answer("coordination", 10, 20, 30, 40, 50);
        Page page = guests.arriveWithoutScripts();
        Coordination crux = new Coordination(page);

        page.navigate("/");
        crux.link("Will We Fail to Coordinate?").click();
        assertThat(page.getByText("Tragedy of commons")).isVisible();

        crux.field(LABS).fill("35");
        crux.field(RACING).fill("12,5");
        crux.send();
        assertThat(page).hasURL(Pattern.compile("/cruxes/coordination/results$"));
        assertThat(crux.panel(LABS)).containsText("You said 35%, 2.5 points above the median.");
        assertThat(crux.panel(RACING)).containsText("You said 12.5%, 12.5 points below the median.");
        assertThat(page.getByText("You left this blank.")).hasCount(3);

        crux.change();
        assertThat(crux.field(LABS)).hasValue("35");
        crux.field(LABS).fill("60");
        crux.send();
        assertThat(crux.panel(LABS)).containsText("You said 60%, 25 points above the median.");

        crux.change();
        crux.field(LABS).fill("");
        crux.field(RACING).fill("");
        crux.send();
        assertThat(page.getByText("You left this blank.")).hasCount(5);
        crux.change();
        assertThat(crux.field(LABS)).hasValue("");
    }

    @Test
    void what_cannot_be_read_is_kept_with_a_message_that_leads_to_its_field(Guests guests) {
        guests.expect(422);
        Page page = guests.arriveWithoutScripts();
        Coordination crux = Coordination.read(page);
        crux.field(LABS).fill("35");
        crux.field(RACING).fill("140");
        crux.send();

        String message = "Question 4: enter a number from 0 to 100, or leave it blank. You wrote 140.";
        assertThat(page).hasTitle(Pattern.compile("^Error: "));
        assertThat(crux.field(LABS)).hasValue("35");
        assertThat(crux.field(RACING)).hasValue("140");
        assertThat(crux.field(RACING)).hasAttribute("aria-invalid", "true");
        assertThat(crux.field(RACING))
                .hasAccessibleDescription(Pattern.compile("enter a number from 0 to 100.* You wrote 140\\.$"));

        crux.link(message).click();
        assertThat(crux.field(RACING)).isFocused();
        crux.field(RACING).fill("14");
        crux.send();
        assertThat(crux.panel(LABS)).containsText("You said 35%.");
        assertThat(crux.panel(RACING)).containsText("You said 14%.");
    }

    @Test
    void an_empty_form_asks_for_one_answer(Guests guests) {
        guests.expect(422);
        Coordination crux = Coordination.read(guests.arriveWithoutScripts());
        crux.send();

        crux.link("Fill in at least one box. You can leave the others blank.").click();
        assertThat(crux.field(LABS)).isFocused();
    }
}
