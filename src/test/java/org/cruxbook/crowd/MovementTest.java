package org.cruxbook.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MovementTest {

    private static Movement moves(Map<Integer, Long> moves) {
        return Movement.of(Distribution.empty(), Distribution.empty(), new TreeMap<>(moves));
    }

    @Test
    void counts_those_who_say_more_and_those_who_say_less() {
        Movement movement = moves(Map.of(0, 20L, 1, 2L, 30_000, 1L, -5_000, 4L));

        assertThat(movement.up()).isEqualTo(3);
        assertThat(movement.down()).isEqualTo(4);
        assertThat(movement.changed()).isEqualTo(7);
    }

    /**
     * <pre>
     * python3 -c "from statistics import *; print(median([10, 10, 20, 20, 30]))"
     * </pre>
     */
    @Test
    void the_typical_distance_is_the_median_of_those_who_moved_whichever_way() {
        assertThat(moves(Map.of(0, 20L, 10_000, 2L, -20_000, 2L, 30_000, 1L)).typicalDistance())
                .hasValue(20);
    }

    @Test
    void of_four_who_moved_no_distance_is_told() {
        assertThat(moves(Map.of(0, 20L, 10_000, 4L)).typicalDistance()).isEmpty();
    }
}
