package org.cruxbook.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepTest {

    @Test
    void one_digit_from_1_to_5_is_a_step() {
        assertThat(Step.parse("1")).contains(new Step(1));
        assertThat(Step.parse("5")).contains(new Step(5));
        assertThat(new Step(4)).hasToString("4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "6", "-1", "3.0", " 3", "33", "٣", "three", "3\n"})
    void nothing_else_is(String sent) {
        assertThat(Step.parse(sent)).isEmpty();
    }

    @Test
    void there_is_no_step_before_the_first_or_after_the_last() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Step(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Step(6));
    }
}
