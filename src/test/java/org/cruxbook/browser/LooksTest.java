package org.cruxbook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cruxbook.browser.Coordination.LABS;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;

/** What neither the HTML nor axe can tell. */
@InBrowser
class LooksTest {

    private static final String YOU = "rgb(181, 48, 26)";

    @Test
    void the_footer_of_a_short_page_is_at_the_bottom_of_the_window(Guests guests) {
        guests.expect(404);
        Page page = guests.arrive();
        Screen.NOT_FOUND.open(page);

        BoundingBox footer = page.locator(".site-foot").boundingBox();
        assertThat(footer.y + footer.height).isCloseTo(page.viewportSize().height, within(1.0));
    }

    @Test
    void the_header_is_one_line_on_the_narrowest_screen(Guests guests) {
        Page page = guests.arrive();
        page.setViewportSize(320, 900);
        Screen.INDEX.open(page);

        BoundingBox brand = page.locator(".brand").boundingBox();
        BoundingBox button = page.locator(".theme").boundingBox();
        assertThat(button.y + button.height / 2).isCloseTo(brand.y + brand.height / 2, within(2.0));
    }

    @Test
    void only_a_button_that_leads_to_an_answer_has_the_colour_of_answers(Guests guests) {
        guests.expect(404);
        Page page = guests.arrive();
        Screen.LOCKED_RESULTS.open(page);
        assertThat(page.locator("main .btn")).hasCSS("background-color", YOU);
        Screen.NOT_FOUND.open(page);
        assertThat(page.locator("main .btn")).not().hasCSS("background-color", YOU);
    }

    @Test
    void the_arguments_stand_beside_the_fields_where_there_is_room_and_after_them_where_there_is_none(Guests guests) {
        Page page = guests.arrive();
        Screen.ESTIMATE.open(page);
        BoundingBox form = page.locator(".est-form").boundingBox();
        BoundingBox recap = page.locator(".recap").boundingBox();
        assertThat(recap.x).isGreaterThan(form.x + form.width);
        assertThat(recap.y).isLessThan(form.y + form.height / 2);

        page.setViewportSize(390, 900);
        form = page.locator(".est-form").boundingBox();
        assertThat(page.locator(".recap").boundingBox().y).isGreaterThan(form.y + form.height);
    }

    @Test
    void the_contents_list_is_open_beside_the_text_and_marks_the_section_that_is_read(Guests guests) {
        Page page = guests.arrive();
        Coordination crux = Coordination.read(page);
        assertThat(crux.link("Key Sub-Cruxes")).isVisible();
        page.locator("#key-sub-cruxes").evaluate("section => section.scrollIntoView()");
        assertThat(page.locator(".toc [aria-current]")).hasText("Key Sub-Cruxes");
        assertThat(crux.link("Key Sub-Cruxes")).isInViewport();

        page.locator("#the-counterfactual").evaluate("section => section.scrollIntoView()");
        assertThat(page.locator(".toc [aria-current]")).hasText("The Counterfactual");
    }

    @Test
    void without_scripts_the_contents_list_is_open_beside_the_text_too(Guests guests) {
        assertThat(Coordination.read(guests.arriveWithoutScripts()).link("Key Sub-Cruxes"))
                .isVisible();
    }

    @Test
    void the_link_beside_a_heading_is_within_the_screen_of_a_telephone(Guests guests) {
        Page page = guests.arriveOnPhone();
        page.navigate("/cruxes/everything");
        for (Locator anchor : page.locator(".anchor").all()) {
            BoundingBox box = anchor.boundingBox();
            assertThat(box.x).isNotNegative();
            assertThat(box.x + box.width).isLessThanOrEqualTo(390);
        }
    }

    @Test
    void a_question_runs_in_the_direction_of_its_own_script_and_not_in_that_of_its_lead_in(Guests guests) {
        Page page = guests.arrive();
        Screen.CRUX_IN_OTHER_SCRIPTS.open(page);
        Locator questions = page.locator(".q label > [dir]");

        assertThat(questions.nth(0)).hasCSS("direction", "rtl");
        assertThat(questions.nth(1)).hasCSS("direction", "ltr");
        assertThat(questions.nth(2)).hasCSS("direction", "rtl");
    }

    @Test
    void a_word_that_was_typed_for_a_number_is_shown_whole(Guests guests) {
        guests.expect(422);
        Coordination crux = Coordination.read(guests.arrive());
        crux.field(LABS).fill("thirty-five");
        crux.send();

        assertThat(crux.field(LABS)).hasAttribute("aria-invalid", "true");
        assertThat(crux.field(LABS).evaluate("box => box.scrollWidth <= box.clientWidth"))
                .isEqualTo(true);
    }

    @Test
    void a_table_with_more_columns_than_fit_is_scrolled_with_keys(Guests guests) {
        Page page = guests.arrive();
        Screen.CRUX_WITH_LONG_AND_WIDE_TABLES.open(page);
        Locator table = page.locator("#a-year-by-months .table-wrap");
        assertThat(table.evaluate("table => table.scrollWidth > table.clientWidth"))
                .isEqualTo(true);

        table.focus();
        page.keyboard().down("ArrowRight");
        page.waitForCondition(() -> (boolean) table.evaluate("table => table.scrollLeft > 0"));
        page.keyboard().up("ArrowRight");
    }
}
