package org.cruxbook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.cruxbook.browser.Coordination.HUMANITY;
import static org.cruxbook.browser.Coordination.LABS;
import static org.cruxbook.browser.Coordination.PAUSE;
import static org.cruxbook.browser.Coordination.SELF_REGULATION;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From taking a stance to one's own crux. */
@InBrowser
class StancesTest {

    private static final String OWN = "See which one is yours";

    @Autowired
    private Others others;

    @Test
    void someone_without_scripts_takes_stances_sees_the_crux_and_finds_their_own(Guests guests) {
        others.part("coordination");
        Page page = guests.arriveWithoutScripts();
        Coordination crux = Coordination.read(page);
        crux.step(PAUSE, "2").check();
        crux.step(SELF_REGULATION, "5, Can work").check();
        crux.send();

        assertThat(page).hasURL(Pattern.compile("/cruxes/coordination/estimate$"));
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Where you stand is kept.");
        assertThat(crux.step(PAUSE, "2")).isChecked();
        page.navigate("/cruxes/coordination/results");
        assertThat(page.getByRole(AriaRole.HEADING, level(1))).hasText("Your answer comes first");

        Coordination.read(page).field(HUMANITY).fill("60");
        crux.send();
        assertThat(page.locator(".turning")).containsText("track the answers to “Humanity will successfully navigate");
        assertThat(page.getByText("gave the higher final answer").first()).isVisible();
        assertThat(page.getByRole(
                        AriaRole.IMG, named(Pattern.compile("^From “No” to “Maybe”: .* You are at step 2 of 5"))))
                .isVisible();

        crux.whatIf(PAUSE).fill("90");
        crux.whatIf(SELF_REGULATION).fill("50");
        page.getByRole(AriaRole.BUTTON, named(OWN)).click();
        assertThat(page.getByText("Your own crux is “Global pause feasible?”")).isVisible();
        assertThat(page.getByText("moves your answer by 10 points")).isVisible();

        crux.change();
        crux.step(PAUSE, "No view").check();
        crux.send();
        assertThat(page.getByText("Your own crux is “Lab self-regulation?”")).isVisible();
        assertThat(crux.whatIf(PAUSE)).hasCount(0);
    }

    @Test
    void arrow_keys_go_from_step_to_step_and_words_at_the_ends_can_be_clicked(Guests guests) {
        Page page = guests.arrive();
        Coordination crux = Coordination.read(page);
        crux.step(PAUSE, "No view").focus();
        page.keyboard().press("ArrowLeft");
        assertThat(crux.step(PAUSE, "5, Maybe")).isChecked();
        page.keyboard().press("ArrowLeft");
        assertThat(crux.step(PAUSE, "4")).isChecked();
        assertThat(crux.step(SELF_REGULATION, "No view")).isChecked();

        crux.stance(SELF_REGULATION).getByText("Insufficient").click();
        assertThat(crux.step(SELF_REGULATION, "1, Insufficient")).isChecked();
    }

    @Test
    void stances_are_part_of_the_draft_but_not_of_its_count(Guests guests) {
        Page page = guests.arrive();
        Coordination crux = Coordination.read(page);
        crux.step(PAUSE, "4").check();
        crux.field(LABS).fill("35");
        assertThat(page.locator("[data-progress]")).hasText("1 of 5 answered. You can change your answers later.");

        page.navigate("/");
        assertThat(page.getByText("Draft, 1 of 5")).isVisible();
        Coordination.read(page);
        assertThat(crux.step(PAUSE, "4")).isChecked();
        page.getByRole(AriaRole.BUTTON, named("Discard it")).click();
        assertThat(crux.step(PAUSE, "No view")).isChecked();
    }

    @Test
    void what_was_sent_is_no_draft_any_more(Guests guests) {
        Page page = guests.arrive();
        Coordination crux = Coordination.read(page);
        crux.step(PAUSE, "4").check();
        crux.field(LABS).fill("35");
        crux.send();
        assertThat(crux.panel(LABS)).containsText("You said 35%.");

        Coordination.read(page);
        assertThat(crux.step(PAUSE, "4")).isChecked();
        assertThat(page.locator(".draft")).hasCount(0);
        crux.step(PAUSE, "2").check();
        page.reload();
        assertThat(crux.step(PAUSE, "2")).isChecked();
    }

    @Test
    void a_refused_number_leads_to_its_box(Guests guests) {
        guests.expect(422);
        Page page = guests.arrive();
        Coordination crux = Coordination.read(page);
        crux.step(PAUSE, "4").check();
        crux.field(HUMANITY).fill("60");
        crux.send();
        crux.whatIf(PAUSE).fill("140");
        page.getByRole(AriaRole.BUTTON, named(OWN)).click();

        assertThat(page.locator("#problems")).isFocused();
        page.locator("#problems").getByRole(AriaRole.LINK).click();
        assertThat(crux.whatIf(PAUSE)).isFocused();
        assertThat(crux.whatIf(PAUSE)).hasAccessibleDescription(Pattern.compile("You wrote 140\\.$"));
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name).setExact(true);
    }

    private static GetByRoleOptions named(Pattern name) {
        return new GetByRoleOptions().setName(name);
    }

    private static GetByRoleOptions level(int level) {
        return new GetByRoleOptions().setLevel(level);
    }
}
