package org.cruxbook.manuscript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.cruxbook.crux.RichText;
import org.cruxbook.crux.Side;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages that differ from the example in every way that the format allows. */
class PageFamilyTest {

    @Nested
    class A_page_that_differs_throughout {

        private final CruxDraft crux = Pages.draft(Pages.read("vaccines.mdx"));

        @Test
        void has_the_title_of_its_first_heading_and_a_slug_of_its_own() {
            assertThat(crux.title()).isEqualTo("Do mandates help, or harm?");
            assertThat(crux.slug()).isEqualTo("vaccine-mandates");
            assertThat(crux.order()).isEqualTo(2.5);
        }

        @Test
        void states_its_core_question_in_a_quotation() {
            assertThat(crux.claim().label().plain()).isEqualTo("The core question");
            assertThat(crux.claim().text().html()).startsWith("whether a <em>mandate</em> raises uptake");
        }

        @Test
        void asks_its_questions_first_under_three_lead_ins() {
            assertThat(crux.blocks(CruxDraft.Questions.class))
                    .extracting(
                            group -> group.leadIn() == null
                                    ? null
                                    : group.leadIn().plain(),
                            group -> plain(group.questions().stream()
                                    .map(CruxDraft.Question::text)
                                    .toList()))
                    .startsWith(
                            tuple(
                                    "What's your probability of uptake above 90 % by:",
                                    List.of("2027", "2028", "2030 (with boosters)")),
                            tuple(
                                    "If a court strikes the mandate down, probability of:",
                                    List.of("another one within a year", "a referendum")),
                            tuple(null, List.of("Multiply all of the above for the joint case")));
        }

        @Test
        void marks_the_product_as_derived() {
            assertThat(crux.questions())
                    .filteredOn(CruxDraft.Question::derived)
                    .extracting(question -> question.text().plain())
                    .containsExactly("Multiply all of the above for the joint case");
        }

        @Test
        void finds_blanks_in_running_text_and_in_table_cells() {
            assertThat(crux.questions())
                    .extracting(question -> question.text().plain())
                    .contains(
                            "I think there's a …% chance that mandates raise uptake",
                            "and a …% chance that they lower trust.",
                            "Also",
                            "Polio is gone – By 2030",
                            "Polio is gone – By 2040");
            assertThat(crux.questions()).extracting(CruxDraft.Question::key).contains("rest");
        }

        @Test
        void leaves_code_alone() {
            assertThat(Rendering.plain(crux)).contains("code with ____% stays code");
        }

        @Test
        void has_failure_modes_as_a_list_and_as_a_table_under_headings_of_their_own() {
            assertThat(crux.blocks(CruxDraft.FailureModes.class))
                    .extracting(
                            block -> block.heading().text().plain(),
                            block -> plain(block.modes().stream()
                                    .map(CruxDraft.Named::name)
                                    .toList()))
                    .containsExactly(
                            tuple("Main risks", List.of("Backlash", "Fatigue", "Legal challenge")),
                            tuple("A table of obstacles", List.of("Supply", "Cold chain")));
        }

        @Test
        void keeps_an_escaped_bar_and_code_in_a_cell() {
            assertThat(crux.blocks(CruxDraft.FailureModes.class).get(1).modes())
                    .extracting(mode -> mode.detail().html())
                    .containsExactly("Too few doses | too late", "<code>-70 °C</code> freezers");
        }

        @Test
        void has_arguments_on_the_sides_that_their_third_level_headings_name() {
            assertThat(crux.blocks(CruxDraft.Arguments.class))
                    .extracting(
                            CruxDraft.Arguments::side,
                            block -> block.arguments().size())
                    .containsExactly(tuple(Side.FOR, 2), tuple(Side.AGAINST, 2), tuple(null, 1));
        }

        @Test
        void keeps_what_follows_an_arguments_first_paragraph() {
            var clarity =
                    crux.blocks(CruxDraft.Arguments.class).get(0).arguments().get(1);
            assertThat(clarity.name().plain()).isEqualTo("Clarity");
            assertThat(clarity.detail().plain())
                    .isEqualTo("one rule for everyone A second paragraph of the same item. and a nested point");
            assertThat(clarity.detail().html()).contains("<p>A second paragraph", "<ul>");
        }

        @Test
        void tells_sub_cruxes_from_a_table_of_numbers() {
            assertThat(crux.blocks(CruxDraft.SubCruxes.class))
                    .singleElement()
                    .satisfies(block ->
                            assertThat(plain(block.labels())).containsExactly("Issue", "Sceptics", "Supporters"));
        }

