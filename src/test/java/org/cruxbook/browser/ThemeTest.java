package org.cruxbook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/** Light and dark. */
@InBrowser
class ThemeTest {

    private static final String LIGHT = "rgb(251, 248, 242)";
    private static final String DARK = "rgb(21, 20, 18)";

    @Test
    void the_theme_is_the_systems_until_the_button_is_pressed_and_then_stays(Guests guests) {
        Page page = guests.arrive();
        page.navigate("/");
        assertThat(button(page)).hasAttribute("aria-pressed", "false");
        assertThat(paper(page)).hasCSS("background-color", LIGHT);

        button(page).click();
        assertThat(button(page)).hasAttribute("aria-pressed", "true");
        assertThat(paper(page)).hasCSS("background-color", DARK);

        page.navigate("/method");
        assertThat(button(page)).hasAttribute("aria-pressed", "true");
        assertThat(paper(page)).hasCSS("background-color", DARK);
    }

    @Test
    void without_scripts_the_theme_is_the_systems(Guests guests) {
        Page page = guests.arrive(guests.options().setJavaScriptEnabled(false).setColorScheme(ColorScheme.DARK));
        page.navigate("/");
        assertThat(paper(page)).hasCSS("background-color", DARK);
        assertThat(button(page)).isHidden();
    }

    /** Nothing is painted before there is a body, so a theme that is set before that cannot flash. */
    @Test
    void a_chosen_theme_is_set_before_anything_is_painted(Guests guests) {
        Page page = guests.arrive();
        page.navigate("/");
        button(page).click();
        page.addInitScript("""
                new MutationObserver(() => {
                    window.setWithoutBody ??= document.body === null;
                    window.setAt ??= performance.now();
                }).observe(document, {subtree: true, attributes: true, attributeFilter: ['data-theme']});""");

        page.navigate("/cruxes/coordination");

        assertThat(page.evaluate("setWithoutBody")).isEqualTo(true);
        assertThat(page.evaluate("performance.getEntriesByType('paint').every(paint => paint.startTime > setAt)"))
                .isEqualTo(true);
    }

    private static Locator button(Page page) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName("Dark theme").setIncludeHidden(true));
    }

    private static Locator paper(Page page) {
        return page.locator("body");
    }
}
