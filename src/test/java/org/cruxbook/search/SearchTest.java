package org.cruxbook.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.cruxbook.search.Library.marks;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.cruxbook.crux.Cruxes;
import org.cruxbook.crux.Part;
import org.cruxbook.crux.Passages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(Library.class)
abstract class SearchTest {

    private static final String BRIDGE = """
            **The claim**: The bridge will not be open before 2035.

            ## Arguments for delay

            - **Money**: The grant covers a third of the estimate.

            ## What can go wrong

            | Risk | Description |
            |---|---|
            | Flood | The river rises. |

            ## Your crux

            Probability that:
            - The bridge opens before 2035: ____%
            """;

    @Autowired
    private Library library;

    @Autowired
    private Cruxes cruxes;

    @Autowired
    private Passages passages;

    @BeforeEach
    void clear() {
        library.cleared();
    }

    @Test
    void a_word_is_found_wherever_it_stands_and_it_is_said_where_that_is() {
        library.with("bridge", "Will It Be Built?", BRIDGE);

        assertThat(library.only("grant").excerpts())
                .extracting(Excerpt::part, Excerpt::heading, Excerpt::anchor, excerpt -> marks(excerpt.text()))
                .containsExactly(tuple(
                        Part.ARGUMENT,
                        "Arguments for delay",
                        "arguments-for-delay",
                        "Money: The [grant] covers a third of the estimate."));
        assertThat(library.excerpts("bridge"))
                .containsExactly(
                        "CLAIM The [bridge] will not be open before 2035.",
                        "QUESTION Probability that: The [bridge] opens before 2035");
        assertThat(library.excerpts("rises")).containsExactly("FAILURE_MODE Flood: The river [rises].");
        assertThat(library.excerpts("wrong")).containsExactly("HEADING What can go [wrong]");
        assertThat(marks(library.only("built").title())).isEqualTo("Will It Be [Built]?");
        assertThat(library.excerpts("built")).isEmpty();
    }

    @Test
    void pages_that_were_published_before_the_start_are_found() throws IOException {
        library.of("A ferry.");
        Catalogue fresh = new Catalogue(cruxes, passages);

        assertThat(new Search(fresh).find("ferry", 1).total()).isEqualTo(1);
        fresh.destroy();
    }

    @Test
    void a_title_comes_before_a_claim_a_claim_before_an_argument_and_an_argument_before_prose() {
        library.with("prose", "One", "Ferries, ferries and more ferries: a ferry is a ferry.\n")
                .with("argument", "Two", "## Arguments for it\n\n- **Boats**: A ferry is slow.\n")
                .with("claim", "Three", "**The claim**: The ferry will be gone by 2040.\n")
                .with("title", "Is the Ferry Safe?", "Something else altogether.\n");

        assertThat(library.slugs("ferry")).containsExactly("title", "claim", "argument", "prose");
    }

    @Test
    void a_title_comes_first_even_where_most_titles_have_the_word() {
        library.with("prose", "Boats", "A ferry, another ferry, and ferries.\n");
        IntStream.range(0, 6).forEach(i -> library.with("title-" + i, "Is Ferry " + i + " Safe at Sea?", "Or not.\n"));

        assertThat(library.slugs("ferry")).hasSize(7).last().isEqualTo("prose");
    }

    @Test
    void the_word_as_it_is_written_comes_before_other_forms_of_it() {
        library.of("They regulate it.", "It is regulated.", "Regulation is late.");

        assertThat(library.slugs("regulated")).hasSize(3).first().isEqualTo("page-1");
    }

    @Test
    void pages_that_are_equally_good_keep_one_order() {
        library.of("A ferry.", "A ferry.", "A ferry.");

        assertThat(library.slugs("ferry")).containsExactly("page-0", "page-1", "page-2");
    }

    @Test
    void other_forms_of_an_english_word_are_found_and_marked_whole() {
        assertThat(library.of("Old treaties hold.").excerpt("treaty")).isEqualTo("Old [treaties] hold.");
        assertThat(library.of("They can coordinate.").excerpt("coordination")).isEqualTo("They can [coordinate].");
        assertThat(library.of("China’s plan").excerpt("china")).isEqualTo("[China’s] plan");
        assertThat(library.of("a US-China pact").excerpt("china us")).isEqualTo("a [US]-[China] pact");
    }

