package org.cruxbook.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Footnotes: numbered in the order of the text, at the end of the page, with links both ways. */
class NotesTest {

    @Test
    void are_numbered_by_their_first_mention_and_lead_both_ways() {
        Element page = page("One[^b], two[^a] and one again[^b].\n\n[^a]: Of *a*.\n[^b]: Of b.\n\n    More.\n");

        assertThat(page.select("sup a").eachAttr("href")).containsExactly("#fn-1", "#fn-2", "#fn-1");
        assertThat(page.select("sup a").eachAttr("id")).containsExactly("fn-1-ref", "fn-2-ref", "fn-1-ref-2");
        assertThat(page.select("sup a").eachText()).containsExactly("1", "2", "1");
        assertThat(page.select("ol.notes > li").eachAttr("id")).containsExactly("fn-1", "fn-2");
        assertThat(page.select("#fn-1 .note-back").eachAttr("href")).containsExactly("#fn-1-ref", "#fn-1-ref-2");
        assertThat(page.select("#fn-2").html()).contains("Of <em>a</em>.");
        assertThat(page.select("a").eachAttr("aria-label"))
                .allMatch(label -> label.contains("ote 1") || label.contains("ote 2"));
    }

    @Test
    void come_last_below_a_heading_of_their_own() {
        assertThat(outline("A[^1].\n\n[^1]: Note.\n\n## Risks\n\nB.\n"))
                .containsExactly("prose: A.", "section: Risks", "prose: B.", "section: Notes", "prose: Note.");
    }

    @Test
    void stand_below_the_last_heading_if_nothing_else_does() {
        assertThat(outline("A[^1].\n\n## Sources\n\n[^1]: Note.\n"))
                .containsExactly("prose: A.", "section: Sources", "prose: Note.");
    }

    @Test
    void may_stand_in_claims_cells_items_and_other_notes() {
        Element page = page("**The claim**: x[^1]\n\n## Arguments for a\n\n- **N**[^2]: d\n\n| a | b |\n|---|---|\n"
                + "| c[^3] | d |\n\n[^1]: of one\n[^2]: of two, see[^4]\n[^3]: of three\n[^4]: of four\n");

        assertThat(page.select("sup a").eachText()).containsExactly("1", "2", "3", "4");
        assertThat(page.select("ol.notes > li").eachText())
                .containsExactly("of one ↩\uFE0E", "of two, see4 ↩\uFE0E", "of three ↩\uFE0E", "of four ↩\uFE0E");
    }

    @Test
    void never_share_an_id_with_a_heading() {
        Element page = page("A[^1].\n\n## Fn-1\n\n## Notes\n\nB.\n\n[^1]: Note.\n");
        CruxDraft draft = Pages.page("A[^1].\n\n## Fn-1\n\n## Notes\n\nB.\n\n[^1]: Note.\n");

        assertThat(page.select("#fn-1").eachText()).containsExactly("Note. ↩\uFE0E");
        assertThat(draft.sections())
                .extracting(section ->
                        section.heading() == null ? "" : section.heading().anchor())
                .containsExactly("", "s-fn-1", "notes", "notes-2");
    }

    @Test
    void are_not_linked_from_what_stands_on_other_pages_too() {
        Reading reading = read("## Risks[^1]\n\nProbability that[^1]:\n- it rains[^1]: ____%\n\n[^1]: Note.\n");

        assertThat(reading.problems()).extracting(Problem::line).containsExactly(4, 6, 7, 9);
        assertThat(reading.problems()).extracting(Problem::what).contains("nothing refers to the note [^1]");
        assertThat(Rendering.html(Pages.draft(reading))).doesNotContain("<sup>").contains("<li id=\"fn-1\">");
        assertThat(Pages.draft(reading).questions())
                .extracting(question -> question.text().plain())
                .containsExactly("it rains");
    }

    @Test
    void that_nothing_refers_to_or_that_stand_twice_are_shown_with_a_warning() {
        Reading reading = read("A[^1].\n\n[^2]: Two.\n[^1]: One.\n[^1]: Again.\n");

        assertThat(Jsoup.parseBodyFragment(Rendering.html(Pages.draft(reading)))
                        .select("ol.notes > li")
                        .eachText())
                .containsExactly("One. ↩\uFE0E", "Two.", "Again.");
        assertThat(reading.problems())
                .extracting(problem -> problem.line() + ": " + problem.what())
                .containsExactly(
                        "6: nothing refers to the note [^2]",
                        "8: the note [^1] stands twice",
                        "8: nothing refers to the note [^1]");
    }

    @Test
    void ask_nothing() {
        Reading reading = read("A[^1].\n\n[^1]: Rain: ____%\n");

        assertThat(Pages.draft(reading).questions()).isEmpty();
        assertThat(Rendering.plain(Pages.draft(reading))).isEqualTo("A. Notes Rain: ____%");
        assertThat(reading.problems()).singleElement().asString().contains("6:1: warning: a blank within a footnote");
    }

    @Test
    void that_are_missing_leave_their_sign() {
        assertThat(outline("A[^9].\n")).containsExactly("prose: A[^9].");
    }

    private static Reading read(String body) {
        return CruxReader.read("page.md", "---\ntitle: A page\n---\n" + body);
    }

    private static Element page(String body) {
        return Jsoup.parseBodyFragment(Rendering.html(Pages.page(body)));
    }

    private static List<String> outline(String body) {
        return Outline.ofBody(Pages.page(body));
    }
}
