package org.cruxbook.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cruxbook.manuscript.Problem;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    private static String below(String line, int column) {
        Problem problem = new Problem("page.md", 12, column, Problem.Severity.ERROR, "what", "remedy");
        List<String> lines = Excerpt.of(line, problem, new Ink(false));
        return String.join("\n", lines).replaceAll("(?m)^ {3}", "");
    }

    @Test
    void the_caret_stands_below_the_place() {
        assertThat(below("- It rains: ____%", 13)).isEqualTo("""
                12 | - It rains: ____%
                   |             ^""");
    }

    @Test
    void tabs_are_spread_out() {
        assertThat(below("\ta\tb", 4)).isEqualTo("""
                12 |     a   b
                   |         ^""");
    }

    @Test
    void a_wide_character_takes_two_columns_and_a_mark_none() {
        assertThat(below("漢字 cafe\u0301 👍 x", 13)).isEqualTo("""
                12 | 漢字 cafe\u0301 👍 x
                   |              ^""");
    }

    @Test
    void what_steers_a_terminal_is_shown_as_something_else() {
        assertThat(below("a\u001B[2Jb\u009Bc\u202Ed", 8)).isEqualTo("""
                12 | a\uFFFD[2Jb\uFFFDc\uFFFDd
                   |        ^""");
    }

    @Test
    void of_a_long_line_only_what_is_around_the_place_is_shown() {
        String[] lines = below("x".repeat(200) + "HERE" + "y".repeat(200), 201).split("\n");

        assertThat(lines[0]).startsWith("12 | …xx").contains("xHEREy").endsWith("y…");
        assertThat(lines[0].indexOf("HERE")).isEqualTo(lines[1].indexOf('^'));
        assertThat(lines[0]).hasSizeLessThanOrEqualTo(110);
    }

    @Test
    void a_place_past_the_end_of_the_line_is_its_end() {
        assertThat(below("ab", 9)).endsWith("|   ^");
    }
}
