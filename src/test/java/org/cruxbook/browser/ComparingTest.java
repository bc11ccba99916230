package org.cruxbook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two people with a browser each, and a link that one sends the other. */
@InBrowser
class ComparingTest {

    @Test
    void two_people_compare_by_a_link_until_it_is_revoked(Guests guests) {
        guests.expect(404);
        Page ann = guests.arrive();
        Page ben = guests.arrive();
        List<String> asked = new ArrayList<>();
        ben.onRequest(request -> asked.add(request.url() + request.headers().getOrDefault("referer", "")));
        PrivateLink.answer(ann, "80", "1, No");
        String link = PrivateLink.make(ann, "Ann");

        ben.navigate(link);
        assertThat(ben.getByLabel("The link that you were sent")).isHidden();
        PrivateLink.open(ben);
        assertThat(ben.getByRole(AriaRole.HEADING).first()).hasText("Your answer comes first");
        PrivateLink.press(ben, AriaRole.LINK, "Give your estimates");
        Coordination crux = new Coordination(ben);
        crux.field(Coordination.HUMANITY).fill("20");
        crux.step(Coordination.PAUSE, "5, Maybe").check();
        crux.send();
        PrivateLink.press(ben, AriaRole.LINK, "See your answers beside those that were shared with you");

        assertThat(ben.locator(".overview tbody tr")).hasCount(1);
        assertThat(ben.locator(".overview tbody td.num").allInnerTexts()).containsExactly("20%", "80%", "60");
        assertThat(ben.locator(".pair-stands tbody tr")).hasCount(1);
        String secret = link.substring(link.indexOf('#') + 1);
        assertThat(asked).isNotEmpty().noneMatch(address -> address.contains(secret));

        ann.navigate("/me/links");
        assertThat(ann.locator(".link-list")).containsText("First opened on");
        PrivateLink.press(ann, AriaRole.BUTTON, "Revoke");
        assertThat(ann.locator(".link-list")).hasCount(0);
        ben.reload();
        assertThat(ben.locator("main")).containsText("This link leads nowhere.");
        assertThat(ben.locator(".overview")).hasCount(0);
    }

    @Test
    void without_scripts_the_link_is_put_into_the_form_by_hand(Guests guests) {
        Page ann = guests.arriveWithoutScripts();
        Page ben = guests.arriveWithoutScripts();
        PrivateLink.answer(ann, "80", "1, No");
        PrivateLink.answer(ben, "20", "5, Maybe");
        String link = PrivateLink.make(ann, "");

        ben.navigate(link);
        ben.getByLabel("The link that you were sent").fill(link);
        PrivateLink.open(ben);

        assertThat(ben.locator("h1")).hasText("You and the other person");
        assertThat(ben.locator(".overview tbody td.num").allInnerTexts()).containsExactly("20%", "80%", "60");
    }
}
