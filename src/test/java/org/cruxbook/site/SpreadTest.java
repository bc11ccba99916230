package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cruxbook.crux.Side;
import org.junit.jupiter.api.Test;

class SpreadTest {

    /** F is for, A is against, anything else neither. */
    private static List<String> lay(String... items) {
        return Spread.lay(
                        List.of(items),
                        item -> item.startsWith("F") ? Side.FOR : item.startsWith("A") ? Side.AGAINST : null)
                .stream()
                .map(spread -> String.join("+", spread.items()))
                .toList();
    }

    @Test
    void neighbours_of_opposite_sides_face_each_other() {
        assertThat(lay("F1", "A1")).containsExactly("F1+A1");
        assertThat(lay("A1", "F1")).containsExactly("A1+F1");
    }

    @Test
    void nothing_else_does() {
        assertThat(lay("F1", "F2", "x", "A1", "y", "F3")).containsExactly("F1", "F2", "x", "A1", "y", "F3");
    }

    @Test
    void each_is_used_once() {
        assertThat(lay("F1", "A1", "F2")).containsExactly("F1+A1", "F2");
        assertThat(lay("F1", "F2", "A1", "A2")).containsExactly("F1", "F2+A1", "A2");
    }
}
