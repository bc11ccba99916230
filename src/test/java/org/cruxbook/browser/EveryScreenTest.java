package org.cruxbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What holds of every page in every state, on narrow and wide screens, light and dark, with and without scripts. */
@InBrowser
class EveryScreenTest {

    private static final int[] WIDTHS = {320, 390, 1280};
    private static final List<ColorScheme> SCHEMES = List.of(ColorScheme.LIGHT, ColorScheme.DARK);

    /** WCAG 1.4.12; as a sheet of its own it is no inline style, which the site's policy would refuse. */
    private static final String SPACE_OUT =
            """
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
    private static final String TOO_WIDE =
            """
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
    void axe_finds_nothing(Screen screen, Guests guests) {
        List<String> found = new ArrayList<>();
        bothWays(screen, guests, page -> {
            for (int width : WIDTHS) {
                for (ColorScheme scheme : SCHEMES) {
                    show(page, width, scheme);
                    Axe.violations(page).forEach(one -> found.add(width + " px " + scheme + ": " + one));
                }
            }
        });
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nothing_needs_sideways_scrolling_at_320_pixels(Screen screen, Guests guests) {
        bothWays(screen, guests, page -> {
            show(page, 320, ColorScheme.LIGHT);
            assertThat((List<?>) page.evaluate(TOO_WIDE)).isEmpty();
            page.evaluate(SPACE_OUT);
            assertThat((List<?>) page.evaluate(TOO_WIDE)).as("with WCAG text spacing").isEmpty();
        });
    }

    private void bothWays(Screen screen, Guests guests, Consumer<Page> look) {
        guests.expect(screen.status());
        for (Page page : List.of(guests.arrive(), guests.arriveWithEmptyScripts())) {
            screen.open(page, others);
            page.evaluate(OPEN_ALL);
            look.accept(page);
        }
    }

    private static void show(Page page, int width, ColorScheme scheme) {
        page.setViewportSize(width, 900);
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
    }
}
