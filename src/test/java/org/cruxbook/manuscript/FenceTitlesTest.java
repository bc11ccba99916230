package org.cruxbook.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FenceTitlesTest {

    private static String html(String info) {
        return Rendering.html(Pages.page("```" + info + "\nopen();\n```\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"js title=\"a <b>.js\"", "js {1,3} title='a <b>.js' showLineNumbers", " filename=\"a &lt;b>.js\""
            })
    void a_title_is_shown_above_the_code(String info) {
        assertThat(html(info)).startsWith("<p><em>a &lt;b&gt;.js</em></p>").contains("open();");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "js", "js title=\"\"", "js title=a", "js subtitle=\"b\"", "js title=\"open"})
    void what_is_no_title_stands_nowhere(String info) {
        assertThat(html(info)).doesNotContain("<em>").contains("open();");
    }

    @Test
    void a_title_is_neither_the_claim_nor_a_question() {
        CruxDraft draft = Pages.page("~~~ title=\"The claim: it rains ____%\"\nopen();\n~~~\n");

        assertThat(draft.claim()).isNull();
        assertThat(draft.questions()).isEmpty();
        assertThat(Rendering.html(draft)).contains("it rains ____%");
    }

    @Test
    void within_an_item_it_belongs_to_the_item() {
        CruxDraft draft =
                Pages.page("## Arguments for\n\n- **Code**: see\n\n  ```js title=\"a.js\"\n  open();\n  ```\n");

        assertThat(draft.blocks(CruxDraft.Arguments.class)
                        .get(0)
                        .arguments()
                        .get(0)
                        .detail()
                        .plain())
                .isEqualTo("see a.js open();");
    }
}
