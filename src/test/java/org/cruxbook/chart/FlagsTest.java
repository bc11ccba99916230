package org.cruxbook.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.cruxbook.chart.Flags.Flag;
import org.junit.jupiter.api.Test;

class FlagsTest {

    @Test
    void a_triangle_points_at_each_percent_and_has_its_name_below() {
        Flags flags = Flags.of(List.of(new Flag("B", 50), new Flag("A", 12.5)));

        assertThat(flags.pointers()).isEqualTo("M55.5 2l4.5 8h-9zM180 2l4.5 8h-9z");
        assertThat(flags.labels()).extracting(Label::text).containsExactly("A", "B");
        assertThat(flags.labels()).extracting(Label::x).containsExactly("55.5", "180");
        assertThat(flags.labels()).extracting(Label::y).containsOnly("21");
    }

    @Test
    void names_that_would_touch_stand_side_by_side() {
        Flags flags = Flags.of(List.of(new Flag("A", 5), new Flag("B", 5), new Flag("C", 90), new Flag("D", 7)));

        assertThat(flags.labels()).extracting(Label::text).containsExactly("A B D", "C");
        assertThat(flags.labels().get(0).x()).isEqualTo("32.81");
    }

    @Test
    void at_the_ends_a_name_stays_inside() {
        Flags flags = Flags.of(List.of(new Flag("All of them: 0%", 0)));

        assertThat(flags.labels().get(0).x()).isEqualTo("58.25");
        assertThatIllegalArgumentException().isThrownBy(() -> Flags.of(List.of(new Flag("A", 101))));
    }
}
