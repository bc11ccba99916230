package org.cruxbook.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class NameTest {

    @Test
    void spaces_around_it_and_what_cannot_be_seen_are_left_out() {
        assertThat(Name.parse("  Ann \t of\n Kent ")).contains(new Name("Ann of Kent"));
        assertThat(Name.parse("Ann\u202E\u2066")).contains(new Name("Ann"));
        assertThat(Name.parse(" \u200B ")).isEmpty();
    }

    @Test
    void every_script_has_names() {
        assertThat(Name.parse("नमिता").orElseThrow().text()).isEqualTo("नमिता");
        assertThat(Name.parse("آنا\u200Cمریم").orElseThrow().text()).isEqualTo("آنا\u200Cمریم");
    }

    @Test
    void more_than_forty_characters_are_refused() {
        assertThat(Name.isTooLong("🦉".repeat(40))).isFalse();
        assertThat(Name.isTooLong("🦉".repeat(41))).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> Name.parse("n".repeat(41)));
    }
}
