package org.cruxbook.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of JSX, expressions, imports and exports in the text of an {@code .mdx} file. */
class MdxTest {

    @Test
    void the_strings_of_a_component_stand_in_its_place() {
        assertThat(outline("""
                Before.

                <Timeline
                  title="Three tries"
                  events={[
                    { year: 1998, text: 'The "first" vote' },
                    { year: 2007, text: `The second` },
                  ]}
                  tags={["bridge", "ferry"]}
                />

                After.
                """))
                .containsExactly(
                        "prose: Before. Three tries events: year: 1998 The \"first\" vote year: 2007 The second"
                                + " tags: bridge ferry After.");
    }

    @Test
    void strings_of_objects_are_a_list_within_a_plain_block() {
        assertThat(html("<Views items={[{ who: \"A\", note: \"b\" }, \"c\"]} />\n"))
                .isEqualTo(squeezed("""
                        <div class="component"><p>items:</p>
                        <ul><li><p>who: A</p><p>note: b</p></li><li><p>c</p></li></ul></div>"""));
    }

    @Test
    void what_a_component_holds_is_read_as_if_it_stood_alone() {
        assertThat(outline("""
                ## Key sub-cruxes

                <Wide>
                  <Inner name="views">
                    | Question | Sceptics | Believers |
                    |---|---|---|
                    | Will the region pay? | Never | If pressed |
                  </Inner>
                </Wide>

                ## Arguments for Delay

                <Steps>
                1. **Money**: a third
                2. **Ground**: two surveys
                </Steps>
                """))
                .containsExactly(
                        "section: Key sub-cruxes",
                        "prose: views",
                        "labels: Question | Sceptics | Believers",
                        "sub-crux: Will the region pay? | Never | If pressed",
                        "section: Arguments for Delay",
                        "argument for: Money | a third",
                        "argument for: Ground | two surveys");
    }

    @Test
    void blanks_within_a_component_are_asked_and_keys_work() {
        assertThat(outline("Probability that:\n\n<Card>\n- it rains: ____% {#rain}\n- it snows: ____%\n</Card>\n"))
                .containsExactly(
                        "question: Probability that: | it rains {#rain}", "question: Probability that: | it snows");
    }

    @Test
    void a_blank_in_an_attribute_is_shown_and_not_asked() {
        Reading reading = read("<Card title=\"Rain: ____%\" />\n");

        assertThat(Rendering.plain(Pages.draft(reading))).isEqualTo("Rain: ____%");
        assertThat(warnings(reading)).anyMatch(line -> line.startsWith("4:1: a blank within a component's attribute"));
    }

    @Test
    void lists_keep_their_depth_and_their_company() {
        assertThat(html("""
                - one
                  <Card title="of one">
                    - nested

                      deeper
                  </Card>
                - two
                {/* hidden */}
                - three
                """)).isEqualTo(squeezed("""
                        <ul><li><p>one</p><div class="component"><p><strong>of one</strong></p></div>
                        <ul><li><p>nested</p><p>deeper</p></li></ul></li><li><p>two</p></li><li><p>three</p></li></ul>"""));
    }

