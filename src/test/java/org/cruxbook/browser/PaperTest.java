package org.cruxbook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cruxbook.browser.Coordination.LABS;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What comes out of a printer: a crux as a handout, its ballot as a sheet to fill in, results. */
@InBrowser
class PaperTest {

    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b(?!s)");
    private static final String WHITE_PAPERS_INK = "rgb(29, 26, 22)";

    @Autowired
    private Others others;

    @Test
    void a_crux_fills_four_sheets_at_most_and_its_ballot_one(Guests guests) {
        Page page = guests.arrive();
        Screen.CRUX.open(page);
        assertThat(sheets(page)).isBetween(2L, 4L);
        Screen.ESTIMATE.open(page);
        assertThat(sheets(page)).isOne();
    }

    @Test
    void a_ballot_of_twenty_questions_fits_on_one_sheet(Guests guests) {
        Page page = guests.arrive();
        page.navigate("/cruxes/twenty/estimate");
        assertThat(sheets(page)).isOne();
    }

    @Test
    void results_fill_three_sheets_at_most(Guests guests) {
        Page page = guests.arrive();
        Screen.RESULTS_WITH_FEW_ANSWERS.meet(others);
        Screen.RESULTS_WITH_FEW_ANSWERS.open(page);
        assertThat(sheets(page)).isBetween(2L, 3L);
    }

    @Test
    void the_sheet_to_fill_in_names_its_crux_and_is_blank_whatever_was_typed_or_answered(Guests guests) {
        Page page = guests.arrive();
        Screen.CRUX_WITH_ANSWERS.open(page);
        Screen.ESTIMATE.open(page);
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));

        Locator field = new Coordination(page).field(LABS);
        assertThat(field).hasValue("35");
        assertThat(field).hasCSS("color", "rgba(0, 0, 0, 0)");
        assertThat(field).hasCSS("border-bottom-color", WHITE_PAPERS_INK);
        assertThat(page.locator(".crumb")).containsText("Will We Fail to Coordinate?");
        for (String part : new String[] {".slide", ".send", ".recap", ".site-foot", "nav", ".theme"}) {
            assertThat(page.locator(part).first()).isHidden();
        }
    }

    @Test
    void what_a_stranger_prints_holds_no_figure_of_the_crowd(Guests guests) {
        others.answer("coordination", 37, 37, 37, 37, 37, 37);
        Page page = guests.arrive();
        for (Screen screen : new Screen[] {Screen.INDEX, Screen.CRUX, Screen.ESTIMATE}) {
            screen.open(page);
            page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(page.locator("body")).not().containsText("37%");
        }
    }

    @Test
    void paper_is_light_and_hides_nothing_that_an_author_folded_away(Guests guests) {
        Page page = guests.arrive();
        page.navigate("/cruxes/everything");
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));

        assertThat(page.locator("h1")).hasCSS("color", WHITE_PAPERS_INK);
        assertThat(page.getByText("Hidden until it is opened.")).isVisible();
    }

    private static long sheets(Page page) {
        page.evaluate("document.fonts.ready");
        String pdf = new String(print(page), StandardCharsets.ISO_8859_1);
        return SHEET.matcher(pdf).results().count();
    }

    /** On a busy machine the browser's own printing gives up at times, without a reason of ours. */
    private static byte[] print(Page page) {
        return Awaitility.await()
                .ignoreException(PlaywrightException.class)
                .until(() -> page.pdf(new Page.PdfOptions().setFormat("A4")), pdf -> true);
    }
}
