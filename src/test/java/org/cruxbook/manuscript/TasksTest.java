package org.cruxbook.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Task lists: {@code - [x] done} and {@code - [ ] to do}. */
class TasksTest {

    @Test
    void show_a_sign_with_words_for_those_who_hear_it() {
        Element page = page("- [x] a\n- [ ] *b*\n\n1. [X] c\n\n   more\n");

        assertThat(page.select("li").eachText()).containsExactly("☑ a", "☐ b", "☑ c more");
        assertThat(page.select("li span[role=img]").eachAttr("aria-label")).containsExactly("Done", "To do", "Done");
        assertThat(page.select("input")).isEmpty();
    }

    @Test
    void are_arguments_and_failures_like_other_lists() {
        assertThat(Outline.ofBody(
                        Pages.page("## Arguments for a\n\n- [x] **Name**: detail\n\n## Risks\n\n- [ ] **R**: d\n")))
                .containsExactly(
                        "section: Arguments for a",
                        "argument for: Name | ☑ detail",
                        "section: Risks",
                        "failure mode: R | ☐ d");
    }

    @Test
    void need_no_box_beside_a_blank() {
        assertThat(Outline.ofBody(Pages.page("- [ ] It rains: ____%\n"))).containsExactly("question: It rains");
    }

    @Test
    void are_lists_of_brackets_elsewhere() {
        assertThat(Outline.ofBody(Pages.page("[x] a\n\n- [y] b\n- [x]c\n"))).containsExactly("prose: [x] a [y] b [x]c");
    }

    private static Element page(String body) {
        return Jsoup.parseBodyFragment(Rendering.html(Pages.page(body)));
    }
}
