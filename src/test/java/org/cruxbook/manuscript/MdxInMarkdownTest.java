package org.cruxbook.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** MDX in a page whose name ends in {@code .md} is told of once, and nothing else is taken for it. */
class MdxInMarkdownTest {

    private static final String REMEDY =
            " — name the file page.mdx to have the words of its components shown, or put it in backticks";

    @Test
    void all_of_it_makes_one_warning_at_the_first_place() {
        assertThat(problems("""
                import { Card } from '../components';
                import X from "x"

                export const votes = [{ year: 1998 }];

                <Card title="Money" items={[1, 2]}>

                Words with <Icon.Small name='x' /> in them.

                </Card>

                <Timeline
                  events={[1]}
                />
                """))
                .containsExactly("page.md:4:1: warning: an import is MDX, and text in a .md file, here and 5 more times"
                        + REMEDY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "export default Page;1;an export",
                "<Card title=\"x\">;1;the component <Card>",
                "Words, <Badge />.;8;the component <Badge>",
                "<Steps>one</Steps>;1;the component <Steps>",
                "<Aside type=\"tip\">one</Aside>;1;the component <Aside>",
                "- <Tabs.Item {...all}>;3;the component <Tabs.Item>",
                "| a |\\n|---|\\n| <FAQ open>x</FAQ> |;3;the component <FAQ>"
            })
    void each_kind_is_recognised(String body, int column, String what) {
        String[] lines = body.split("\\\\n");
        assertThat(problems(String.join("\n", lines) + "\n"))
                .containsExactly("page.md:" + (3 + lines.length) + ":" + column + ": warning: " + what
                        + " is MDX, and text in a .md file" + REMEDY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Import duties rise.",
                "import duties rise from \"low\" to high.",
                "Exports fall.\n\nexport controls may backfire",
                "Words\nimport X from 'x'",
                "`<Card title=\"x\">` and `import X from 'x'`",
                "```mdx\nimport X from 'x'\n\n<Card title=\"x\" />\n```",
                "Code:\n\n    <Card title=\"x\" />",
                "<!-- <Card title=\"x\" /> -->",
                "\\<Card title=\"x\" />",
                "&lt;Card title=\"x\" />",
                "Write to <Name of person> or a List<String> of them.",
                "<https://example.org> and 3 <Anna and Ben> 2",
                "<Details>\n\nmore\n\n</Details>"
            })
    void what_is_none_is_left_alone(String body) {
        assertThat(problems(body + "\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<B>loud</B>", "<Table>\n\nx"})
    void old_html_is_still_told_of_as_such(String body) {
        assertThat(problems(body + "\n")).singleElement().asString().contains("the HTML element <");
    }

    @Test
    void in_an_mdx_file_it_is_told_of_piece_by_piece() {
        assertThat(problems("folder/page.mdx", "import X from 'x'\n\n<Card title=\"x\" />\n"))
                .hasSize(2)
                .noneMatch(problem -> problem.contains(".md file"));
    }

    private static List<String> problems(String body) {
        return problems("page.md", body);
    }

    private static List<String> problems(String file, String body) {
        return CruxReader.read(file, "---\ntitle: A\n---\n" + body).problems().stream()
                .map(Problem::toString)
                .toList();
    }
}
