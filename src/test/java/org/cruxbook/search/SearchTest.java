package org.cruxbook.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.cruxbook.search.Pages.marks;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SearchTest {

    private static final String ARGUMENTS = """
            **The claim**: The bridge will not be open before 2035.

            ## Arguments for delay

            - **Money**: The grant covers a third of the estimate.

            ## Arguments against delay

            - **Need**: Lorries take the ferry.
            - A treaty binds both towns.

            ## Sub-cruxes

            | Question | Gloomy | Sunny |
            |---|---|---|
            | Will the council vote for it? | Hardly | Surely |

            ## What can go wrong

            | Risk | Description |
            |---|---|
            | Flood | The river rises. |

            ## Current efforts

            | Effort | Status | Effectiveness |
            |---|---|---|
            | Survey | Half done | Unclear |

            ## Your crux

            Probability that:
            - The bridge opens before 2035: ____%
            """;

    private final Pages bridge = new Pages().with("bridge", "Will It Be Built?", ARGUMENTS);

    private static Pages prose(String... texts) {
        Pages pages = new Pages();
        for (int i = 0; i < texts.length; i++) {
            pages.with("page-" + i, "Page", texts[i]);
        }
        return pages;
    }

    @Test
    void a_word_is_found_wherever_it_stands_and_it_is_said_what_that_is() {
        assertThat(List.of("built", "claim 2035", "grant", "gloomy", "council", "flood", "survey", "probability"))
                .allSatisfy(word -> assertThat(bridge.slugs(word)).as(word).isNotNull());
        assertThat(bridge.only("grant").excerpts())
                .extracting(Excerpt::part, Excerpt::heading, Excerpt::anchor, excerpt -> marks(excerpt.text()))
                .containsExactly(tuple(
                        Part.ARGUMENT,
                        "Arguments for delay",
                        "arguments-for-delay",
                        "Money: The [grant] covers a third of the estimate."));
        assertThat(shown("council")).containsExactly("SUB_CRUX Will the [council] vote for it? Hardly / Surely");
        assertThat(shown("rises")).containsExactly("FAILURE_MODE Flood: The river [rises].");
        assertThat(shown("survey")).containsExactly("EFFORT [Survey]: Half done, Unclear");
        assertThat(shown("bridge"))
                .containsExactly(
                        "CLAIM The [bridge] will not be open before 2035.",
                        "QUESTION Probability that: The [bridge] opens before 2035");
        assertThat(shown("current")).containsExactly("HEADING [Current] efforts");
        assertThat(marks(bridge.only("built").title())).isEqualTo("Will It Be [Built]?");
    }

    private List<String> shown(String asked) {
        return bridge.only(asked).excerpts().stream()
                .map(excerpt -> excerpt.part() + " " + marks(excerpt.text()))
                .toList();
    }

    @Test
    void a_title_comes_before_a_claim_a_claim_before_an_argument_and_an_argument_before_prose() {
        Pages pages = new Pages()
                .with("prose", "One", "Ferries, ferries and more ferries: a ferry is a ferry.\n")
                .with("argument", "Two", "## Arguments for it\n\n- **Boats**: A ferry is slow.\n")
                .with("claim", "Three", "**The claim**: The ferry will be gone by 2040.\n")
                .with("title", "Is the Ferry Safe?", "Something else altogether.\n");

        assertThat(pages.slugs("ferry")).containsExactly("title", "claim", "argument", "prose");
    }

    @Test
    void a_title_comes_first_even_where_most_titles_have_the_word() {
        Pages pages = new Pages().with("prose", "Aardvarks", "Is there a will? Will there be one? Will!\n");
        IntStream.range(0, 9).forEach(i -> pages.with("p" + i, "Will Sparrows Sing in " + (2030 + i), "Or not.\n"));

        assertThat(pages.slugs("sparrows")).hasSize(9);
        assertThat(pages.slugs("sing sparrow")).hasSize(9).doesNotContain("prose");
        assertThat(new Pages().with("x", "Sparrows", "No.\n").with("prose", "Birds", "Sparrows. Sparrows!\n"))
                .satisfies(few -> assertThat(few.slugs("sparrows")).containsExactly("x", "prose"));
    }

    @Test
    void the_word_as_it_is_written_comes_before_other_forms_of_it() {
        assertThat(prose("They regulate it.", "It is regulated.", "Regulation is late.")
                        .slugs("regulated"))
                .containsExactly("page-1", "page-0", "page-2");
    }

    @Test
    void other_forms_of_an_english_word_are_found_and_marked_whole() {
        assertThat(marks(prose("Old treaties hold.")
                        .only("treaty")
                        .excerpts()
                        .get(0)
                        .text()))
                .isEqualTo("Old [treaties] hold.");
        assertThat(marks(prose("They can coordinate.")
                        .only("coordination")
                        .excerpts()
                        .get(0)
                        .text()))
                .isEqualTo("They can [coordinate].");
        assertThat(marks(prose("China’s plan").only("china").excerpts().get(0).text()))
                .isEqualTo("[China’s] plan");
    }

    @Test
    void the_beginning_of_the_last_word_is_enough() {
        assertThat(marks(prose("Their laboratory is closed.")
                        .only("closed labo")
                        .excerpts()
                        .get(0)
                        .text()))
                .isEqualTo("Their [laboratory] is [closed].");
        assertThat(prose("Their laboratory is closed.").slugs("labo closed")).isEmpty();
    }

    @Test
    void case_and_accents_do_not_matter() {
        Pages pages = prose("In MÜNCHEN und Genève.");

        assertThat(pages.slugs("munchen")).hasSize(1);
        assertThat(pages.slugs("GENÈVE")).hasSize(1);
        assertThat(pages.slugs("Gene\u0300ve")).hasSize(1);
    }

    @Test
    void all_words_have_to_be_on_a_page_but_not_in_one_place() {
        Pages pages = prose("The grant is late.\n\n## Next\n\nA ferry sails.\n", "A ferry.", "A grant.");

        assertThat(pages.slugs("grant ferry")).containsExactly("page-0");
        assertThat(pages.find("grant ferry").closeness()).isEqualTo(Closeness.EXACT);
        assertThat(pages.only("grant ferry").excerpts())
                .extracting(excerpt -> marks(excerpt.text()))
                .containsExactly("The [grant] is late.", "A [ferry] sails.");
    }

    @Test
    void words_that_say_little_are_neither_needed_nor_marked_unless_they_are_all_there_is() {
        assertThat(marks(prose("The ferry is in the river.")
                        .only("what if the ferry")
                        .excerpts()
                        .get(0)
                        .text()))
                .isEqualTo("The [ferry] is in the river.");
        assertThat(marks(prose("The ferry.").only("the").excerpts().get(0).text()))
                .isEqualTo("[The] ferry.");
    }

    @Test
    void one_wrong_letter_in_a_longer_word_is_forgiven_when_nothing_else_is_found() {
        Pages pages = prose("A ferry sails.", "A fairy sings.");

        for (String mistyped : List.of("ferrry", "frery", "derry")) {
            assertThat(pages.find(mistyped).closeness()).as(mistyped).isEqualTo(Closeness.ALIKE);
            assertThat(pages.slugs(mistyped)).as(mistyped).containsExactly("page-0");
        }
        assertThat(marks(pages.only("ferrry").excerpts().get(0).text())).isEqualTo("A [ferry] sails.");
        assertThat(pages.slugs("ferry")).as("not fairy").containsExactly("page-0");
        assertThat(pages.slugs("fxrrx")).as("two letters").isEmpty();
        assertThat(prose("A boat.").slugs("bost")).as("a short word").isEmpty();
    }

    @Test
    void half_of_the_words_are_better_than_nothing() {
        Pages pages = prose("A grant.", "A ferry.");

        assertThat(pages.find("ferry zeppelin").closeness()).isEqualTo(Closeness.SOME);
        assertThat(pages.slugs("ferry zeppelin")).containsExactly("page-1");
        assertThat(pages.slugs("ferry zeppelin balloon")).isEmpty();
        assertThat(pages.slugs("the zeppelin")).isEmpty();
    }

    @Test
    void chinese_and_japanese_are_found_by_any_part_of_a_run() {
        Pages pages = prose("印度河用水條約經歷了三次戰爭仍然有效", "三か国が共同の水位計を設置する");

        assertThat(marks(pages.only("條約").excerpts().get(0).text())).isEqualTo("印度河用水[條約]經歷了三次戰爭仍然有效");
        assertThat(marks(pages.only("水位計").excerpts().get(0).text())).isEqualTo("三か国が共同の[水位計]を設置する");
        assertThat(marks(pages.only("設").excerpts().get(0).text())).isEqualTo("三か国が共同の水位計を[設]置する");
        assertThat(pages.slugs("水")).containsExactlyInAnyOrder("page-0", "page-1");
        assertThat(pages.slugs("水計")).as("not side by side").isEmpty();
    }

    @Test
    void korean_and_thai_are_found() {
        assertThat(marks(prose("국가들은 합의를 지킨다").only("합의").excerpts().get(0).text()))
                .isEqualTo("국가들은 [합의]를 지킨다");
        assertThat(marks(prose("ประเทศต่างๆจะตกลงกันได้หรือไม่")
                        .only("ตกลง")
                        .excerpts()
                        .get(0)
                        .text()))
                .isEqualTo("ประเทศต่างๆจะ[ตกลง]กันได้หรือไม่");
    }

    @Test
    void arabic_is_found_with_and_without_its_article_and_hebrew_as_it_is_written() {
        Pages pages = prose("كلما زاد الجفاف قلّ الماء", "רמת המים תעלה לפני 2030");

        assertThat(marks(pages.only("الجفاف").excerpts().get(0).text())).isEqualTo("كلما زاد [الجفاف] قلّ الماء");
        assertThat(marks(pages.only("جفاف").excerpts().get(0).text())).isEqualTo("كلما زاد [الجفاف] قلّ الماء");
        assertThat(marks(pages.only("قل").excerpts().get(0).text())).isEqualTo("كلما زاد الجفاف [قلّ] الماء");
        assertThat(marks(pages.only("המים").excerpts().get(0).text())).isEqualTo("רמת [המים] תעלה לפני 2030");
    }

    @Test
    void languages_that_have_no_stems_here_are_found_as_they_are_written() {
        Pages pages = prose("Die Regierungen verhandeln über Gewässerschutz.", "Соглашение будет подписано.");

        assertThat(pages.slugs("Regierungen")).containsExactly("page-0");
        assertThat(pages.slugs("gewässerschutz")).containsExactly("page-0");
        assertThat(pages.slugs("соглашение")).containsExactly("page-1");
    }

    @Test
    void of_a_long_text_the_stretch_with_the_most_words_is_shown_cut_between_words() {
        String long1 = "A ferry. " + "Nothing happens here for quite a while. ".repeat(20);
        String text = marks(prose(long1 + "Then the ferry meets the grant at last. " + long1)
                .only("ferry grant")
                .excerpts()
                .get(0)
                .text());

        assertThat(text)
                .startsWith("…")
                .endsWith("…")
                .contains(" Then the [ferry] meets the [grant] at last. ")
                .hasSizeBetween(200, 260);
        assertThat(long1.split("\\W+")).contains(text.replaceAll("^…\\W*", "").split("\\W+")[0]);
    }

    @Test
    void no_more_than_three_places_of_a_page_are_shown_the_most_telling_first() {
        Find find = new Pages()
                .with(
                        "ferry",
                        "Ferry",
                        "A ferry.\n\n## Ferry\n\n| Ferry risk | What |\n|---|---|\n| Ferry | Sinks |\n\n"
                                + "## Arguments for a ferry\n\n- **Ferry**: It is a ferry.\n- A ferry.\n")
                .only("ferry");

        assertThat(find.excerpts()).hasSize(3).extracting(Excerpt::part).startsWith(Part.ARGUMENT, Part.ARGUMENT);
    }

    @Test
    void twenty_finds_are_seen_at_once_and_the_others_one_after_another() {
        Pages pages = new Pages();
        IntStream.range(0, 45).forEach(i -> pages.with("p" + (10 + i), "Ferry", ""));

        assertThat(pages.find("ferry").total()).isEqualTo(45);
        assertThat(pages.find("ferry").pages()).isEqualTo(3);
        assertThat(IntStream.of(1, 2, 3)
                        .boxed()
                        .flatMap(page -> pages.find("ferry", page).finds().stream())
                        .map(Find::slug))
                .hasSize(45)
                .doesNotHaveDuplicates();
        assertThat(pages.find("ferry", 99).page()).isEqualTo(3);
        assertThat(pages.find("ferry", -5).page()).isEqualTo(1);
    }

    @Test
    void nothing_is_found_for_nothing() {
        for (String nothing : List.of("", "   ", "???", "\u0000\u202e", "“”")) {
            assertThat(bridge.find(nothing).total()).as(nothing).isZero();
        }
        assertThat(bridge.find("\u0000 \u202e").asked()).isEmpty();
        assertThat(new Pages().find("ferry").total()).isZero();
    }

    @Test
    void there_is_no_syntax_that_could_be_got_wrong_or_abused() {
        for (String hostile : List.of(
                "grant\"",
                "grant AND",
                "+grant -third",
                "TITLE:grant",
                "grant~2 *grant* gr?nt",
                "(grant",
                "grant^1000",
                "/.*grant.*/",
                "{!func}grant",
                "[a TO z] grant",
                "\ud800grant")) {
            assertThat(bridge.find(hostile).finds()).as(hostile).isNotNull();
        }
        assertThat(bridge.slugs("+grant \"third\"~")).containsExactly("bridge");
        assertThat(bridge.slugs("*")).isEmpty();
        assertThat(bridge.slugs("*:*")).isEmpty();
    }

    @Test
    void what_is_asked_at_any_length_costs_no_more_than_200_characters_of_it() {
        List<String> endless = List.of(
                "grant ".repeat(2_000),
                "*".repeat(10_000),
                "a".repeat(10_000),
                "水".repeat(10_000),
                "\u0301".repeat(10_000),
                IntStream.range(0, 2_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" ")),
                "😀".repeat(5_000));

        assertThat(endless).allSatisfy(asked -> {
            Findings findings = bridge.find(asked);
            assertThat(findings.asked().codePointCount(0, findings.asked().length()))
                    .isLessThanOrEqualTo(200);
            assertThat(findings.shortened()).isTrue();
        });
        assertThat(bridge.slugs("grant ".repeat(2_000))).containsExactly("bridge");
    }
}
