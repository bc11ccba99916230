package org.cruxbook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.cruxbook.browser.Coordination.LABS;
import static org.cruxbook.browser.Coordination.RIVALS;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who sees what of whom. */
@InBrowser
class SeeingTheCrowdTest {

    @Autowired
    private Others others;

    @Test
    void the_chart_its_label_its_table_and_the_overview_tell_the_same_story(Guests guests) {
        others.answer("coordination", 10, 20, 30, 60);
        Page page = guests.arrive();
        Coordination crux = Coordination.read(page);
        crux.field(LABS).fill("35");
        crux.send();

        assertThat(crux.panel(LABS).getByRole(AriaRole.IMG))
                .hasAttribute(
                        "aria-label",
                        "Dot plot of 5 answers from 0 to 100%. Median 30%, middle half 20% to 35%, your answer 35%."
                                + " Full figures are in the table below.");
        assertThat(crux.panel(LABS).getByText("Few answers: 5")).isVisible();
        assertThat(crux.panel(LABS).getByText("Middle half of answers: 20% to 35%"))
                .isVisible();
        crux.panel(LABS).getByText("Answers as a table").click();
        assertThat(rows(crux.panel(LABS)).first()).containsText("8–12%");
        assertThat(rows(crux.panel(LABS))).hasCount(5);
        assertThat(rows(crux.panel(LABS)).filter(new Locator.FilterOptions().setHasText("(you)")))
                .containsText("33–37%");
        assertThat(page.getByRole(AriaRole.ROW)
                        .filter(new Locator.FilterOptions().setHasText(LABS))
                        .first())
                .containsText("30%");
        assertThat(page.getByText("You are apart from most people")).hasCount(0);
        assertThat(crux.panel(RIVALS)).containsText("4 people have answered. The spread appears at 5.");
        assertThat(page.getByText("Second thoughts?")).isVisible();
        page.getByText("I stay with my answers").click();
        assertThat(page.getByText("Second thoughts?")).hasCount(0);
    }

    @Test
    void the_column_under_the_pointer_is_read_out(Guests guests) {
        others.answer("coordination", 10, 20, 50, 50, 60);
        Page page = guests.arrive();
        Coordination crux = Coordination.read(page);
        crux.look();

        Locator plot = crux.panel(LABS).getByRole(AriaRole.IMG);
        plot.hover();
        assertThat(crux.panel(LABS).getByText("48–52%: 2 people (40%)")).isVisible();
        page.mouse().move(0, 0);
        assertThat(crux.panel(LABS).getByText("Middle half of answers: 20% to 50%"))
                .isVisible();
    }

    @Test
    void who_has_not_answered_sees_no_figure_and_who_asks_to_look_sees_them_all(Guests guests) {
        others.answer("coordination", 41, 42, 43, 44, 45);
        Page page = guests.arrive();
        for (String address : new String[] {"/", "/cruxes/coordination", "/cruxes/coordination/results"}) {
            page.navigate(address);
            assertThat(page.locator("body")).not().containsText("43%");
        }

        new Coordination(page).look();

        assertThat(page.getByText("You chose to look without answering.")).isVisible();
        assertThat(page.getByText("Middle half of answers: 42% to 44%")).hasCount(5);
        page.navigate("/");
        assertThat(page.getByText("Median 43%")).isVisible();
        Coordination.read(page);
        assertThat(new Coordination(page).link("See the results")).isVisible();
    }

    @Test
    void two_visitors_do_not_see_each_others_answers(Guests guests) {
        Coordination one = Coordination.read(guests.arrive());
        Coordination other = Coordination.read(guests.arrive());
        one.field(LABS).fill("11");
        one.send();
        other.field(LABS).fill("88");
        other.send();

        assertThat(one.panel(LABS)).containsText("You said 11%.");
        assertThat(other.panel(LABS)).containsText("You said 88%.");
        one.page().reload();
        assertThat(one.panel(LABS)).containsText("You said 11%. 2 people have answered.");
        assertThat(one.page().locator("body")).not().containsText("88%");
    }

    private static Locator rows(Locator panel) {
        return panel.getByRole(AriaRole.TABLE).first().locator("tbody tr");
    }
}