        @Test
        void keeps_further_columns_of_efforts() {
            var efforts = crux.blocks(CruxDraft.Efforts.class).get(0);
            assertThat(plain(efforts.labels())).containsExactly("Initiative", "Where", "Promise", "Cost", "Since");
            assertThat(plain(efforts.rows().get(0))).containsExactly("Nudges", "UK", "Moderate", "Low", "2019");
        }

        @Test
        void recognises_two_opposing_views_by_their_heads() {
            assertThat(crux.blocks(CruxDraft.Contrast.class))
                    .singleElement()
                    .satisfies(block ->
                            assertThat(plain(block.labels())).containsExactly("With mandates", "Without mandates"));
        }
    }

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Arguments for X | Arguments for Y | FOR | AGAINST",
                "Arguments against X | Arguments for X | AGAINST | FOR",
                "Arguments for the claim | Arguments for caution | FOR | AGAINST",
                "Key arguments for | Key arguments against | FOR | AGAINST",
                "The case for | The case against | FOR | AGAINST",
                "Arguments Against Doom | Arguments | AGAINST | FOR"
            })
    void headings_say_which_side_arguments_are_on(String first, String second, Side one, Side other) {
        CruxDraft crux = Pages.page("## " + first + "\n\n- a\n\n## " + second + "\n\n- b\n");

        assertThat(crux.blocks(CruxDraft.Arguments.class))
                .extracting(CruxDraft.Arguments::side)
                .containsExactly(one, other);
    }

    @Test
    void a_third_heading_that_does_not_say_has_no_side() {
        CruxDraft crux = Pages.page("## Arguments for A\n- a\n## Arguments for B\n- b\n## Arguments for C\n- c\n");

        assertThat(crux.blocks(CruxDraft.Arguments.class))
                .extracting(CruxDraft.Arguments::side)
                .containsExactly(Side.FOR, Side.AGAINST, null);
    }

    @Test
    void lists_under_one_heading_share_its_side_whatever_third_level_headings_part_them() {
        CruxDraft crux = Pages.page("## Arguments for A\n### Economic\n- a\n### Moral\n- b\n## Arguments for B\n- c\n");

        assertThat(crux.blocks(CruxDraft.Arguments.class))
                .extracting(CruxDraft.Arguments::side)
                .containsExactly(Side.FOR, Side.FOR, Side.AGAINST);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "- **Name**: detail | Name | detail",
                "- **Name:** detail | Name | detail",
                "- **Name** – detail | Name | detail",
                "- **Name** — detail | Name | detail",
                "- **Name** - detail | Name | detail",
                "- **U.S.**: detail | U.S. | detail",
                "- [**Name**](https://example.org): detail | Name | detail",
                "- **Name**: *detail*: more | Name | detail: more",
                "- **Name** is bold |  | Name is bold",
                "- **Well**-known |  | Well-known",
                "- A sentence: with a colon |  | A sentence: with a colon",
                "1. **Name**: detail | Name | detail",
                "* **Name** | Name | ''"
            })
    void argument_items_have_a_name_and_a_detail_or_are_bare_sentences(String item, String name, String detail) {
        var argument = Pages.page("## Arguments for\n\n" + item + "\n")
                .blocks(CruxDraft.Arguments.class)
                .get(0)
                .arguments()
                .get(0);

        assertThat(argument.name() == null ? null : argument.name().plain()).isEqualTo(name);
        assertThat(argument.detail().plain()).isEqualTo(detail);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "**The claim**: It rains. | The claim | It rains.",
                "**Claim:** It rains. | Claim | It rains.",
                "**The core question:** *Does* it rain? | The core question | Does it rain?",
                "**Core claim** : It rains. | Core claim | It rains.",
                "**THE CLAIM**：It rains. | THE CLAIM | It rains."
            })
    void the_claim_opens_with_a_bold_word_and_a_colon(String paragraph, String label, String text) {
        CruxDraft.Claim claim =
                Pages.page("Preamble.\n\n" + paragraph + "\n\nMore.\n").claim();

        assertThat(claim.label().plain()).isEqualTo(label);
        assertThat(claim.text().plain()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"**Note**: It rains.", "The claim: It rains.", "**The claim** that it rains.", "**Claims**: many"})
    void other_paragraphs_are_no_claim(String paragraph) {
        CruxDraft crux = Pages.page(paragraph + "\n");

        assertThat(crux.claim()).isNull();
        assertThat(Rendering.plain(crux)).isEqualTo(paragraph.replace("**", ""));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "- It rains: ____% | It rains",
                "- It rains ____% | It rains",
                "- It rains: \\_\\_% | It rains",
                "- It rains: ____ % | It rains",
                "- It rains — __%. | It rains",
                "- *It* **rains**: ____% | It rains",
                "- **It rains: ____%** | It rains",
                "- ____% that it rains | …% that it rains",
                "- It rains: ____% (in Paris) | It rains: …% (in Paris)",
                "- P(rain) = ____% | P(rain)",
                "- It rains{#wet}: ____% | It rains",
                "It rains: ____% | It rains",
                "There is a ____% chance of rain. | There is a …% chance of rain.",
                "> It rains: ____% | It rains",
                "### It rains: ____% | It rains"
            })
    void a_blank_asks_what_stands_around_it(String line, String text) {
        assertThat(Pages.page(line + "\n").questions())
                .extracting(question -> question.text().plain())
                .containsExactly(text);
    }

    @ParameterizedTest
    @CsvSource({"It rains: _%", "It rains: ____", "`____%`", "____ and % apart", "snake__case 5%"})
    void other_underscores_ask_nothing(String line) {
        assertThat(Pages.page(line + "\n").questions()).isEmpty();
    }

    @Test
    void several_blanks_on_one_line_are_several_questions() {
        assertThat(texts("By year: 2030: ____% 2040: ____%, 2050: ____%\n"))
                .containsExactly("By year: 2030", "2040", "2050");
        assertThat(texts("Rain by 2030: ____%, by 2040: ____%\n")).containsExactly("Rain by 2030", "Rain by 2040");
    }

    @Test
    void a_wrapped_line_is_one_question() {
        assertThat(texts("- Labs can\n  coordinate\n  on safety: ____%\n- It rains:\n  ____%\n"))
                .containsExactly("Labs can coordinate on safety", "It rains");
    }

    @Test
    void lines_of_a_paragraph_are_questions_under_its_first_line() {
        var group = Pages.page("Probability of:\nRain: ____%\nSnow: ____%\n")
                .blocks(CruxDraft.Questions.class)
                .get(0);

        assertThat(group.leadIn().plain()).isEqualTo("Probability of:");
        assertThat(plain(
                        group.questions().stream().map(CruxDraft.Question::text).toList()))
                .containsExactly("Rain", "Snow");
    }

    @Test
    void nested_lead_ins_complete_the_outer_one() {
        var groups = Pages.page("If it rains:\n- then\n  - we stay: ____%\n- otherwise: ____%\n")
                .blocks(CruxDraft.Questions.class);

        assertThat(groups)
                .extracting(group -> group.leadIn().plain())
                .containsExactly("If it rains: then", "If it rains:");
    }

    @Test
    void prose_beside_the_blanks_stays_in_its_place() {
        var blocks = Pages.page(
                        "## Your view\n\nThink first.\n\nProbability that:\n- it rains: ____%\n\nWhat would change it?\n")
                .sections()
                .get(0)
                .blocks();

        assertThat(blocks).hasSize(3);
        assertThat(((CruxDraft.Prose) blocks.get(0)).text().plain()).isEqualTo("Think first.");
        assertThat(((CruxDraft.Questions) blocks.get(1)).leadIn().plain()).isEqualTo("Probability that:");
        assertThat(((CruxDraft.Prose) blocks.get(2)).text().plain()).isEqualTo("What would change it?");
    }

    @Test
    void keys_are_readable_in_any_script_and_never_empty() {
        assertThat(Pages.page("- 雨が降る: ____%\n- ☂: ____%\n- Дождь: ____%\n").questions())
                .extracting(CruxDraft.Question::key)
                .satisfiesExactly(
                        key -> assertThat(key).matches("雨が降る-[0-9a-f]{8}"),
                        key -> assertThat(key).matches("q-[0-9a-f]{8}"),
                        key -> assertThat(key).matches("дождь-[0-9a-f]{8}"));
    }

    @Test
    void the_same_words_under_another_lead_in_are_another_question() {
        assertThat(Pages.page("With A:\n- rain: ____%\n\nWith B:\n- rain: ____%\n\nWith B:\n- rain: ____%\n")
                        .questions())
                .extracting(CruxDraft.Question::key)
                .doesNotHaveDuplicates()
                .hasSize(3);
    }

    @Test
    void the_same_words_under_other_headings_keep_their_keys_whatever_the_order() {
        String banned = "### If it is banned\n\n- Catastrophe: ____%\n\n";
        String not = "### If it is not\n\n- Catastrophe: ____%\n\n";
        List<String> keys = keys(banned + not);

        assertThat(keys).doesNotHaveDuplicates().hasSize(2);
        assertThat(keys(not + banned)).containsExactly(keys.get(1), keys.get(0));
    }

    private static List<String> keys(String body) {
        return Pages.page("## Your view\n\n" + body).questions().stream()
                .map(CruxDraft.Question::key)
                .toList();
    }

    @Test
    void only_a_product_of_other_answers_is_derived() {
        assertThat(Pages.page("- All of the above (multiply all): ____%\n- Labs multiply their compute: ____%\n"
                                + "- It is the product of a leak: ____%\n- The product of the above: ____%\n")
                        .questions())
                .extracting(CruxDraft.Question::derived)
                .containsExactly(true, false, false, true);
    }

    @Test
    void a_lead_in_about_probability_needs_no_colon() {
        assertThat(Pages.page("**Your probability that**\n\n- it rains: ____%\n")
                        .blocks(CruxDraft.Questions.class)
                        .get(0)
                        .leadIn()
                        .plain())
                .isEqualTo("Your probability that");
    }

    @Test
    void html_and_plain_words_of_a_question_agree() {
        RichText text = Pages.page("- P(doom) = ____%\n").questions().get(0).text();

        assertThat(text).isEqualTo(new RichText("P(doom)", "P(doom)"));
    }

    @Test
    void a_page_may_have_500_questions_or_none() {
        assertThat(Pages.page("- It rains: ____%\n".repeat(500)).questions()).hasSize(500);
        assertThat(Pages.page("Only words.\n").questions()).isEmpty();
    }

    @ParameterizedTest(name = "{0} / {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Failure modes | Name | Description | FailureModes",
                "Risks | Thing | Meaning | FailureModes",
                "Overview | Challenge | Description | FailureModes",
                "Overview | Term | Definition | Prose",
                "Overview | Actor | Role | Prose",
                "The Counterfactual | If we act | If we wait | Contrast",
                "Two views | Optimists | Pessimists | Contrast",
                "Overview | Scaling is enough | Scaling is not enough | Contrast",
                "Data | Year | Value | Prose"
            })
    void two_columns_are_what_heads_and_heading_say(String heading, String left, String right, String kind) {
        CruxDraft crux = Pages.page(
                "## " + heading + "\n\n| " + left + " | " + right + " |\n|---|---|\n| One thing | Another thing |\n");

        assertThat(crux.sections().get(0).blocks().get(0).getClass().getSimpleName())
                .isEqualTo(kind);
    }

    @ParameterizedTest(name = "{0} / {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Efforts | A | B | C | x | Efforts",
                "Overview | Technique | Cost | Note | x | Efforts",
                "Overview | Name | Status | Note | x | Efforts",
                "Overview | Name | Cost | Note | x | Prose",
                "Efforts | Question | Yes | No | Is it so? | SubCruxes",
                "Overview | Question | Low | High | Is it so? | SubCruxes"
            })
    void three_columns_are_what_heads_cells_and_heading_say(
            String heading, String one, String two, String three, String cell, String kind) {
        CruxDraft crux = Pages.page("## " + heading + "\n\n| " + one + " | " + two + " | " + three
                + " |\n|---|---|---|\n| " + cell + " | some words | other words |\n");

        assertThat(crux.sections().get(0).blocks().get(0).getClass().getSimpleName())
                .isEqualTo(kind);
    }

    @Test
    void a_plain_table_can_be_laid_out_row_by_row_on_a_narrow_screen() {
        String html = Rendering.html(Pages.page("| Year | Do*s*es |\n|---|---|\n| 2021 | **10** |\n"));

        assertThat(html)
                .contains("<table class=\"grid-table\" role=\"table\">")
                .contains("<th role=\"rowheader\" scope=\"row\">2021</th>")
                .contains("<td role=\"cell\" data-label=\"Doses\"><strong>10</strong></td>");
    }

    @Test
    void sections_may_be_repeated() {
        String table = "| Name | Description |\n|---|---|\n| A | b |\n";
        CruxDraft crux = Pages.page("## Risks\n\n" + table + "\n## Risks\n\nWords.\n\n" + table + "\n" + table);

        assertThat(crux.blocks(CruxDraft.FailureModes.class)).hasSize(3);
        assertThat(crux.sections())
                .extracting(section -> section.heading().anchor())
                .containsExactly("risks", "risks-2");
    }

    @Test
    void links_between_pages_lead_to_their_cruxes_and_images_to_the_folder() {
        String html = Rendering.html(Pages.draft(CruxReader.read(
                "ai/page.md",
                "---\ntitle: A\n---\n[other](./The%20Other.md#claim) ![A map](../maps/a.png) ![B](/b.svg)\n")));

        assertThat(html)
                .contains("href=\"/cruxes/the-other#claim\"")
                .contains("src=\"/images/maps/a.png\"")
                .contains("src=\"/images/b.svg\"");
    }

    private static List<String> texts(String body) {
        return plain(Pages.page(body).questions().stream()
                .map(CruxDraft.Question::text)
                .toList());
    }

    private static List<String> plain(List<RichText> texts) {
        return texts.stream().map(RichText::plain).toList();
    }
}
