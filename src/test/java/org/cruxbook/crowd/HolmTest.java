package org.cruxbook.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class HolmTest {

    private static double adjusted(Map<String, Double> tests, String name) {
        return Holm.adjust(tests).get(name);
    }

    /**
     * <pre>
     * p = [0.01, 0.03, 0.04]
     * print([max((3 - i) * p[i] for i in range(j + 1)) for j in range(3)])
     * </pre>
     */
    @Test
    void the_smallest_p_is_taken_as_often_as_there_are_tests() {
        Map<String, Double> tests = Map.of("a", 0.04, "b", 0.01, "c", 0.03);

        assertThat(adjusted(tests, "b")).isEqualTo(0.03, within(1e-12));
        assertThat(adjusted(tests, "c")).isEqualTo(0.06, within(1e-12));
        assertThat(adjusted(tests, "a")).isEqualTo(0.06, within(1e-12));
    }

    @Test
    void none_is_above_1() {
        assertThat(Holm.adjust(Map.of("a", 0.6, "b", 0.9))).isEqualTo(Map.of("a", 1.0, "b", 1.0));
    }

    @Test
    void one_test_stays_as_it_is_and_none_gives_none() {
        assertThat(Holm.adjust(Map.of("a", 0.2))).isEqualTo(Map.of("a", 0.2));
        assertThat(Holm.adjust(Map.of())).isEmpty();
    }
}
