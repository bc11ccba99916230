package org.cruxbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What holds of every page in every state, on narrow and wide screens, light and dark, with and without scripts. */
@InBrowser
class EveryScreenTest {

    private static final int NARROWEST = 320;
    private static final int NARROW = 390;
    private static final int WIDE = 1280;

    /** From here on rows of tables are rows; just before the contents list goes beside the text; and wide. */
    private static final int[] WIDTHS_OF_TABLES = {704, 1055, 1280};

    /** WCAG 1.4.12; as a sheet of its own it is no inline style, which the site's policy would refuse. */
    private static final String SPACE_OUT = """
            () => {
                const sheet = new CSSStyleSheet();
                sheet.replaceSync(`
                    * {
                        line-height: 1.5 !important;
                        letter-spacing: 0.12em !important;
                        word-spacing: 0.16em !important;
                    }
                    p { margin-block-end: 2em !important; }`);
                document.adoptedStyleSheets = [sheet];
            }""";

    /** Nothing where all fits, else what sticks out furthest. */
    private static final String TOO_WIDE = """
            () => document.documentElement.scrollWidth <= window.innerWidth ? [] :
                [...document.body.querySelectorAll('*')]
                    .map(element => [element.getBoundingClientRect().right, element.outerHTML.slice(0, 120)])
                    .sort((one, other) => other[0] - one[0])
                    .slice(0, 3)
                    .map(([right, html]) => `${Math.round(right)} px: ${html}`)""";

    private static final String OPEN_ALL = "() => document.querySelectorAll('details').forEach(all => all.open = true)";

    @Autowired
    private Others others;

    @ParameterizedTest
    @EnumSource
    void axe_finds_nothing_and_nothing_needs_sideways_scrolling(Screen screen, Guests guests) {
        guests.expect(screen.status());
        screen.meet(others);
        List<Page> pages = List.of(guests.arrive(), guests.arriveWithEmptyScripts());
        for (Page page : pages) {
            screen.open(page);
            page.evaluate(OPEN_ALL);
        }
        assertThat(axe(pages)).isEmpty();
        for (Page page : pages) {
            for (int width : WIDTHS_OF_TABLES) {
                assertThat(tooWide(page, width)).as("%d px", width).isEmpty();
            }
            assertThat(tooWide(page, 320)).isEmpty();
            page.evaluate(SPACE_OUT);
            assertThat(tooWide(page, 320)).as("with WCAG text spacing").isEmpty();
        }
    }

    @Test
    void a_fault_would_be_found(Guests guests) {
        Page page = guests.arrive();
        Screen.CRUX.open(page);
        page.evaluate("() => document.querySelector('[data-q] label').remove()");
        page.evaluate("() => document.querySelector('h1').textContent = 'wide'.repeat(100)");
        page.evaluate("() => document.querySelector('h1').style.setProperty('overflow-wrap', 'normal')");

        page.evaluate("() => document.querySelector('.standfirst').style.setProperty('color', '#777')");

        assertThat(axe(List.of(page)))
                .anySatisfy(line -> assertThat(line).contains("label"))
                .anySatisfy(line -> assertThat(line).contains("LIGHT").contains("color-contrast"))
                .anySatisfy(line -> assertThat(line).contains("DARK").contains("color-contrast"));
        assertThat(tooWide(page, 320)).isNotEmpty();
    }

    /**
     * Scripts change nothing that depends on the width: where it is wide, the page with them is enough; in the dark, where
     * nothing but colours is another, the first page is looked at when it is wide and the last when it is narrow.
     */
    private static List<String> axe(List<Page> pages) {
        List<String> found = new ArrayList<>();
        pages.forEach(page -> show(page, NARROWEST, ColorScheme.LIGHT));
        Axe.violations(pages).forEach(one -> found.add("narrow and LIGHT: " + one));
        show(pages.get(pages.size() - 1), NARROW, ColorScheme.DARK);
        show(pages.get(0), WIDE, ColorScheme.DARK);
        Axe.violationsByColour(pages).forEach(one -> found.add("DARK: " + one));
        show(pages.get(0), WIDE, ColorScheme.LIGHT);
        Axe.violations(pages.subList(0, 1)).forEach(one -> found.add("wide and LIGHT: " + one));
        return found;
    }

    private static List<?> tooWide(Page page, int width) {
        show(page, width, ColorScheme.LIGHT);
        return (List<?>) page.evaluate(TOO_WIDE);
    }

    private static void show(Page page, int width, ColorScheme scheme) {
        page.setViewportSize(width, 900);
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
    }
}
