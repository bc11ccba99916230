package org.cruxbook.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that could easily be misread. */
class AwkwardPagesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "A ____% chance, e.g. US labs, of rain. More. | A …% chance, e.g. US labs, of rain.",
                "Dr. Smith of the U.S. Senate says ____% now. More. | Dr. Smith of the U.S. Senate says …% now.",
                "It is dry.\\nRain has a ____% chance. More. | Rain has a …% chance.",
                "我认为有____％的可能性下雨。还会下雪。 | 我认为有…%的可能性下雨。",
                "هل تمطر؟ ____٪ | هل تمطر؟",
                "La pluie : ____\u202F% | La pluie",
                "- Both (____%) | Both",
                "- Both (at once: ____%) | Both (at once",
                "Scan https://example.org/a__%20b and say ____%. | Scan https://example.org/a__%20b and say",
                "![a ____% chart](a.png) shows ____% | a ____% chart shows",
                "# A second title: ____% | A second title",
                "> - It rains: ____% | It rains"
            })
    void a_blank_asks_for_its_sentence(String body, String text) {
        assertThat(Pages.page(body.replace("\\n", "\n")).questions())
                .singleElement()
                .extracting(question -> question.text().plain())
                .isEqualTo(text);
    }

    @Test
    void each_blank_of_a_line_has_its_own_key() {
        assertThat(outline("Rain: ____% {#a}, snow {#b}: ____%, hail: ____% {#c}\n"))
                .containsExactly("question: Rain {#a}", "question: snow {#b}", "question: hail {#c}");
    }

    @Test
    void two_keys_for_one_blank_are_an_error() {
        assertThat(CruxReader.read("a.md", "# A\n\nRain: ____% {#a} {#b}\n").problems())
                .singleElement()
                .asString()
                .startsWith("a.md:3:7: error: the question key 'a b' cannot be used");
    }

    @Test
    void words_before_the_first_blank_stay_behind_the_heading_and_the_lead_in_above_them() {
        assertThat(outline("""
                ## Your crux

                ### If it is banned

                Probability that:

                - Think of 2050.
                - it rains: ____%
                """))
                .containsExactly(
                        "section: Your crux",
                        "prose: If it is banned Probability that:",
                        "prose: Think of 2050.",
                        "question: Probability that: | it rains");
    }

    @Test
    void the_same_words_under_two_headings_are_told_apart_by_them_whatever_else_stands_between() {
        assertThat(outline("""
                ## Your crux

                ### If it is banned

                Probability that:
                - it rains: ____%
                - it snows: ____%

                ### If it is not

                Take your time.

                Probability that:
                - it rains: ____%
                """))
                .contains(
                        "question: If it is banned – Probability that: | it rains",
                        "question: If it is banned – Probability that: | it snows",
                        "question: If it is not – Probability that: | it rains");
    }

    @Test
    void the_same_words_twice_under_one_heading_keep_their_lead_in() {
        assertThat(outline("## Your crux\n\nProbability that:\n- it rains: ____%\n- it rains: ____%\n"))
                .containsOnlyOnce("section: Your crux")
                .filteredOn(line -> line.startsWith("question"))
                .containsOnly("question: Probability that: | it rains");
    }

    @Test
    void a_question_knows_the_heading_that_it_stands_under_even_behind_other_words() {
        CruxDraft draft = Pages.page("""
                ## Your crux

                ### Weather

                Take your time.

                Probability that:
                - it rains: ____%
                """);

        assertThat(draft.blocks(CruxDraft.Questions.class))
                .singleElement()
                .satisfies(group -> assertThat(group.topic()).hasToString("Weather"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sources", "Further reading", "References and notes", "See also", "Links"})
    void a_list_of_sources_among_the_arguments_argues_nothing(String heading) {
        assertThat(outline("""
                ## Arguments for delay

                - **Money**: It is dear.

                ### %s

                - [A report](https://example.org/report)
                """.formatted(heading)))
                .containsExactly(
                        "section: Arguments for delay",
                        "argument for: Money | It is dear.",
                        "prose: " + heading + " A report");
    }

    @Test
    void a_heading_of_a_theme_among_the_arguments_heads_arguments() {
        assertThat(outline("## Arguments for delay\n\n### Money\n\n- It is dear.\n"))
                .contains("heading: Money", "argument for: It is dear.");
    }

    @Test
    void nested_blanks_complete_the_item_that_they_stand_under() {
        assertThat(outline("""
                If so:
                - rain: ____%
                  - by 2030: ____%
                - snow
                  - deep:
                    - by 2030: ____%
                  - by 2040: ____%
                - hail: ____%
                """))
                .containsExactly(
                        "question: If so: | rain",
                        "question: If so: rain: | by 2030",
                        "question: If so: snow deep: | by 2030",
                        "question: If so: snow | by 2040",
                        "question: If so: | hail");
    }

    @Test
    void a_lead_in_within_an_item_or_a_quotation_does_not_reach_beyond_it() {
        assertThat(outline("- Of these:\n  rain: ____%\n- snow: ____%\n"))
                .containsExactly("question: Of these: | rain", "question: snow");
        assertThat(outline("> If so:\n>\n> - rain: ____%\n>\n> snow: ____%\n"))
                .containsExactly("question: If so: | rain", "question: snow");
    }

    @Test
    void a_heading_that_leads_to_its_blanks_is_their_lead_in() {
        assertThat(outline("## Probability that:\n- it rains: ____%\n"))
                .containsExactly("section: Probability that:", "question: Probability that: | it rains");
    }

    @Test
    void a_table_whose_first_row_is_a_blank_asks_it() {
        assertThat(outline("| It rains | ____% |\n|---|---|\n| It snows | ____% |\n| And | more |\n"))
                .containsExactly("question: It rains", "question: It snows", "prose: And – more");
    }

    @Test
    void blanks_in_several_columns_are_told_apart_in_every_row() {
        assertThat(outline("| | 2030 | 2040 |\n|---|---|---|\n| rain | ____% | ____% |\n| snow | | ____% |\n"))
                .containsExactly(
                        "prose: 2030 – 2040",
                        "question: rain – 2030",
                        "question: rain – 2040",
                        "question: snow – 2040");
    }

    @Test
    void items_without_blanks_stay_one_list_that_goes_on_counting() {
        assertThat(Rendering.html(Pages.page("1. one\n2. two\n3. rain: ____%\n4. four\n5. five\n")))
                .contains("<ol><li>one</li><li>two</li></ol>", "<ol start=\"4\"><li>four</li><li>five</li></ol>");
    }

    @Test
    void a_blank_within_raw_html_is_shown_with_a_warning() {
        Reading reading = CruxReader.read("a.md", "# A\n\n<details>\nRain: ____% <!-- ____% -->\n</details>\n");

        assertThat(reading.problems()).singleElement().asString().contains("3:1: warning: a blank within raw HTML");
        assertThat(Rendering.plain(Pages.draft(reading))).contains("Rain: ____%");
    }

    @Test
    void a_claim_whose_label_stands_alone_is_not_lost() {
        assertThat(outline("**The claim:**\n\nIt *rains*.\n")).containsExactly("claim: The claim | It rains.");
        assertThat(outline("**The claim:**\n\n- It rains.\n")).containsExactly("prose: The claim: It rains.");
    }

    @Test
    void a_question_in_bold_further_down_is_no_claim() {
        assertThat(outline("## Talk\n\n**Question:** what now?\n"))
                .containsExactly("section: Talk", "prose: Question: what now?");
    }

    @Test
    void a_line_above_a_list_states_its_side() {
        assertThat(outline("## Arguments\n\n**For:**\n- a\n\n**Against:**\n- b\n"))
                .contains("argument for: a", "argument against: b");
    }

    @Test
    void against_is_a_side_only_where_it_says_so() {
        assertThat(outline("## Arguments for hedging against risk\n- a\n## Arguments for waiting\n- b\n"))
                .contains("argument for: a", "argument against: b");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "FAQ; Question | Answer | Source; Who? | Them | A book; prose",
                "FAQ; Question | Sceptics | Notes; Who? | Them | See there; prose",
                "Views; Question | Sceptics | Believers; A pause? | No | Maybe; sub-crux",
                "Views; Question | If yes | If no; A pause? | Decline | Marginal; sub-crux",
                "Risk and reward; Fund | Return; A | 3%; prose",
                "Risks over time; 2020 | 2030; 3% | 5%; prose",
                "Overview; Reasons for hope | Reasons for fear; a | b; contrast",
                "Overview; Term | Definition; a | b; prose",
                "Risks; For whom | Against whom; **a** | b; failure mode"
            })
    void tables_are_not_taken_for_what_they_are_not(String heading, String heads, String row, String kind) {
        String rule = heads.replaceAll("[^|]+", "---");
        assertThat(outline("## " + heading + "\n\n|" + heads + "|\n|" + rule + "|\n|" + row + "|\n"))
                .last()
                .asString()
                .startsWith(kind + ": ");
    }

    @Test
    void names_in_lists_of_failures_may_end_in_any_separator() {
        assertThat(outline("## Risks\n\n- **One.** a\n- **Two**: b\n- **Three** — c\n"))
                .contains("failure mode: One | a", "failure mode: Two | b", "failure mode: Three | c");
    }

    @Test
    void headings_have_ids_of_their_own_and_none_of_the_sites() {
        CruxDraft draft =
                Pages.page("## Main\n## Q\n## Q\n## E-3\n## Preamble\n## X h\n## Risks {#dangers}\n## {#x}\n## ☂\n");

        assertThat(draft.sections())
                .extracting(section -> section.heading().anchor())
                .containsExactly("s-main", "s-q", "s-q-2", "s-e-3", "s-preamble", "s-x-h-2", "dangers", "x", "s");
        assertThat(draft.sections().get(6).heading().text().plain()).isEqualTo("Risks");
        assertThat(draft.sections().get(7).heading().text().plain()).isEqualTo("{#x}");
    }

    @Test
    void a_table_that_is_nothing_else_carries_its_heads_to_narrow_screens() {
        assertThat(Rendering.html(Pages.page("| Year | Lorries |\n|---|---|\n| 2019 | 12 |\n")))
                .contains("<td role=\"cell\" data-label=\"Lorries\">12</td>");
    }

    @Test
    void a_column_stands_where_its_author_set_it() {
        assertThat(Rendering.html(Pages.page("| Year | Lorries | Note |\n|--:|:-:|:--|\n| 2019 | 12 | few |\n")))
                .contains("<th role=\"columnheader\" scope=\"col\" class=\"end\">Year</th>")
                .contains("<th role=\"rowheader\" scope=\"row\" class=\"end\">2019</th>")
                .contains("<td role=\"cell\" data-label=\"Lorries\" class=\"center\">12</td>")
                .contains("<td role=\"cell\" data-label=\"Note\">few</td>");
    }

    @Test
    void a_table_of_more_columns_than_fit_can_be_reached_with_keys() {
        String six = "| a | b | c | d | e | f |\n|--|--|--|--|--|--|\n| 1 | 2 | 3 | 4 | 5 | 6 |\n";
        String seven = "| a | b | c | d | e | f | \"g\" |\n|--|--|--|--|--|--|--|\n| 1 | 2 | 3 | 4 | 5 | 6 | 7 |\n";

        assertThat(Rendering.html(Pages.page(six))).startsWith("<div class=\"table-wrap\"><table");
        assertThat(Rendering.html(Pages.page(seven)))
                .contains("tabindex=\"0\" role=\"group\" aria-label=\"a, b, c, d, e, f, &#34;g&#34;\"");
    }

    @Test
    void an_image_elsewhere_within_a_link_leaves_the_link_whole() {
        assertThat(Rendering.html(Pages.page("[![A map](https://example.org/a.png)](https://example.org/b)\n")))
                .isEqualTo("<p><a href=\"https://example.org/b\">A map</a></p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"![x](.git/a.png)", "![x](a%00.png)", "![x](../.secret/a.png)", "![x](..%2F..%2Fa.png)"})
    void hidden_or_impossible_files_are_no_images(String image) {
        assertThat(Rendering.html(Pages.page(image + "\n"))).isEqualTo("<p>x</p>");
    }

    @Test
    void a_files_name_may_hold_any_sign() {
        assertThat(Rendering.html(Pages.page("![x](<100%25 a%3Fb.png>)\n")))
                .contains("src=\"/images/100%25%20a%3Fb.png\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"# x", "- x", "***", "[x]: y", "<b>"})
    void cells_beyond_a_tables_columns_are_kept_whatever_they_hold(String cell) {
        assertThat(Rendering.plain(Pages.page("| a |\n|---|\n| 1 | " + cell + " |\n")))
                .endsWith("1 | " + cell);
    }

    @Test
    void an_order_beyond_all_numbers_is_only_warned_about() {
        Reading reading = CruxReader.read("a.md", "---\ntitle: A\norder: 1e999\n---\n");

        assertThat(reading.problems()).hasSize(1);
        assertThat(Pages.draft(reading).order()).isNull();
    }

    private static List<String> outline(String body) {
        return Outline.ofBody(Pages.page(body));
    }
}
