package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.cruxbook.manuscript.Problem;
import org.junit.jupiter.api.Test;

class FaultViewTest {

    private static FaultView at(int column, String line) {
        return FaultView.of(new Problem("a.md", 1, column, Problem.Severity.ERROR, "what", "remedy"), line);
    }

    @Test
    void the_line_is_cut_around_the_word_at_the_place() {
        FaultView fault = at(3, "- word, and more");

        assertThat(fault.before()).isEqualTo("- ");
        assertThat(fault.at()).isEqualTo("word,");
        assertThat(fault.after()).isEqualTo(" and more");
    }

    @Test
    void of_a_long_line_what_is_near_is_shown_and_no_character_is_cut_in_two() {
        FaultView fault = at(1_002, "a" + "👍".repeat(501).substring(0, 1_000) + " word " + "👍".repeat(200));

        assertThat(fault.before()).startsWith("…👍").endsWith("👍").hasSizeLessThan(90);
        assertThat(fault.after()).endsWith("👍…").hasSizeLessThan(170);
    }

    @Test
    void at_the_end_of_a_line_there_is_no_word() {
        assertThat(at(99, "ab").at()).isEmpty();
        assertThat(at(99, "ab").hasLine()).isTrue();
        assertThat(at(1, " ").hasLine()).isFalse();
    }
}
