package org.cruxbook.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cruxbook.browser.Coordination.LABS;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How little a visit takes. */
@InBrowser
class TrafficTest {

    private static final int FIRST_VIEW = 110_000;
    private static final int LATER_PAGE = 15_000;

    @Autowired
    private Others others;

    @Test
    void the_first_page_brings_everything_and_later_ones_little_but_themselves(Guests guests) {
        others.answer("coordination", 0, 10, 20, 90, 100);
        Page page = guests.arrive();
        Traffic traffic = Traffic.of(page);
        open(page, "/cruxes/coordination");
        assertThat(traffic.arrived().bytes()).isBetween(60_000L, (long) FIRST_VIEW);

        for (String address :
                new String[] {"/", "/method", "/cruxes/coordination/estimate", "/cruxes/twenty", "/cruxes/everything"
                }) {
            open(page, address);
            assertThat(traffic.arrived().bytes()).as(address).isBetween(1_000L, (long) LATER_PAGE);
        }
        Coordination crux = Coordination.read(page);
        traffic.arrived();
        crux.field(LABS).fill("35");
        crux.send();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(traffic.arrived().bytes()).as("results").isBetween(1_000L, (long) LATER_PAGE);
    }

    @Test
    void letters_with_marks_are_loaded_only_where_there_are_some(Guests guests) {
        Page page = guests.arrive();
        open(page, "/cruxes/coordination");
        assertThat(faces(page)).isEqualTo(3);
        open(page, "/cruxes/tables");
        assertThat(faces(page))
                .as("two, without the italic, and two with ñ and ř")
                .isEqualTo(4);
    }

    private static Object faces(Page page) {
        return page.evaluate("[...document.fonts].filter(face => face.status === 'loaded').length");
    }

    private static void open(Page page, String address) {
        page.navigate(address);
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }
}
