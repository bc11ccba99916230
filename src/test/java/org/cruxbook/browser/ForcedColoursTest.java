package org.cruxbook.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cruxbook.browser.Coordination.LABS;
import static org.cruxbook.browser.Coordination.PAUSE;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ForcedColors;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The system's own colours of high contrast, which take a page's colours and backgrounds away. */
@InBrowser
class ForcedColoursTest {

    private static final List<String> PARTS =
            List.of(".c-you", ".c-you-line", ".c-median", ".c-dots", ".c-band", ".c-axis", ".t-axis");

    @Autowired
    private Others others;

    @Test
    void leave_every_part_of_a_chart_visible(Guests guests) {
        Page page = arrive(guests);
        Screen.RESULTS_WITH_FEW_ANSWERS.meet(others);
        Screen.RESULTS_WITH_FEW_ANSWERS.open(page);
        Locator plot = new Coordination(page).panel(LABS).getByRole(AriaRole.IMG);
        for (String part : PARTS) {
            assertThat(Pixels.drawnBy(plot.locator(part).first(), plot))
                    .as(part)
                    .isPositive();
        }
    }

    @Test
    void leave_the_slider_and_its_thumb_visible(Guests guests) {
        Coordination crux = Coordination.read(arrive(guests));
        Locator slider = crux.slider(LABS);
        assertThat(Pixels.colours(slider)).as("a line").isGreaterThan(1);
        int untouched = Pixels.colours(slider);
        crux.field(LABS).fill("35");
        assertThat(Pixels.colours(slider)).as("a line and a thumb").isGreaterThan(untouched);
    }

    @Test
    void leave_the_marks_of_a_search_visible(Guests guests) {
        Page page = arrive(guests);
        page.navigate("/search?q=commons");
        String background = "element => getComputedStyle(element).backgroundColor";
        assertThat(page.locator(".excerpts mark").first().evaluate(background))
                .isNotEqualTo(page.locator("body").evaluate(background));
    }

    @Test
    void leave_the_steps_and_the_chosen_one_visible(Guests guests) {
        Coordination crux = Coordination.read(arrive(guests));
        Locator middle = crux.step(PAUSE, "3, in between");
        assertThat(Pixels.colours(middle)).as("a ring on a line").isGreaterThan(1);
        assertThat(Pixels.changedBy(middle::check, middle))
                .as("a diamond in its place")
                .isGreaterThan(20);
    }

    private static Page arrive(Guests guests) {
        Page page = guests.arrive();
        page.emulateMedia(new EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        return page;
    }
}
