package org.cruxbook.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes, tips and warnings, in the ways in which documentation sites and GitHub write them. */
class AsidesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                ":::note\\nx\\n::: | Note | x",
                ":::tip[Did you *know*?]\\nx\\n::: | Tip Did you know? | x",
                "::: warning Mind the gap\\nx\\n::: | Warning Mind the gap | x",
                ":::caution{icon=\"star\"}\\nx\\n::: | Caution | x",
                ":::DANGER [A] {a}\\nx\\n::: | Danger A | x",
                "::::info\\nx\\n:::::: | Info | x",
                "> [!NOTE]\\n> x | Note | x",
                "> [!important]\\n>\\n> x | Important | x",
                "> [!WARNING] Mind the *gap*\\n> x | Warning Mind the gap | x",
                "> [!TIP]- Folded\\n> x | Tip Folded | x",
            })
    void are_read_with_their_kind_and_title(String source, String label, String words) {
        Element aside = page(source.replace("\\n", "\n")).selectFirst("[role=note]");

        assertThat(aside.select(".aside-label").text()).isEqualTo(label);
        assertThat(aside.select("p").last().text()).isEqualTo(words);
    }

    @Test
    void hold_whatever_a_page_holds() {
        Element page = page(":::note\n- a\n\n```\n:::\n```\n\n:::tip\nb\n:::\n\nc\n:::\n\nd\n");

        assertThat(page.select(".aside > ul, .aside > pre, .aside > .aside, .aside > p:not(.aside-label)")
                        .eachText())
                .containsExactly("a", ":::", "Tip b", "b", "c");
        assertThat(page.children().last().text()).isEqualTo("d");
    }

    @Test
    void may_stand_in_lists_and_quotations() {
        Element page = page("- item\n\n  :::note\n  x\n  :::\n\n> > [!TIP]\n> > y\n");

        assertThat(page.select("li > .aside").text()).isEqualTo("Note x");
        assertThat(page.select("blockquote > .aside").text()).isEqualTo("Tip y");
    }

    @Test
    void end_in_the_quotation_that_they_begin_in() {
        assertThat(page("> :::note\n> x\n\n:::\n").text()).isEqualTo(":::note x :::");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {":::joke\nx\n:::", "::note\nx\n::", ":::\nx\n:::", "> [!JOKE]\n> x", ":::note[x] y\nx\n:::"})
    void of_other_kinds_are_text(String source) {
        Element page = page(source);

        assertThat(page.select("[role=note]")).isEmpty();
        assertThat(page.text()).isEqualTo(source.replace("> ", "").replace("\n", " "));
    }

    @Test
    void that_are_never_closed_are_text_and_take_nothing_along() {
        Reading reading = CruxReader.read("a.md", "# A\n\n:::note[Why *so*]\n\n## Risks\n\nx\n");

        assertThat(reading.problems())
                .singleElement()
                .hasToString("a.md:3:1: warning: the aside is never closed and is shown as text"
                        + " — end it with a line of as many colons as it begins with");
        assertThat(Outline.ofBody(Pages.draft(reading)))
                .containsExactly("prose: :::note[Why *so*]", "section: Risks", "prose: x");
    }

    @Test
    void ask_what_they_hold() {
        assertThat(Outline.ofBody(Pages.page(":::tip[Try]\nProbability that:\n- it rains: ____%\n:::\n")))
                .containsExactly("prose: Tip Try", "question: Probability that: | it rains");
    }

    private static Element page(String body) {
        return Jsoup.parseBodyFragment(Rendering.html(Pages.page(body + "\n"))).body();
    }
}
