package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.cruxbook.crux.Question;
import org.cruxbook.crux.RichText;
import org.junit.jupiter.api.Test;

class ShownTest {

    private static Question question(String key, int version) {
        return new Question(1, key, version, null, RichText.NONE, false);
    }

    @Test
    void comes_back_as_it_was_sent() {
        Shown shown = Shown.of(List.of(question("labs-3f2a", 1), question("协调-1b", 3)), Set.of("协调-1b"));

        assertThat(Shown.parse(shown.toString())).isEqualTo(shown);
        assertThat(shown).hasToString("labs-3f2a:1:0 协调-1b:3:1");
    }

    @Test
    void whatever_else_is_sent_shows_nothing() {
        assertThat(Shown.parse("").boxes()).isEmpty();
        assertThat(Shown.parse("q1 q2:1 q3:x:0 q4:1:2 :1:1 q5:99999999999:0").boxes())
                .isEmpty();
    }
}