    @Test
    void the_beginning_of_the_last_word_is_enough() {
        library.of("Their laboratory is closed.");

        assertThat(library.excerpt("closed labo")).isEqualTo("Their [laboratory] is [closed].");
        assertThat(library.slugs("labo closing now")).as("not of any other").isEmpty();
    }

    @Test
    void case_and_accents_do_not_matter() {
        library.of("In MÜNCHEN und Genève.");

        assertThat(library.excerpt("munchen")).isEqualTo("In [MÜNCHEN] und Genève.");
        assertThat(library.excerpt("GENÈVE")).isEqualTo("In MÜNCHEN und [Genève].");
        assertThat(library.excerpt("Gene\u0300ve")).isEqualTo("In MÜNCHEN und [Genève].");
        assertThat(library.of("Gene\u0300ve").excerpt("genève")).isEqualTo("[Genève]");
    }

    @Test
    void all_words_have_to_be_on_a_page_but_not_in_one_place() {
        library.of("The grant is late.\n\n## Next\n\nA ferry sails.\n", "A ferry.", "A grant.");

        assertThat(library.find("grant ferry").closeness()).isEqualTo(Closeness.EXACT);
        assertThat(library.slugs("grant ferry")).containsExactly("page-0");
        assertThat(library.excerpts("grant ferry"))
                .containsExactly("PROSE The [grant] is late.", "PROSE A [ferry] sails.");
    }

    @Test
    void words_that_say_little_are_neither_needed_nor_marked_unless_there_is_no_other() {
        library.of("The ferry is in the river.");

        assertThat(library.excerpt("what of the ferry")).isEqualTo("The [ferry] is in the river.");
        assertThat(library.excerpt("the")).isEqualTo("[The] ferry is in [the] river.");
    }

    @Test
    void one_wrong_letter_in_a_longer_word_is_forgiven_when_nothing_else_is_found() {
        library.of("A ferry sails.", "A fairy sings.", "A boat.");

        for (String mistyped : List.of("ferrry", "frery", "derry", "ferrx sails")) {
            assertThat(library.find(mistyped).closeness()).as(mistyped).isEqualTo(Closeness.ALIKE);
            assertThat(library.slugs(mistyped)).as(mistyped).containsExactly("page-0");
        }
        assertThat(library.excerpt("ferrry")).isEqualTo("A [ferry] sails.");
        assertThat(library.slugs("ferry")).as("what is found is not mistyped").containsExactly("page-0");
        assertThat(library.slugs("fxrrx")).as("two letters").isEmpty();
        assertThat(library.slugs("bost")).as("a short word").isEmpty();
    }

    @Test
    void half_of_the_words_are_better_than_nothing() {
        library.of("A grant.", "A ferry.");

        assertThat(library.find("ferry zeppelin").closeness()).isEqualTo(Closeness.SOME);
        assertThat(library.slugs("ferry zeppelin")).containsExactly("page-1");
        assertThat(library.slugs("ferry zeppelin balloon")).isEmpty();
        assertThat(library.slugs("a zeppelin")).isEmpty();
    }

    @Test
    void chinese_and_japanese_are_found_by_any_part_of_a_run() {
        library.of("印度河用水條約經歷了三次戰爭仍然有效", "三か国が共同の水位計を設置する");

        assertThat(library.excerpt("條約")).isEqualTo("印度河用水[條約]經歷了三次戰爭仍然有效");
        assertThat(library.excerpt("水位計")).isEqualTo("三か国が共同の[水位計]を設置する");
        assertThat(library.excerpt("設")).isEqualTo("三か国が共同の水位計を[設]置する");
        assertThat(library.slugs("水")).containsExactlyInAnyOrder("page-0", "page-1");
        assertThat(library.slugs("水計")).as("not side by side").isEmpty();
    }

    @Test
    void korean_and_thai_are_found() {
        assertThat(library.of("국가들은 합의를 지킨다").excerpt("합의")).isEqualTo("국가들은 [합의]를 지킨다");
        assertThat(library.of("ประเทศต่างๆจะตกลงกันได้หรือไม่").excerpt("ตกลง"))
                .isEqualTo("ประเทศต่างๆจะ[ตกลง]กันได้หรือไม่");
    }

