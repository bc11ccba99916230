package org.cruxbook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cruxbook.browser.Coordination.HUMANITY;
import static org.cruxbook.browser.Coordination.LABS;
import static org.cruxbook.browser.Coordination.PAUSE;
import static org.cruxbook.browser.Coordination.RIVALS;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cruxbook.estimate.ChainRecounts;
import org.cruxbook.testing.Tables;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** From one browser to another, and out of the database. */
@InBrowser
class BookTest {

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ChainRecounts recounts;

    @Test
    void someone_takes_their_book_to_another_browser_copies_it_out_and_is_forgotten(Guests guests) throws IOException {
        recounts.recountChanged();
        Map<String, Long> before = Tables.counts(jdbc);
        Page here = guests.arrive();
        sayAllThereIsToSay(here);
        here.navigate("/me");
        assertThat(here.getByText("Labs have agreed before.").first()).isVisible();
        here.getByRole(AriaRole.BUTTON, named("Make a private link")).click();
        String link = here.locator("[data-whole-address]").textContent();

        Page there = guests.arrive();
        List<String> asked = new ArrayList<>();
        there.onRequest(request -> asked.add(told(request)));
        there.navigate(link);
        String secret = link.substring(link.indexOf('#') + 1);
        assertThat(there).hasURL(Pattern.compile("/me/move$"));
        assertThat(there.getByLabel("The link or the code")).hasValue(secret);
        there.getByRole(AriaRole.BUTTON, named("Move everything here")).click();
        assertThat(there.locator("#c-coordination td.is-you")).hasText(new String[] {"40%", "60%"});
        assertThat(asked).isNotEmpty().noneMatch(request -> request.contains(secret));
        here.navigate("/me");
        assertThat(here.getByText("Nothing stands here yet.")).isVisible();

        there.navigate("/cruxes/coordination/results");
        PrivateLink.make(there, "Ann");
        there.navigate("/me");
        there.getByRole(AriaRole.BUTTON, named("Make a private link")).click();
        Set<String> ofVisitors = Tables.ofVisitors(jdbc);
        Set<String> tallies = Tables.tallies(jdbc);
        assertThat(Stream.concat(ofVisitors.stream(), tallies.stream()))
                .contains(
                        "private_link", "stance_revision", "weekly_tally", "blind_tally", "joint_tally", "chain_tally")
                .allSatisfy(
                        table -> assertThat(Tables.count(jdbc, table)).as(table).isPositive());

        there.navigate("/me");
        Download copy = there.waitForDownload(
                () -> there.getByRole(AriaRole.LINK, named("Download as JSON")).click());
        assertThat(Files.readString(copy.path())).contains("Labs have agreed before.", "coordination");

        there.getByRole(AriaRole.LINK, named("Forget me")).click();
        there.getByRole(AriaRole.BUTTON, named("Delete everything now")).click();
        assertThat(there.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .hasText("Forgotten");
        assertThat(Stream.concat(ofVisitors.stream(), tallies.stream()))
                .allSatisfy(
                        table -> assertThat(Tables.count(jdbc, table)).as(table).isZero());
        assertThat(Tables.counts(jdbc)).isEqualTo(before);
        assertThat(there.context().cookies()).isEmpty();
    }

    /** Answers on every page of a chain, one of them revised, stances, a change of mind imagined, and a note. */
    private static void sayAllThereIsToSay(Page page) {
        PrivateLink.answerAll(page, "everything", "80", 1);
        PrivateLink.answerAll(page, "chain", "40", 1);
        Coordination crux = Coordination.read(page);
        crux.field(LABS).fill("35");
        crux.field(HUMANITY).fill("60");
        crux.step(PAUSE, "2").check();
        page.getByLabel("What is the strongest reason that you could be wrong?").fill("Labs have agreed before.");
        crux.send();
        crux.whatIf(PAUSE).fill("90");
        page.getByRole(AriaRole.BUTTON, named("See which one is yours")).click();
        assertThat(page.getByText("moves your answer by 30 points")).isVisible();
        crux.change();
        crux.field(LABS).fill("40");
        crux.send();
        assertThat(crux.panel(LABS)).containsText("You said 40%.");
    }

    @Test
    void drafts_stand_in_the_book_and_a_note_is_part_of_one_but_no_answer(Guests guests) {
        Page page = guests.arrive();
        Coordination crux = Coordination.read(page);
        crux.field(LABS).fill("35");
        crux.field(RIVALS).fill("40");
        page.locator("#_doubt").fill("50");

        page.navigate("/me");
        assertThat(page.locator("[data-crux=coordination]")).containsText("Draft, 2 of 5");
        Coordination.read(page);
        assertThat(page.locator("#_doubt")).hasValue("50");
    }

    /** What a server, and whatever stands before it, writes into its log. */
    private static String told(Request request) {
        return request.url().replaceFirst("#.*", "") + " " + request.headers().get("referer");
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name).setExact(true);
    }
}
