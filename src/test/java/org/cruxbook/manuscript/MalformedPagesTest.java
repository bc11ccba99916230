package org.cruxbook.manuscript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each malformed or hostile page is refused with one clear line, or read harmlessly with nothing lost. */
class MalformedPagesTest {

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("empty", "", "1:1: error: the page has no title — add 'title: …'"),
                Arguments.of("only white space", " \n\n\t\n", "1:1: error: the page has no title"),
                Arguments.of("no title anywhere", "Just words.", "1:1: error: the page has no title"),
                Arguments.of("empty title", "---\ntitle:\n---\nWords", "2:7: error: the page has no title"),
                Arguments.of("empty H1", "#\n\nWords", "1:1: error: the page has no title"),
                Arguments.of(
                        "unclosed front matter",
                        "---\ntitle: A\n\nWords",
                        "1:1: error: the front matter is not closed"),
                Arguments.of("only an opening fence", "---", "1:1: error: the front matter is not closed"),
                Arguments.of(
                        "a colon in the title",
                        "---\ntitle: A: B\n---\n",
                        "2:9: error: the front matter is not valid YAML"),
                Arguments.of(
                        "a tab as indent",
                        "---\nsidebar:\n\torder: 1\n---\n",
                        "3:1: error: the front matter is not valid YAML"),
                Arguments.of(
                        "the same entry twice",
                        "---\ntitle: A\ntitle: B\n---\n",
                        "3:1: error: the front matter is not valid YAML"),
                Arguments.of(
                        "a list for a title",
                        "---\ntitle: [A, B]\n---\n",
                        "2:8: error: the front matter's title is not a text"),
                Arguments.of(
                        "a map for a title",
                        "---\ntitle: {a: b}\n---\n",
                        "2:8: error: the front matter's title is not a text"),
                Arguments.of(
                        "a list for front matter",
                        "---\n- title\n---\n",
                        "2:1: error: the front matter is not a list of entries"),
                Arguments.of(
                        "a tag that makes an object",
                        "---\ntitle: !!java.net.URL [\"http://localhost\"]\n---\n",
                        "2:8: error: the front matter is not valid YAML"),
                Arguments.of(
                        "a long title",
                        "---\ntitle: " + "x".repeat(501) + "\n---\n",
                        "2:8: error: the title is longer than 500"),
                Arguments.of(
                        "a long description",
                        "---\ntitle: A\ndescription: " + "x".repeat(5001) + "\n---\n",
                        "3:14: error: the description is longer"),
                Arguments.of(
                        "a key twice",
                        titled("- A: ____% {#a}\n- B: ____% {#a}"),
                        "5:12: error: the question key 'a' stands on line 4 already"),
                Arguments.of(
                        "an impossible key",
                        titled("- A: ____% {#-x}"),
                        "4:12: error: the question key '-x' cannot be used"),
                Arguments.of(
                        "an over-long key",
                        titled("- A: ____% {#" + "x".repeat(65) + "}"),
                        "4:12: error: the question key 'xxx"),
                Arguments.of("a bomb of aliases", yamlBomb(), "error: the front matter"),
                Arguments.of(
                        "deep front matter", "---\ntitle: " + "[".repeat(5000) + "\n---\n", "error: the front matter"),
                Arguments.of(
                        "long front matter",
                        "---\ntitle: A\nx: " + "y".repeat(70_000) + "\n---\n",
                        "2:1: error: the front matter is longer"),
                Arguments.of(
                        "too many blanks",
                        titled("- A: ____%\n".repeat(1001)),
                        "1004:6: error: the page has more than 1000 blanks"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void is_refused_with_one_line(String name, String source, String expected) {
        Reading reading = inTime(source);

        assertThat(reading.draft()).isNull();
        List<Problem> errors =
                reading.problems().stream().filter(Problem::isError).toList();
        assertThat(errors).hasSize(1);
        assertThat(errors.get(0).toString())
                .contains(expected)
                .contains(" — ")
                .startsWith("page.md:")
                .doesNotContain("\n");
    }

    static Stream<Arguments> readHarmlessly() {
        return Stream.of(
                Arguments.of("script", "<script>alert(1)</script>", "<script>alert(1)</script>"),
                Arguments.of("script in a line", "a <script>alert(1)</script> b", "a <script>alert(1)</script> b"),
                Arguments.of("event handler", "<img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)>"),
                Arguments.of(
                        "handler on an allowed element",
                        "<details ontoggle=alert(1)>x</details>",
                        "<details ontoggle=alert(1)>x"),
                Arguments.of("style", "<style>*{display:none}</style>", "<style>*{display:none}</style>"),
                Arguments.of("iframe", "<iframe src=\"//x\"></iframe>", "<iframe src=\"//x\"></iframe>"),
                Arguments.of("svg", "<svg onload=alert(1)>", "<svg onload=alert(1)>"),
                Arguments.of("form", "<form action=x><input name=y></form>", "<form action=x><input name=y></form>"),
                Arguments.of("javascript link", "[click](javascript:alert(1))", "click"),
                Arguments.of("javascript link with case and space", "[click](<JaVa\tScript:alert(1)>)", "click"),
                Arguments.of("javascript link by entity", "[click](&#106;avascript:alert(1))", "click"),
                Arguments.of("data link", "[click](data:text/html;base64,PHNjcmlwdD4=)", "click"),
                Arguments.of("vbscript reference", "[click][x]\n\n[x]: vbscript:msgbox(1)", "click"),
                Arguments.of("javascript autolink", "<javascript:alert(1)>", "javascript:alert(1)"),
                Arguments.of("javascript image", "![alt](javascript:alert(1))", "alt"),
                Arguments.of("data image", "![alt](data:image/svg+xml;base64,PHN2Zz4=)", "alt"),
                Arguments.of("image elsewhere", "![alt](https://example.org/x.png)", "alt"),
                Arguments.of("image out of the folder", "![alt](../../etc/passwd.png)", "alt"),
                Arguments.of("comment", "before <!-- hidden --> after", "before after"),
                Arguments.of("unclosed comment", "<!-- hidden", ""),
                Arguments.of("unclosed emphasis and code", "*a **b `c", "*a **b `c"),
                Arguments.of(
                        "template expressions",
                        "[[${7+7}]] [(${7+7})] #{x} @{/x} __${1}__",
                        "[[${7+7}]] [(${7+7})] #{x} @{/x} ${1}"),
                Arguments.of("NUL and bidi controls", "a\u0000b \u202Ec", "a\uFFFDb \u202Ec"),
                Arguments.of(
                        "noncharacters that the reader uses itself", "a\uFDD1\uFDD1\uFDD3b", "a\uFFFD\uFFFD\uFFFDb"),
                Arguments.of("a table without rows", "| a | b |\n|---|---|", "a b"),
                Arguments.of("a ragged table", "| a | b |\n|---|---|\n| 1 |\n| 2 | 3 | 4 |", "a b 1 2 3 | 4"),
                Arguments.of("a pipe in code", "| a | b |\n|---|---|\n| `x|y` | z |", "a b `x y` | z"),
                Arguments.of(
                        "CDATA and a declaration",
                        "<![CDATA[x]]>\n\n<!DOCTYPE html>\n\n<?php echo 1 ?>",
                        "<![CDATA[x]]> <!DOCTYPE html> <?php echo 1 ?>"),
                Arguments.of("unclosed details", "<details><summary>More</summary>\n\ntext", "More text"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readHarmlessly")
    void is_read_harmlessly(String name, String body, String seen) {
        CruxDraft crux = Pages.draft(inTime(titled(body)));

        Element page = Jsoup.parseBodyFragment(Rendering.html(crux));
        assertThat(page.text()).isEqualTo(seen);
        assertHarmless(page);
    }

    static Stream<Arguments> large() {
        return Stream.of(
                Arguments.of("quotes 100,000 deep", ">".repeat(100_000) + " x"),
                Arguments.of(
                        "lists 10,000 deep",
                        Stream.iterate("", s -> s + " ")
                                .limit(1000)
                                .map(s -> s + "- x\n")
                                .reduce("", String::concat)),
                Arguments.of("brackets", "[".repeat(100_000)),
                Arguments.of("images", "![".repeat(100_000)),
                Arguments.of("emphasis", "*a ".repeat(100_000)),
                Arguments.of("nested emphasis", "*a **a ".repeat(50_000)),
                Arguments.of("closed nested emphasis", "*".repeat(50_000) + "a" + "*".repeat(50_000)),
                Arguments.of("underscores without an end", "_".repeat(500_000)),
                Arguments.of("escaped underscores", "\\_".repeat(200_000)),
                Arguments.of("blanks on one line", "____% ".repeat(900)),
                Arguments.of(
                        "backticks",
                        Stream.iterate(1, n -> n + 1)
                                .limit(1000)
                                .map("`"::repeat)
                                .reduce("", (a, b) -> a + " " + b)),
                Arguments.of("angle brackets", "<".repeat(500_000)),
                Arguments.of("open tags", "<br ".repeat(200_000)),
                Arguments.of("open comments", "a <!-- ".repeat(100_000)),
                Arguments.of(
                        "a table with 500,000 cells",
                        "|a".repeat(1000) + "|\n" + "|-".repeat(1000) + "|\n" + ("|x".repeat(500) + "|\n").repeat(900)),
                Arguments.of("one line of 900,000 letters", "x".repeat(500_000)),
                Arguments.of("sentences", "A. ".repeat(150_000)),
                Arguments.of("commas and a blank", "a, ".repeat(150_000) + "____% and b"),
                Arguments.of("references", "[a]: /b\n\n".repeat(100_000)),
                Arguments.of("entities", "&amp;".repeat(200_000)),
                Arguments.of("50,000 headings of the same words", "## Same\n\n".repeat(50_000)),
                Arguments.of("50,000 lists of arguments", "## Arguments for a\n- a\n\n".repeat(20_000)),
                Arguments.of("50,000 blanks in the same words", "- x: ____%\n\n".repeat(45_000)),
                Arguments.of("45,000 paragraphs with blanks", "x: ____%\n\n".repeat(45_000)),
                Arguments.of("a blank after 15,000 lines", "word and word\n".repeat(15_000) + "____%\n"),
                Arguments.of("a blank after 200,000 separators", "x ____% " + "\\-".repeat(200_000) + " y"),
                Arguments.of("a blank after 400,000 brackets", "(".repeat(400_000) + " x: ____%"),
                Arguments.of("45,000 links to nowhere safe", "[x](foo:1) ".repeat(45_000)),
                Arguments.of("100,000 keys without a blank", "{#a} ".repeat(100_000)),
                Arguments.of("a blank after 100,000 keys", "{#a b} ".repeat(70_000) + "x: ____%"),
                Arguments.of("50,000 underscores that are no blank", "a ____ ".repeat(70_000)),
                Arguments.of("50,000 elements of HTML", "<b>x</b> <i ".repeat(40_000)),
                Arguments.of("a block of 80,000 elements", "<div>\n" + "<p>".repeat(150_000)),
                Arguments.of("70,000 bars with a backslash", "|a|\n|-|\n|" + "\\| *x* ".repeat(70_000) + "|"),
                Arguments.of("500 cells too many with a blank each", "|a|\n|-|\n" + "|x ____% *y* ".repeat(500)),
                Arguments.of("10,000 rows without hyphens", "| a |\n".repeat(14_000)),
                Arguments.of("white space before hyphens", "a\n" + " ".repeat(400_000) + "|-|-x"),
                Arguments.of("hyphens and bars", "a\n" + "|-".repeat(14_000) + "x"));
    }

    static Stream<Arguments> largeMdx() {
        return Stream.of(
                Arguments.of("100,000 nested tags", "<a>".repeat(100_000) + "x" + "</a>".repeat(100_000)),
                Arguments.of("nested components", "<A>\n\n".repeat(50_000) + "x\n\n" + "</A>\n\n".repeat(50_000)),
                Arguments.of("unclosed components", "<A b=\"c\">".repeat(50_000)),
                Arguments.of("nested asides", "<Aside>\n".repeat(9_000) + "x\n" + "</Aside>\n".repeat(9_000)),
                Arguments.of("tags that cross", "<a><b></a></b>".repeat(35_000)),
                Arguments.of("tags that never match", "<a>".repeat(60_000) + "</b>".repeat(60_000)),
                Arguments.of("500 kB of angle brackets", "<".repeat(500_000)),
                Arguments.of("500 kB of braces", "{".repeat(500_000)),
                Arguments.of("braces on lines", "{\n\n".repeat(160_000)),
                Arguments.of("closed braces", "{".repeat(250_000) + "}".repeat(250_000)),
                Arguments.of("braces closed far away", "{a\n".repeat(15_000) + "}".repeat(15_000)),
                Arguments.of("unclosed strings", "{\"".repeat(250_000)),
                Arguments.of("unclosed templates", "{`${".repeat(120_000)),
                Arguments.of("unclosed comments", "{/* ".repeat(120_000)),
                Arguments.of("unclosed attributes", "<a b={".repeat(80_000)),
                Arguments.of("unclosed quotes", "<a b='\"".repeat(70_000)),
                Arguments.of("250,000 attributes", "<a " + "b ".repeat(250_000) + "/>"),
                Arguments.of("arrays 240,000 deep", "<A b={" + "[".repeat(240_000) + "]".repeat(240_000) + "} />"),
                Arguments.of(
                        "objects in arrays", "<A b={" + "[{a:".repeat(60_000) + "1" + "}]".repeat(60_000) + "} />"),
                Arguments.of("many strings", "<A b={[" + "\"x\",".repeat(120_000) + "]} />"),
                Arguments.of("many calls", "<A b={[" + "f(x),".repeat(100_000) + "]} />"),
                Arguments.of("imports", "import a from 'a'\n".repeat(15_000)),
                Arguments.of("words after import", "import a\n\n".repeat(50_000)),
                Arguments.of("open exports", "export const a = [\n\n".repeat(25_000)),
                Arguments.of("tags behind a wide margin", ">".repeat(250_000) + "<A/>".repeat(60_000)),
                Arguments.of("tags in an item in an item", "- ".repeat(120_000) + "<A/>".repeat(60_000)),
                Arguments.of("125,000 tags in a line", "<A/>".repeat(125_000)),
                Arguments.of("fences", "```\n\n".repeat(100_000)),
                Arguments.of("links", "<a href=\"x\">y</a>".repeat(28_000)),
                Arguments.of("asides between colons", ":::note\n\n".repeat(50_000)),
                Arguments.of("alerts", "> [!NOTE]\n> x\n\n".repeat(30_000)),
                Arguments.of("one note 80,000 times", "a[^1] ".repeat(80_000) + "\n\n[^1]: x"),
                Arguments.of("60,000 notes", "[^1]: x\n\n".repeat(60_000)),
                Arguments.of("tasks", "- [ ] x\n\n".repeat(50_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("largeMdx")
    void of_mdx_takes_no_time_either(String name, String body) {
        Reading reading = inTime("page.mdx", titled(body));

        assertThat(reading.draft() != null || reading.problems().stream().anyMatch(Problem::isError))
                .isTrue();
    }

    @Test
    void more_lines_in_one_paragraph_than_the_parser_can_take_are_refused() {
        assertThat(inTime(titled("{\n".repeat(20_001))).problems())
                .singleElement()
                .asString()
                .contains("4:1: error: the page has more than 20000 lines without an empty one");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("large")
    void takes_no_time_to_speak_of(String name, String body) {
        Reading reading = inTime(titled(body));

        assertThat(reading.draft() != null || reading.problems().stream().anyMatch(Problem::isError))
                .isTrue();
    }

    @Test
    void what_no_column_can_hold_is_refused() {
        Reading reading = inTime(titled("    " + "&".repeat(300_000)));

        assertThat(reading.problems())
                .singleElement()
                .asString()
                .contains("error: a paragraph, list or table of the page is too long");
    }

    @Test
    void of_very_many_problems_the_first_are_told() {
        Reading reading = inTime(titled("[x](foo:1)\n".repeat(1_000) + "\n- A: ____% {#-x}\n"));

        assertThat(reading.problems()).hasSize(102);
        assertThat(reading.problems())
                .extracting(Problem::toString)
                .contains("page.md:103:1: warning: a link to an unsafe address is shown as text"
                        + " — link to an http or https address")
                .anyMatch(problem -> problem.startsWith("page.md:4:1: warning: the page has 900 more problems"))
                .anyMatch(problem -> problem.startsWith("page.md:1005:12: error: the question key"));
    }

    @Test
    void a_long_head_is_not_repeated_in_every_row() {
        String table = "| a | " + "x".repeat(5000) + " |\n|---|---|\n" + "| 1 | 2 |\n".repeat(1000);

        assertThat(Rendering.html(Pages.draft(inTime(titled(table))))).hasSizeLessThan(400_000);
    }

    @Test
    void a_heading_of_blanks_takes_no_time() {
        Pages.draft(inTime(titled("## a" + " ".repeat(400_000) + "b\n")));
    }

    @Test
    void front_matter_of_other_kinds_is_text() {
        CruxDraft crux = Pages.draft(inTime("---\ntitle: no\ndescription: 012\norder: 1e1\nunknown: {a: [b]}\n---\n"));

        assertThat(crux.title()).isEqualTo("no");
        assertThat(crux.description()).isEqualTo("012");
        assertThat(crux.order()).isEqualTo(10);
    }

    @Test
    void an_order_that_is_no_number_is_only_warned_about() {
        Reading reading = inTime("---\ntitle: A\norder: soon\n---\n");

        assertThat(reading.problems())
                .singleElement()
                .asString()
                .contains("warning: the front matter's order is not a number");
        assertThat(Pages.draft(reading).order()).isNull();
    }

    @Test
    void windows_line_ends_and_a_byte_order_mark_are_read() {
        CruxDraft crux =
                Pages.draft(inTime("\uFEFF---\r\ntitle: A\r\n---\r\n\r\nProbability that:\r\n- It rains: ____%\r\n"));

        assertThat(crux.questions())
                .singleElement()
                .extracting(q -> q.text().plain())
                .isEqualTo("It rains");
    }

    static void assertHarmless(Element page) {
        assertThat(page.select("script,style,iframe,object,embed,form,input,svg,link,meta,base"))
                .isEmpty();
        assertThat(page.select("*").stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .filter(attribute -> attribute.getKey().startsWith("on")
                                || attribute.getKey().equals("style")))
                .isEmpty();
        assertThat(page.select("[href],[src]").stream()
                        .map(element -> element.attr("href") + element.attr("src"))
                        .filter(address -> !address.matches("(?s)(https?|mailto):.*|[^:/?#]*([/?#].*)?")))
                .isEmpty();
    }

    private static Reading inTime(String source) {
        return inTime("page.md", source);
    }

    private static Reading inTime(String path, String source) {
        return assertTimeoutPreemptively(Duration.ofSeconds(120), () -> CruxReader.read(path, source));
    }

    private static String titled(String body) {
        return "---\ntitle: A\n---\n" + body;
    }

    private static String yamlBomb() {
        StringBuilder yaml = new StringBuilder("---\na: &a [x, x]\n");
        for (char c = 'b'; c < 'z'; c++) {
            yaml.append(c)
                    .append(": &")
                    .append(c)
                    .append(" [")
                    .append(("*" + (char) (c - 1) + ", ").repeat(9))
                    .append("x]\n");
        }
        return yaml.append("---\n").toString();
    }
}
