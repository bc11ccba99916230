package org.cruxbook.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;

/** What people do with private links, each thing found by the name that a screen reader says. */
final class PrivateLink {

    private PrivateLink() {}

    /** One number and one stance of the page on coordination. */
    static void answer(Page page, String percent, String step) {
        Coordination crux = Coordination.read(page);
        crux.field(Coordination.HUMANITY).fill(percent);
        crux.step(Coordination.PAUSE, step).check();
        crux.send();
    }

    /** From the results of that page; who makes it has answered. */
    static String make(Page page, String name) {
        press(page, AriaRole.LINK, "Compare with someone");
        page.getByLabel("Your name in it").fill(name);
        press(page, AriaRole.BUTTON, "Make the link");
        return page.getByLabel("Private link").inputValue();
    }

    /**
     * Makes this browser, whoever used it before, that of someone who has opened a link to the answers of another.
     *
     * @param slug the page that the link is about; empty for all
     */
    static void receive(Page page, String slug) {
        String answered = slug.isEmpty() ? "coordination" : slug;
        answerAll(page, answered, "80", 1);
        page.navigate("/me/links?page=" + slug);
        page.getByLabel("Your name in it").fill("wide".repeat(10));
        press(page, AriaRole.BUTTON, "Make the link");
        String link = page.getByLabel("Private link").inputValue();
        press(page, AriaRole.BUTTON, "Start afresh");
        page.navigate("/compare");
        page.getByLabel("The link that you were sent").fill(link);
        open(page);
    }

    /** One number to every question of a page, and one step on every sub-crux. */
    static void answerAll(Page page, String slug, String percent, int step) {
        page.navigate("/cruxes/" + slug + "/estimate");
        page.locator("form[data-ballot] .q-in input").all().forEach(box -> box.fill(percent));
        page.locator("form[data-ballot] input[type=radio][value='" + step + "']")
                .all()
                .forEach(Locator::check);
        new Coordination(page).send();
    }

    /** Where the link has led. */
    static void open(Page page) {
        press(page, AriaRole.BUTTON, "Compare");
    }

    static void press(Page page, AriaRole role, String name) {
        page.getByRole(role, new GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