    @Test
    void arabic_is_found_with_and_without_its_article_and_hebrew_as_it_is_written() {
        library.of("كلما زاد الجفاف قلّ الماء", "רמת המים תעלה לפני 2030");

        assertThat(library.excerpt("الجفاف")).isEqualTo("كلما زاد [الجفاف] قلّ الماء");
        assertThat(library.excerpt("جفاف")).isEqualTo("كلما زاد [الجفاف] قلّ الماء");
        assertThat(library.excerpt("قل")).isEqualTo("كلما زاد الجفاف [قلّ] الماء");
        assertThat(library.excerpt("המים")).isEqualTo("רמת [המים] תעלה לפני 2030");
    }

    @Test
    void languages_without_stems_here_are_found_as_they_are_written() {
        library.of("Die Regierungen verhandeln über Gewässerschutz.", "Соглашение будет подписано.");

        assertThat(library.slugs("Regierungen")).containsExactly("page-0");
        assertThat(library.slugs("gewässerschutz")).containsExactly("page-0");
        assertThat(library.slugs("соглашение")).containsExactly("page-1");
    }

    @Test
    void no_more_than_three_places_of_a_page_are_shown_the_most_telling_first() {
        library.with(
                "ferry",
                "Boats",
                "A ferry.\n\n## The ferry\n\n## Arguments for it\n\n- A ferry is safe.\n- A ferry.\n");

        assertThat(library.excerpts("ferry"))
                .containsExactly("ARGUMENT A [ferry] is safe.", "ARGUMENT A [ferry].", "PROSE A [ferry].");
    }

    @Test
    void headings_are_shown_where_there_is_nothing_else() {
        library.of("## The ferry\n\nWords.\n\n## More\n\nThe bridge.\n\n## The bridge\n\nWords.\n");

        assertThat(library.excerpts("ferry")).containsExactly("HEADING The [ferry]");
        assertThat(library.excerpts("bridge")).containsExactly("PROSE The [bridge].", "HEADING The [bridge]");
    }

    @Test
    void places_with_more_of_the_words_come_first() {
        library.of("A ferry.\n\n## Next\n\nThe grant is for a ferry.\n");

        assertThat(library.excerpts("ferry grant"))
                .containsExactly("PROSE The [grant] is for a [ferry].", "PROSE A [ferry].");
    }

    @Test
    void twenty_finds_are_seen_at_once_and_the_others_after_them() {
        IntStream.range(10, 55).forEach(i -> library.with("p" + i, "Ferry", ""));

        assertThat(library.find("ferry"))
                .extracting(Findings::total, Findings::page, Findings::pages)
                .containsExactly(45L, 1, 3);
        assertThat(IntStream.rangeClosed(1, 3)
                        .boxed()
                        .flatMap(page -> library.find("ferry", page).finds().stream())
                        .map(Find::slug))
                .hasSize(45)
                .doesNotHaveDuplicates();
        assertThat(library.find("ferry", 99).page()).isEqualTo(3);
        assertThat(library.find("ferry", 99).finds()).hasSize(5);
        assertThat(library.find("ferry", -5).page()).isEqualTo(1);
    }

    @Test
    void nothing_is_found_for_nothing_and_where_there_is_nothing() {
        assertThat(library.find("ferry").total()).isZero();
        library.of("A ferry.");
        for (String nothing : List.of("", "   ", "???", "\u0000\u202e", "“”", "*", "*:*", "~")) {
            assertThat(library.find(nothing).total()).as(nothing).isZero();
        }
    }

    @Test
    void there_is_no_syntax_that_could_be_got_wrong_or_abused() {
        library.of("The grant covers a third of it.", "A ferry.");

        for (String hostile : List.of(
                "grant\"",
                "grant AND",
                "+grant -third",
                "TITLE:grant third of it",
                "*grant* th*",
                "(grant",
                "grant^1000 third of",
                "/.*grant.*/",
                "\"grant third\"~0",
                "\ud800grant",
                "grant\u0000")) {
            assertThat(library.slugs(hostile)).as(hostile).containsExactly("page-0");
        }
        assertThat(library.slugs("-grant")).as("no negation").containsExactly("page-0");
        assertThat(library.slugs("g*t")).as("no wildcards").isEmpty();
    }

    @Test
    void the_longest_and_worst_that_can_be_asked_is_answered() {
        library.of("The grant covers a third of it.", "水");

        assertThat(library.slugs("grant ".repeat(2_000))).containsExactly("page-0");
        assertThat(library.slugs("水".repeat(10_000))).isEmpty();
        assertThat(library.slugs("a".repeat(10_000))).isEmpty();
        assertThat(library.slugs(String.join(" ", EnquiryTest.NUMBERS))).isEmpty();
    }
}
