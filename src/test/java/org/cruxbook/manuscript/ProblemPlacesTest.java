package org.cruxbook.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of problem that a page has by itself is told once, at its very place, and what is well is not told of. */
class ProblemPlacesTest {

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("---\ntitle:\n---\nx", "2:7: error: the page has no title"),
                Arguments.of(
                        "---\ntitle: A\ndraft: yes\n---\nx",
                        "3:8: error: the front matter's draft is neither true nor false"),
                Arguments.of(
                        titled("- A: ____% {#a}\n- B: ____%, c: ____% {#a}"),
                        "5:22: error: the question key 'a' stands on line 4 already"),
                Arguments.of(
                        titled("Low {#x}: ____%\nand high {#x}: ____%"),
                        "5:10: error: the question key 'x' stands on line 4 already"),
                Arguments.of(
                        titled("| a | b |\n|---|---|\n| a \\| {#x} | ____% |\n| b \\| `\\|` | ____% {#x} |"),
                        "7:21: error: the question key 'x' stands on line 6 already"),
                Arguments.of(
                        titled("> Quoted\n> - A: ____% {#-x}"), "5:14: error: the question key '-x' cannot be used"),
                Arguments.of(titled("- A: ____% {#my key}"), "4:12: warning: {#my key} is no key and is shown as text"),
                Arguments.of(
                        titled("## Words {#id}\n\nText *and {#key}*."),
                        "6:11: warning: {#key} stands beside no blank and is shown as text"),
                Arguments.of(
                        titled("- It rains: ____\n- It snows: ____%"),
                        "4:13: warning: underscores without a percent sign are no blank"),
                Arguments.of(titled("Words.\n\n- ____%\n"), "6:3: warning: a blank stands outside any sentence"),
                Arguments.of(
                        titled("| a | b |\n|---|---|\n| 1 | 2 | three | 4 |"),
                        "6:11: warning: the row has 4 cells where its table has 2 columns"),
                Arguments.of(
                        titled("| a | b |\n|---|---|\n| x \\| y | `a|b` |"),
                        "6:12: warning: a bar cuts the code in this cell in two"),
                Arguments.of(
                        titled("| a | b | c |\n|---|---|---|\n| w | `a|b` |"),
                        "6:7: warning: a bar cuts the code in this cell in two"),
                Arguments.of(
                        titled("  | a | b | c |\n  |---|---|\n  | 1 | 2 | 3 |"),
                        "5:3: warning: a table is shown as text, because its head has 3 cells and the line below it 2"),
                Arguments.of(
                        titled("Words:\n| a | b |\n| c | d |"),
                        "5:1: warning: lines with bars are shown as text, because no line of hyphens"),
                Arguments.of(
                        titled(table("Terms", "Question", "No", "Yes", "Rain? | a | b", "Snow | c | d")),
                        "9:3: warning: the table is not read as sub-cruxes, because 1 of its 2 rows"),
                Arguments.of(
                        titled(table("Key Sub-Cruxes", "Matter", "No", "Yes", "Rain | a | b", "Snow | c | d")),
                        "8:3: warning: the table is not read as sub-cruxes, because none of its 2 rows"),
                Arguments.of(
                        titled("## Sub-questions\n\n| Question | View |\n|---|---|\n| Rain? | a |"),
                        "6:1: warning: a table of questions is not read as sub-cruxes, because it has 2 columns"),
                Arguments.of(
                        titled(table("Cruxes", "Question", "Answer", "Source", "Rain? | a | b", "Snow? | c | d")),
                        "6:1: warning: a table of questions is not read as sub-cruxes, because 'Answer' and 'Source'"),
                Arguments.of(titled("Words *and [this](javascript:x)*."), "4:12: warning: a link to an unsafe address"),
                Arguments.of(
                        titled("| a |\n|---|\n| \\|\\| [x](data:y) |"), "6:8: warning: a link to an unsafe address"),
                Arguments.of(titled("- one\n  ![](a.png)"), "5:3: warning: an image has no text in its place"),
                Arguments.of(titled("- ![a](a.pdf)"), "4:3: warning: an image that cannot be served is shown as text"),
                Arguments.of(
                        titled("A <b>c</b> and\n<b>d</b> <b x=1>."),
                        "4:3: warning: the HTML element <b> is shown as text, here and 2 more times"),
                Arguments.of(
                        titled("<!-- <i> -->\n<details>\n<summary>x</summary>\n  <script>"),
                        "7:3: warning: the HTML element <script> is shown as text"),
                Arguments.of(
                        titled("- x: ____%\n".repeat(1_000) + "\nWords and ____%."),
                        "1005:11: error: the page has more than 1000 blanks"),
                Arguments.of(
                        titled("Short.\n\n    " + "&".repeat(300_000)),
                        "6:1: error: a paragraph, list or table of the page is too long"),
                Arguments.of(
                        titled("|a|b|\n|-|-|\n" + "|c|d|\n".repeat(9_999)),
                        "10004:1: error: the page's tables have too many cells"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_problem_is_told_once_and_at_its_place(String page, String problem) {
        assertThat(problems(page)).singleElement().asString().startsWith("page.md:" + problem);
    }

    static Stream<String> good() {
        return Stream.of(
                "Words with snake_case_names, __bold__, a__b and `____`.",
                "A rule:\n\n____\n\nand text.",
                "## A heading {#its-id}\n\nWords.",
                "Set |x| and |y|, or a | b.",
                "| a |\n|---|\n| `x \\| y` |",
                "| a | b |\n|---|---|\n| only one |\n| two | |",
                "Generics such as List<T>, <your name> and a < b > c, or `<b>`.",
                "H<sub>2</sub>O, 10<sup>6</sup><br>and <kbd>x</kbd>.",
                table("Often asked", "Question", "Answer", "Source", "Who pays? | a | b", "Who? | c | d"),
                table("Efforts", "Effort", "Status", "Effectiveness", "A toll? | a | b", "Bonds | c | d"),
                table("Years", "Year", "Rain", "Snow", "2019? | 1 | 2", "2020 | 3 | 4"),
                "[a](https://example.org) <mailto:a@example.org> ![a](https://example.org/a.png)");
    }

    @ParameterizedTest
    @MethodSource("good")
    void nothing_is_told_of_what_is_well(String body) {
        assertThat(problems(titled(body))).isEmpty();
    }

    @Test
    void the_question_is_on_the_line_of_its_blank() {
        CruxDraft draft = Pages.page("Low: ____%\nand\nhigh ____%.\n\n| a | b |\n|---|---|\n| x | ____% |\n");

        assertThat(draft.questions()).extracting(CruxDraft.Question::line).containsExactly(4, 6, 10);
    }

    @Test
    void a_file_in_another_encoding_is_told_of_at_its_byte() {
        byte[] latin = "---\r\ntitle: A\r\n---\r\ncaf\u00E9".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

        assertThat(new Source.Content("page.md", latin, "").read().problems())
                .singleElement()
                .asString()
                .startsWith("page.md:4:4: error: the file is not UTF-8 at byte 23");
    }

    private static List<Problem> problems(String page) {
        return CruxReader.read("page.md", page).problems();
    }

    private static String titled(String body) {
        return "---\ntitle: A\n---\n" + body;
    }

    private static String table(String heading, String first, String second, String third, String... rows) {
        return "## " + heading + "\n\n| " + first + " | " + second + " | " + third + " |\n|---|---|---|\n| "
                + String.join(" |\n| ", rows) + " |\n";
    }
}
