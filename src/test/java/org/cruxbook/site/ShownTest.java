package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.cruxbook.crux.Crux;
import org.cruxbook.testing.Pages;
import org.junit.jupiter.api.Test;

class ShownTest {

    @Test
    void says_of_each_sub_crux_and_question_its_wording_and_whether_it_was_filled() {
        Crux pause = Pages.pause();

        assertThat(Shown.of(pause, Set.of("stance.s3", "q2")))
                .hasToString("stance.s1:1:0 stance.s2:1:0 stance.s3:2:1 q1:1:0 q2:1:1");
    }

    @Test
    void comes_back_as_it_was_sent() {
        Shown shown = Shown.of(Pages.pause(), Set.of("stance.s3", "q2"));

        assertThat(Shown.parse(shown.toString())).isEqualTo(shown);
        assertThat(Shown.parse("labs-3f2a:1:0 协调-1b:3:1").filledNames()).containsExactly("协调-1b");
    }

    @Test
    void whatever_else_is_sent_shows_nothing() {
        assertThat(Shown.parse("").boxes()).isEmpty();
        assertThat(Shown.parse("q1 q2:1 q3:x:0 q4:1:2 :1:1 q5:99999999999:0").boxes())
                .isEmpty();
    }
}
