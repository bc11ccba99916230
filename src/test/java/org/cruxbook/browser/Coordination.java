package org.cruxbook.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** "Will We Fail to Coordinate?" under one's hands: each thing is found by the name that a screen reader says. */
record Coordination(Page page) {

    static final String LABS = "Major AI labs can effectively coordinate on safety";
    static final String RIVALS = "US-China can cooperate on AI safety";
    static final String GOVERNANCE = "Governance will keep pace with AI progress";
    static final String RACING = "Racing dynamics can be mitigated";
    static final String HUMANITY = "Humanity will successfully navigate the AI transition";
    static final String SELF_REGULATION = "Lab self-regulation?";
    static final String PAUSE = "Global pause feasible?";
    static final List<String> QUESTIONS = List.of(LABS, RIVALS, GOVERNANCE, RACING, HUMANITY);

    static Coordination read(Page page) {
        page.navigate("/cruxes/coordination");
        return new Coordination(page);
    }

    Locator field(String question) {
        return page.getByRole(AriaRole.TEXTBOX, named("Probability that: " + question));
    }

    Locator slider(String question) {
        return page.getByRole(AriaRole.SLIDER, named("Slider: Probability that: " + question));
    }

    Locator clear(String question) {
        return page.getByRole(AriaRole.BUTTON, named("Clear: Probability that: " + question));
    }

    /** The field with all that belongs to it. */
    Locator question(String question) {
        return page.locator("[data-q]").filter(new Locator.FilterOptions().setHasText(question));
    }

    /** A question's chart with its words and its tables. */
    Locator panel(String question) {
        return page.getByRole(AriaRole.FIGURE).filter(new Locator.FilterOptions().setHasText(question));
    }

    /** The row of steps of a sub-crux. */
    Locator stance(String subCrux) {
        return page.getByRole(AriaRole.GROUP, named(subCrux));
    }

    /** One of them, by its name. */
    Locator step(String subCrux, String name) {
        return stance(subCrux)
                .getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The box that asks what the answer would be. */
    Locator whatIf(String subCrux) {
        return page.getByRole(
                AriaRole.TEXTBOX, named(subCrux + " If you changed your mind on this, your final answer would be"));
    }

    Locator sendButton() {
        return page.getByRole(AriaRole.BUTTON, named("See where you stand"));
    }

    void send() {
        sendButton().click();
    }

    void look() {
        page.getByRole(AriaRole.BUTTON, named("Show me without answering")).click();
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, named(name));
    }

    /** From the results back to the form. */
    void change() {
        link("Change your estimates").first().click();
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name).setExact(true);
    }
}
