package org.cruxbook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cruxbook.browser.Coordination.GOVERNANCE;
import static org.cruxbook.browser.Coordination.HUMANITY;
import static org.cruxbook.browser.Coordination.LABS;
import static org.cruxbook.browser.Coordination.RIVALS;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** What the script adds to the form: a slider that agrees with its field, and says nothing before its owner does. */
@InBrowser
class WithScriptsTest {

    private static final String NO_ANSWER = "no answer yet";

    @Test
    void an_untouched_slider_has_no_thumb_and_no_value(Guests guests) {
        Coordination crux = Coordination.read(guests.arrive());

        assertThat(crux.slider(LABS)).hasAttribute("aria-valuetext", NO_ANSWER);
        assertThat(Pixels.inYourColour(crux.slider(LABS))).isZero();
        assertThat(crux.question(LABS)).containsText("Type a number, or tap anywhere on the line.");

        crux.field(LABS).fill("35");
        assertThat(Pixels.inYourColour(crux.slider(LABS))).isPositive();
    }

    @Test
    void typing_moves_the_slider_and_says_it_in_words(Guests guests) {
        Coordination crux = Coordination.read(guests.arrive());
        crux.field(LABS).fill("35");

        assertThat(crux.slider(LABS)).hasValue("35");
        assertThat(crux.slider(LABS)).hasAttribute("aria-valuetext", "35 percent");
        assertThat(crux.question(LABS)).containsText("In 100 futures like this one, it happens in about 35.");
        crux.field(LABS).fill("100");
        assertThat(crux.question(LABS)).containsText("Do you mean 99?");
        crux.field(LABS).fill("many");
        assertThat(crux.slider(LABS)).hasAttribute("aria-valuetext", NO_ANSWER);
    }

    @Test
    void moving_the_slider_writes_the_field(Guests guests) {
        Coordination crux = Coordination.read(guests.arrive());
        crux.slider(LABS).fill("72");
        assertThat(crux.field(LABS)).hasValue("72");
        assertThat(crux.field(RIVALS)).hasValue("");
    }

    @Test
    void a_click_in_the_very_middle_of_an_untouched_slider_means_50(Guests guests) {
        Coordination crux = Coordination.read(guests.arrive());
        crux.slider(LABS).click();
        assertThat(crux.field(LABS)).hasValue("50");
    }

    @Test
    void clear_takes_the_answer_away_and_returns_to_the_field(Guests guests) {
        Coordination crux = Coordination.read(guests.arrive());
        assertThat(crux.clear(LABS)).isHidden();
        crux.slider(LABS).fill("72");
        crux.clear(LABS).click();

        assertThat(crux.field(LABS)).hasValue("");
        assertThat(crux.field(LABS)).isFocused();
        assertThat(crux.slider(LABS)).hasAttribute("aria-valuetext", NO_ANSWER);
        assertThat(crux.clear(LABS)).isHidden();
    }

    @Test
    void progress_counts_what_is_answered(Guests guests) {
        Page page = guests.arrive();
        Coordination crux = Coordination.read(page);
        assertThat(page.getByText("of 5 answered")).hasCount(0);
        crux.field(LABS).fill("35");
        crux.slider(GOVERNANCE).fill("20");
        crux.field(HUMANITY).fill("?");
        assertThat(page.getByText("2 of 5 answered. You can change your answers later."))
                .isVisible();
    }

    @Test
    void only_what_was_touched_is_sent(Guests guests) {
        Page page = guests.arrive();
        Coordination crux = Coordination.read(page);
        crux.slider(LABS).fill("72");
        crux.send();

        assertThat(crux.panel(LABS)).containsText("You said 72%.");
        assertThat(page.getByText("You left this blank.")).hasCount(4);
        crux.change();
        assertThat(crux.slider(LABS)).hasValue("72");
        assertThat(crux.slider(RIVALS)).hasAttribute("aria-valuetext", NO_ANSWER);
    }

    @Test
    void the_summary_of_problems_takes_the_focus(Guests guests) {
        guests.expect(422);
        Page page = guests.arrive();
        Coordination crux = Coordination.read(page);
        crux.field(LABS).fill("140");
        crux.field(RIVALS).fill("35");
        crux.send();

        assertThat(page.locator("#problems")).isFocused();
        assertThat(page.locator("#problems")).containsText("There is a problem");
        assertThat(crux.field(LABS)).hasValue("140");
        assertThat(crux.slider(LABS)).hasAttribute("aria-valuetext", NO_ANSWER);
        assertThat(crux.slider(RIVALS)).hasValue("35");
    }
}
