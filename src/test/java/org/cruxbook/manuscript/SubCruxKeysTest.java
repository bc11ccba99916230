package org.cruxbook.manuscript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Stream;
import org.cruxbook.manuscript.CruxDraft.SubCrux;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys that authors give sub-cruxes, at the rows of their tables and in the front matter. */
class SubCruxKeysTest {

    private static final String TABLE = """

            | Question | Sceptics | Believers |
            |---|---|---|
            """;

    @ParameterizedTest
    @ValueSource(strings = {"page.md", "page.mdx"})
    void a_key_at_the_end_of_the_question_is_taken_and_not_shown(String file) {
        Reading reading = read(
                file,
                "",
                "| Is it *fast*? {#speed} | No | Yes |",
                "| **Is it dear? {#price}** | No | Yes |",
                "| Is it old?{#age_1-b} | No | Yes |",
                "| Is it `green {#g}`? | No | Yes |");

        assertThat(reading.problems()).isEmpty();
        assertThat(Pages.draft(reading).subCruxes())
                .extracting(SubCrux::key, SubCrux::keyed, row -> row.text().html(), SubCrux::line)
                .containsExactly(
                        tuple("speed", true, "Is it <em>fast</em>?", 7),
                        tuple("price", true, "<strong>Is it dear?</strong>", 8),
                        tuple("age_1-b", true, "Is it old?", 9),
                        tuple(Keys.of("", "Is it green {#g}?"), false, "Is it <code>green {#g}</code>?", 10));
        assertThat(reading.outline().subCruxes())
                .extracting(PageOutline.SubCrux::text, PageOutline.SubCrux::key, PageOutline.SubCrux::line)
                .contains(tuple("Is it fast?", "speed", 7), tuple("Is it green {#g}?", null, 10));
    }

    @Test
    void the_same_question_twice_has_two_keys_and_a_question_may_have_the_same_one() {
        Reading reading = read(
                "page.md",
                "",
                "| Is it fast? | No | Yes |",
                "| Is it fast? | Never | Ever |",
                "| Is it dear? {#price} | No | Yes |",
                "",
                "- It is dear: ____% {#price}");

        assertThat(reading.problems()).isEmpty();
        String key = Keys.of("", "Is it fast?");
        assertThat(Pages.draft(reading).subCruxes()).extracting(SubCrux::key).containsExactly(key, key + "-2", "price");
    }

    @Test
    void a_row_that_is_no_question_may_have_a_key_as_well() {
        assertThat(Pages.draft(read(
                                "page.md",
                                "",
                                "| Fast? | No | Yes |",
                                "| Age {#age} | Old | New |",
                                "| Dear? | No | Yes |"))
                        .subCruxes())
                .extracting(row -> row.text().plain(), SubCrux::key)
                .contains(tuple("Age", "age"));
    }

    @Test
    void the_front_matter_names_one_by_number_words_key_or_place() {
        String rows = "| Is it fast? | No | Yes |\n| Is it dear? {#price} | No | Yes |\n" + TABLE
                + "| Is it old? | No | Yes |\n";
        String front = """
                subCruxes:
                  - key: speed
                  - key: price
                    formerly: [cost, "other#Is it cheap?"]
                  - text: Is it old?
                    formerly: Was it old?
                """;

        assertThat(subCruxes(front, rows))
                .extracting(SubCrux::key, SubCrux::keyed, SubCrux::formerly)
                .containsExactly(
                        tuple("speed", true, List.of()),
                        tuple("price", true, List.of("cost", "other#Is it cheap?")),
                        tuple(Keys.of("", "Is it old?"), false, List.of("Was it old?")));
        assertThat(subCruxes("subCruxes:\n  - number: 3\n    key: age\n", rows))
                .extracting(SubCrux::key)
                .endsWith("price", "age");
    }

    private static List<SubCrux> subCruxes(String front, String rows) {
        Reading reading = read("page.md", front, rows);
        assertThat(reading.problems()).isEmpty();
        return Pages.draft(reading).subCruxes();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(
                        "", "| Fast? {#-x} | No | Yes |", "7:9: error: the sub-crux key '-x' cannot be used — use up"),
                Arguments.of(
                        "",
                        "| Fast? {#a} {#b} | No | Yes |",
                        "7:9: error: the sub-crux key 'a b' cannot be used — use up"),
                Arguments.of(
                        "",
                        "| Fast? {#a} | No | Yes |\n| Dear \\| cheap? {#a} | No | Yes |",
                        "8:18: error: the sub-crux key 'a' stands on line 7 already — give each its own"),
                Arguments.of("", "| Fast? {#my key} | No | Yes |", "7:9: warning: {#my key} is no key and is shown as"),
                Arguments.of(
                        "",
                        "| Fast? | No {#a} | Yes |",
                        "7:14: warning: {#a} does not end a sub-crux's question and is shown as text — write it at"),
                Arguments.of(
                        "",
                        "| Fast {#a}? | No | Yes |",
                        "7:8: warning: {#a} does not end a sub-crux's question and is shown as text — write it at"),
                Arguments.of(
                        "",
                        "| Fast? | No | Yes |\n| {#a} | No | Yes |\n| Dear? | No | Yes |",
                        "8:3: warning: {#a} does not end a sub-crux's question and is shown as text — write it at"),
                Arguments.of(
                        "",
                        "| Fast? {#a} | 1990 | 2000 |",
                        "7:9: warning: {#a} stands beside no blank and is shown as text"),
                Arguments.of(
                        "",
                        "x\n\n> | Q | Sceptics | Believers |\n> |---|---|---|\n> | Fast? {#a} | No | Yes |",
                        "11:11: warning: {#a} stands beside no blank and is shown as text"),
                Arguments.of(
                        "subCruxes:\n  - key: b\n    number: 1\n",
                        "| Fast? {#a} | No | Yes |",
                        "4:10: error: the sub-crux on line 10 has the key 'a' on the page"),
                Arguments.of(
                        "subCruxes:\n  - number: 1\n    key: a\n",
                        "| Fast? | No | Yes |\n| Dear? {#a} | No | Yes |",
                        "4:3: error: two sub-cruxes have the key 'a' — give each its own, here and on the page"),
                Arguments.of(
                        "subCruxes:\n  - text: Old?\n",
                        "| Fast? | No | Yes |",
                        "4:11: error: no sub-crux of the page reads like this"),
                Arguments.of(
                        "subCruxes:\n  - number: 2\n",
                        "| Fast? | No | Yes |",
                        "4:13: error: the page has no sub-crux with this number"),
                Arguments.of(
                        "subCruxes:\n  - {}\n  - formerly: x\n",
                        "| Fast? | No | Yes |",
                        "5:5: error: the front matter speaks of a sub-crux that is not on the page"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void what_is_no_key_is_told_at_its_place(String front, String rows, String problem) {
        assertThat(read("page.md", front, rows).problems())
                .singleElement()
                .asString()
                .startsWith("page.md:" + problem);
    }

    @Test
    @Timeout(60)
    void a_cell_full_of_keys_takes_no_longer_than_one_full_of_words() {
        assertThat(read("page.md", "", "| Fast? " + "{#a}".repeat(100_000) + " | No | Yes |")
                        .problems())
                .singleElement()
                .asString()
                .contains("cannot be used");
    }

    private static Reading read(String file, String front, String... rows) {
        return CruxReader.read(file, "---\ntitle: A\n" + front + "---\n" + TABLE + String.join("\n", rows) + "\n");
    }
}
