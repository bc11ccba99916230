package org.cruxbook.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InGermany.class)
class CourseTest {

    @Test
    void goes_over_all_values_from_a_ring_to_a_diamond() {
        Course course = Course.of(List.of(50.0, 12.5, 25.0), true);

        assertThat(course.way()).isEqualTo("M31 12H100");
        assertThat(course.first()).isEqualTo("M100 12h0");
        assertThat(course.stops()).isEqualTo("M31 12h0");
        assertThat(course.mark()).isEqualTo("M54 5.5l6.5 6.5-6.5 6.5-6.5-6.5z");
    }

    @Test
    void of_one_value_is_its_diamond_alone() {
        Course course = Course.of(List.of(50.0), true);

        assertThat(course.mark()).isNotNull();
        assertThat(course.way()).isNull();
        assertThat(course.first()).isNull();
        assertThat(course.stops()).isEmpty();
    }

    @Test
    void of_what_was_withdrawn_has_no_mark_but_shows_where_it_was() {
        Course course = Course.of(List.of(50.0), false);

        assertThat(course.mark()).isNull();
        assertThat(course.first()).isEqualTo("M100 12h0");
    }

    @Test
    void of_a_median_ends_with_a_tick() {
        assertThat(Course.ofMedian(50, 25).mark()).isEqualTo("M54 4v16");
    }

    @Test
    void of_nothing_there_is_none() {
        assertThatThrownBy(() -> Course.of(List.of(), true)).isInstanceOf(IllegalArgumentException.class);
    }
}
