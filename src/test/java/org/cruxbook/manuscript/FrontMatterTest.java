package org.cruxbook.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.cruxbook.crux.Relation.Kind;
import org.cruxbook.manuscript.CruxDraft.Asked;
import org.cruxbook.manuscript.CruxDraft.Question;
import org.cruxbook.manuscript.CruxDraft.Reference;
import org.cruxbook.manuscript.CruxDraft.Relation;
import org.cruxbook.manuscript.CruxDraft.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the front matter says about a page and its questions. */
class FrontMatterTest {

    private static final String BODY = """
            ---

            Probability that:
            - it rains: ____%
            - it snows: ____% {#snow}
            - it hails: ____%
            """;

    @Test
    void a_question_is_meant_by_its_number_its_words_its_key_or_its_place() {
        assertThat(questions("""
                questions:
                  - key: rain
                  - key: snow
                    formerly: [white, "it sleets"]
                  - text: "It hails:"
                """.replace("It hails:", "it hails: ____%")))
                .extracting(Question::key, Question::keyed, Question::formerly)
                .containsExactly(
                        tuple("rain", true, List.of()),
                        tuple("snow", true, List.of("white", "it sleets")),
                        tuple(Keys.of("Probability that:", "it hails"), false, List.of()));
        assertThat(questions("questions:\n  - number: 3\n    key: hail\n"))
                .extracting(Question::key)
                .endsWith("snow", "hail");
        assertThat(questions("questions:\n  - text: it hails\n    key: hail\n"))
                .extracting(Question::key)
                .endsWith("snow", "hail");
    }

    @Test
    void one_question_may_be_marked_as_the_final_one() {
        assertThat(questions("questions:\n  - key: snow\n    final: true\n"))
                .extracting(Question::decisive)
                .containsExactly(false, true, false);
    }

    @Test
    void relations_name_questions_by_key_or_number_or_on_another_page() {
        assertThat(page("""
                relations:
                  - nested: [1, snow, 3]
                  - conjunction: [snow, timelines.md#by-2030]
                    all: 3
                """).relations())
                .containsExactly(
                        new Relation(Kind.NESTED, List.of(rain(), here("snow"), hail()), null),
                        new Relation(
                                Kind.CONJUNCTION, List.of(here("snow"), new Asked("timelines", "by-2030")), hail()));
    }

    @Test
    void references_say_who_estimated_what_and_where_it_can_be_read() {
        assertThat(page("""
                references:
                  - question: snow
                    percent: 0.38
                    of: snow in the valley by 2100
                    who: the valley's forecasters, median
                    year: 2022
                    link: https://example.org/snow
                """).references())
                .containsExactly(new Reference(
                        "snow",
                        380,
                        "snow in the valley by 2100",
                        "the valley's forecasters, median",
                        2022,
                        "https://example.org/snow"));
    }