    @Test
    void code_in_fences_and_backticks_is_left_alone() {
        assertThat(html("""
                <Card>
                    ```jsx
                    <Card title="x">{y}</Card>
                      indented
                    ```
                </Card>

                `<b>{z}</b>` and ``a ` <i>``
                """)).isEqualTo(squeezed("""
                        <pre tabindex="0"><code class="language-jsx">&lt;Card title&#61;&#34;x&#34;&gt;{y}&lt;/Card&gt;
                          indented
                        </code></pre>
                        <p><code>&lt;b&gt;{z}&lt;/b&gt;</code> and <code>a &#96; &lt;i&gt;</code></p>"""));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "a <b>bold</b> word | a bold word",
                "a <Badge text=\"new\" variant=\"tip\" /> word | a new, variant: tip word",
                "a <Tip text=\"meaning\">word</Tip> | a word (meaning)",
                "<>one</> and <Fragment>two</Fragment> | one and two",
                "<Tabs.Item label=\"npm\">run</Tabs.Item> | npm run",
                "x <A {...rest} b={f('x')} c={1} d /> | x {...rest}, b: f('x'), c: 1",
                "<A title='it&apos;s &lt;b&gt;' /> | it's <b>",
                "x <A text={'a' + \"b\"} also={`c\\u00e9`} /> | x ab, also: cé",
                "{\"a\\n b\"} {'it\\'s'} {42} | a b it's 42",
                "{`so ${much}`} | so ${much}",
                "{/* nobody */} is here | is here",
                "{a > 1 && <b>yes</b>} | {a > 1 && <b>yes</b>}",
                "{don't} and {} | {don't} and {}",
                "p < 0.05 and a<1 and 1 > 0 | p < 0.05 and a<1 and 1 > 0",
                "<https://example.org/a> and <me@example.org> | https://example.org/a and me@example.org",
                "List<T> of {x | List<T> of {x",
                "an unopened </Card> | an unopened </Card>",
                "\\<b> and \\{x} | <b> and {x}",
                "import duties rose. | import duties rose.",
                "export const was never a word | export const was never a word",
                "a<br/>b<br>c<hr /> | a b c",
                "[x](/a/{b}) | x",
                "one <span class=\"x\" style={{a: 1}}>two</span> | one two",
            })
    void within_a_line_only_words_are_left(String body, String seen) {
        assertThat(text(body)).isEqualTo(seen);
    }

    @Test
    void tags_stand_in_cells_and_headings_too() {
        assertThat(outline("## <Icon name=\"rock\" /> Risks\n\n| Risk | Meaning |\n|---|---|\n"
                        + "| <b>Money</b> | <Badge text=\"dear\" /> {\"indeed\"} |\n"))
                .containsExactly("section: rock Risks", "labels: Risk | Meaning", "failure mode: Money | dear indeed");
    }

    @Test
    void imports_are_hidden_and_exports_show_their_texts() {
        Reading reading = read("""
                import A from 'a';
                import {
                  B,
                } from "b"
                export const prerender = true
                export const facts = {
                  first: "The ferry sank in 1911",

                  more: [1, 2],
                };
                export { c } from './c';

                export const Note = ({ text }) => (
                  <p title="hint">{text} isn't lost</p>
                );

                Words.
                """);

        assertThat(Rendering.plain(Pages.draft(reading)))
                .isEqualTo("facts: first: The ferry sank in 1911 more: 1 2 export const Note = ({ text }) => ( "
                        + "<p title=\"hint\">{text} isn't lost</p> ); Words.");
        assertThat(warnings(reading))
                .extracting(line -> line.replaceFirst(";.*| —.*", ""))
                .containsExactly(
                        "4:1: an import is not run, and not shown",
                        "5:1: an import is not run, and not shown",
                        "8:1: an export is not run, and not shown",
                        "9:1: an export is not run",
                        "14:1: an export is not run, and not shown",
                        "16:1: an export is not run");
    }

    @Test
    void whatever_is_not_shown_as_it_was_meant_is_told_with_its_place() {
        assertThat(warnings(read("""
                Some words, {a.b} and <Card
                  title="x"
                  class="y" />.

                <Open>

                An {unclosed brace, and </Closed>.
                """)))
                .containsExactly(
                        "4:13: an expression is not run, and shown as it was typed — write what it stands for",
                        "4:23: the component <Card> is not run; its texts are shown in its place, without class"
                                + " — write as Markdown what readers are to see",
                        "8:1: the tag <Open> has no partner and is shown as it was typed"
                                + " — open and close it in the same place, or write \\< for the sign itself",
                        "10:4: a brace is never closed and is shown as it was typed — write \\{ for the sign itself",
                        "10:25: the tag </Closed> has no partner and is shown as it was typed"
                                + " — open and close it in the same place, or write \\< for the sign itself");
    }

    @Test
    void a_page_of_nothing_else_is_told_of_once() {
        assertThat(warnings(read("<A/>\n".repeat(1000)))).hasSize(101);
    }

    @Test
    void lines_of_other_problems_stay_true_below_and_within_components() {
        assertThat(read("""
                <Card
                  title="x"
                >
                    - a: ____% {#k}
                    - b: ____% {#k}

                  <Inner>one line: ____% {#k}</Inner>
                </Card>

                c: ____% {#k}
                """).problems())
                .filteredOn(Problem::isError)
                .extracting(problem -> problem.line() + ":" + problem.column())
                .containsExactly("8:16", "10:26", "13:10");
    }

    @Test
    void what_is_never_closed_takes_nothing_along() {
        assertThat(outline("Before.\n\n<Card title=\"x\">\n\n## Risks\n\n<b\n\nAfter {\n"))
                .containsExactly("prose: Before. <Card title=\"x\">", "section: Risks", "prose: <b After {");
    }

    @Test
    void links_pictures_and_details_are_what_they_are() {
        assertThat(html("""
                <a href="../ferries/#cost">Ferries</a>, <LinkButton href="/x/y/" variant="big">on</LinkButton>,
                <img src="maps/a.png" alt="A map [1]" /> and <a href="javascript:alert(1)">this</a>.

                <LinkCard title="Tides" href="/docs/tides/" />

                <details open>
                <summary>More *here*</summary>
                - a
                </details>
                """)).isEqualTo(squeezed("""
                        <p><a href="/cruxes/ferries#cost">Ferries</a>, <a href="/cruxes/y">on</a>,
                        <img src="/images/maps/a.png" alt="A map [1]" /> and this.</p>
                        <div class="component"><p><strong>Tides</strong></p>
                        <p>href: <a href="/cruxes/tides">/docs/tides/</a></p></div>
                        <details open="open"><summary>More <em>here</em></summary><ul><li>a</li></ul></details>"""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Aside>Words.</Aside>",
                "<Aside type=\"note\">\n  Words.\n</Aside>",
                "<Admonition type='note'>\n\nWords.\n\n</Admonition>",
                ":::note\nWords.\n:::"
            })
    void asides_of_documentation_sites_are_asides(String aside) {
        assertThat(html(aside + "\n"))
                .isEqualTo("<div role=\"note\" class=\"aside\"><p class=\"aside-label\"><span class=\"aside-kind\">Note"
                        + "</span></p><p>Words.</p></div>");
        assertThat(read(aside).problems()).isEmpty();
    }

    @Test
    void an_aside_may_hold_anything_and_stand_in_anything() {
        assertThat(html("""
                - item
                  <Aside type="danger" title="Mind *this*" icon="fire">
                    :::note
                    inner
                    </Aside>
                - next
                """)).isEqualTo(squeezed("""
                        <ul><li>item<div role="note" class="aside-grave">
                        <p class="aside-label"><span class="aside-kind">Danger</span> Mind *this*</p>
                        <div class="component"><p>icon: fire</p></div><p>:::note</p><p>inner</p></div></li>
                        <li>next</li></ul>"""));
    }

    @Test
    void an_aside_of_no_known_kind_is_a_component() {
        assertThat(text("<Aside type=\"joke\">\n  Ha.\n</Aside>\n")).isEqualTo("type: joke Ha.");
    }

    @Test
    void a_claim_and_a_title_may_stand_below_imports() {
        CruxDraft draft = Pages.draft(CruxReader.read(
                "a.mdx", "import A from 'a'\n\n# A *title*\n\n<A>\n  **The claim**: It rains.\n</A>\n"));

        assertThat(draft.title()).isEqualTo("A title");
        assertThat(draft.claim().text().plain()).isEqualTo("It rains.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<script src=\"https://example.org/x.js\" />",
                "<img src=\"x.png\" onError={alert(1)} onload=\"alert(1)\" style={{ a: 1 }} />",
                "<a href=\"javascript:alert(1)\" target=\"_blank\">x</a>",
                "<A href={'java' + 'script:alert(1)'} />",
                "<A href=\"data:text/html,<script>alert(1)</script>\" title=\"&lt;script&gt;alert(1)&lt;/script&gt;\" />",
                "<A t={`\"><script>alert(1)</script>`} />",
                "{fetch('https://example.org')} {eval(\"1\")} {process.env.HOME}",
                "{`</p><iframe src=\"//x\"></iframe>`}",
                "<iframe src=\"//x\">in it</iframe>",
                "<details onToggle=\"alert(1)\" open><summary class=\"x\">y</summary>z</details>",
                "<sub onClick={x}>1</sub><br onload='x'/>",
                "export const x = \"<script>alert(1)</script>\"",
                "<Aside type=\"note\" title=\"<img src=x onerror=alert(1)>\">x</Aside>",
                "<svg onload=\"alert(1)\"><style>{`*{display:none}`}</style></svg>",
                "\uFDE30\uFDE5 \uFDE40\uFDE5 \uFDE6\uFDE6\uFDE6note",
            })
    void nothing_runs(String body) {
        MalformedPagesTest.assertHarmless(Jsoup.parseBodyFragment(html(body + "\n")));
    }

    @Test
    void in_other_files_it_is_text() {
        String body = "import A from 'a'\n\n<Card title=\"x\">{y}</Card> {/* z */}\n";

        assertThat(Rendering.plain(Pages.page(body)))
                .isEqualTo("import A from 'a' <Card title=\"x\">{y}</Card> {/* z */}");
        assertThat(CruxReader.read("a.md", "# A\n\n" + body).problems())
                .singleElement()
                .asString()
                .startsWith("a.md:3:1: warning: an import is MDX, and text in a .md file, here and 1 more time");
    }

    private static Reading read(String body) {
        return CruxReader.read("page.mdx", "---\ntitle: A page\n---\n" + body);
    }

    private static List<String> outline(String body) {
        return Outline.ofBody(Pages.draft(read(body)));
    }

    private static String text(String body) {
        Element page = Jsoup.parseBodyFragment(Rendering.html(Pages.draft(read(body + "\n"))));
        return page.text();
    }

    private static String html(String body) {
        return squeezed(Rendering.html(Pages.draft(read(body))));
    }

    /** White space between tags is of no account. */
    private static String squeezed(String html) {
        return html.replaceAll(">\\s*\\n\\s*<", "><")
                .replaceAll("(?<=(p|ul|li|div)>)\\s+(?=<)", "")
                .strip();
    }

    private static List<String> warnings(Reading reading) {
        return reading.problems().stream()
                .map(problem ->
                        problem.line() + ":" + problem.column() + ": " + problem.what() + " — " + problem.remedy())
                .toList();
    }
}