    @Test
    void a_page_may_have_had_other_addresses() {
        assertThat(page("formerly: Old Name.md\n").formerly()).containsExactly("old-name");
        assertThat(page("formerly: [one, /cruxes/two/]\n").formerly()).containsExactly("one", "two");
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("questions: 7\n", "3:12: error: the front matter's questions is not a list of entries"),
                Arguments.of("questions:\n  - key: a b\n", "4:10: error: the question key 'a b' cannot be used"),
                Arguments.of(
                        "questions:\n  - number: 2\n    key: ice\n",
                        "5:10: error: the question on line 10 has the key 'snow' on the page"),
                Arguments.of("questions:\n  - number: 4\n", "4:13: error: the page has no question with this number"),
                Arguments.of(
                        "questions:\n  - text: it pours\n", "4:11: error: no question of the page reads like this"),
                Arguments.of(
                        "questions:\n  - number: 1\n  - text: it rains\n",
                        "5:5: error: line 4 says something of the same question already"),
                Arguments.of(
                        "questions:\n  - number: 1\n    key: snow\n", "4:3: error: two questions have the key 'snow'"),
                Arguments.of(
                        "questions:\n  - final: true\n  - final: true\n",
                        "5:12: error: two questions are marked as final"),
                Arguments.of("relations:\n  - nests: [1, 2]\n", "4:5: error: a relation names no kind"),
                Arguments.of("relations:\n  - nested: [1]\n", "4:13: error: a relation needs two questions or more"),
                Arguments.of("relations:\n  - nested: [1, 1]\n", "4:13: error: a relation needs two questions or more"),
                Arguments.of(
                        "relations:\n  - nested: [1, sleet]\n",
                        "4:17: error: the page has no question with the key or number 'sleet'"),
                Arguments.of("relations:\n  - nested: [1, [2]]\n", "4:17: error: the front matter's nested is not a"),
                Arguments.of(
                        "relations:\n  - conjunction: [1, 2]\n",
                        "4:5: error: a conjunction does not say which question asks for all at once"),
                Arguments.of("references:\n  - question: 1\n", "4:5: error: a reference has no 'percent'"),
                Arguments.of(reference("percent: 101"), "5:14: error: the percent of a reference cannot be used"),
                Arguments.of(reference("year: soon"), "8:11: error: the year of a reference cannot be used"),
                Arguments.of(
                        reference("link: javascript:alert(1)"), "9:11: error: the link of a reference cannot be used"),
                Arguments.of("kind: chain\n", "3:7: error: a chain has from 2 to 20 steps, and this one has 0"),
                Arguments.of(steps("  - question: 1\n"), "5:3: error: a chain has from 2 to 20 steps"),
                Arguments.of(steps("  - question: 1\n  - not: true\n"), "6:5: error: a step names no question"),
                Arguments.of(
                        steps("  - question: 1\n  - question: 1\n"),
                        "6:15: error: the chain has this question already"),
                Arguments.of(
                        steps("  - question: 1\n  - question: sleet\n"),
                        "6:15: error: the page has no question with the key or number 'sleet'"),
                Arguments.of(
                        steps("  - question: 1\n  - question: a#b c\n"), "6:15: error: a step's key cannot be used"),
                Arguments.of(
                        steps("  - question: 1\n  - question: 2\n    not: maybe\n"),
                        "7:10: error: a step's 'not' is neither true nor false"),
                Arguments.of(steps("  - 1\n  - 2\n"), "5:5: error: the front matter's steps is not a list of entries"),
                Arguments.of("title: [A]\n", "3:1: error: the front matter is not valid YAML"),
                Arguments.of("order: soon\n", "3:8: warning: the front matter's order is not a number"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_is_named_with_its_line_and_column(String entries, String problem) {
        assertThat(read(entries).problems())
                .extracting(Problem::toString)
                .anyMatch(line -> line.startsWith("page.md:" + problem));
    }

    @Test
    void lists_that_hold_themselves_end() {
        assertThat(read("questions: &a [*a]\nrelations: &b {nested: *b}\n").problems())
                .isNotEmpty();
    }

    private static String steps(String all) {
        return "kind: chain\nsteps:\n" + all;
    }

    @Test
    void a_chain_lists_its_steps_and_other_kinds_of_page_have_none() {
        String steps = """
                steps:
                  - question: snow
                    given: true
                  - question: timelines.md#2
                    not: true
                    words: It is late
                """;

        assertThat(page("kind: chain\n" + steps).steps())
                .containsExactly(
                        new Step(here("snow"), false, true, null),
                        new Step(new Asked("timelines", "2"), true, false, "It is late"));
        assertThat(page("kind: recipe\n" + steps).steps()).isEmpty();
    }

    private static String reference(String other) {
        String name = other.substring(0, other.indexOf(':'));
        return Stream.of(
                        "question: 1",
                        "percent: 5",
                        "of: rain",
                        "who: someone",
                        "year: 2022",
                        "link: https://example.org")
                .map(line -> "    " + (line.startsWith(name + ":") ? other : line) + "\n")
                .reduce("references:\n", String::concat)
                .replaceFirst("    ", "  - ");
    }

    private static Asked here(String key) {
        return new Asked(null, key);
    }

    private static Asked rain() {
        return here(Keys.of("Probability that:", "it rains"));
    }

    private static Asked hail() {
        return here(Keys.of("Probability that:", "it hails"));
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    private static List<Question> questions(String entries) {
        return page(entries).questions();
    }

    private static CruxDraft page(String entries) {
        Reading reading = read(entries);
        assertThat(reading.problems()).isEmpty();
        return Pages.draft(reading);
    }

    private static Reading read(String entries) {
        return CruxReader.read("page.md", "---\ntitle: A page\n" + entries + BODY);
    }
}
