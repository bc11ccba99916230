package org.cruxbook.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WeekTest {

    @Test
    void the_first_of_january_1970_is_in_week_0() {
        assertThat(week("1970-01-01T00:00:00Z")).isEqualTo(new Week(0));
        assertThat(week("1969-12-29T00:00:00Z")).isEqualTo(new Week(0));
    }

    @Test
    void a_week_begins_on_monday_at_midnight_in_utc() {
        assertThat(week("1970-01-04T23:59:59.999999Z")).isEqualTo(new Week(0));
        assertThat(week("1970-01-05T00:00:00Z")).isEqualTo(new Week(1));
        assertThat(week("2026-11-08T23:59:59.999999Z")).isEqualTo(week("2026-11-02T00:00:00Z"));
        assertThat(week("2026-11-09T00:00:00Z").minus(1)).isEqualTo(week("2026-11-02T00:00:00Z"));
    }

    @Test
    void weeks_before_the_epoch_count_down() {
        assertThat(week("1969-12-28T23:59:59Z")).isEqualTo(new Week(-1));
    }

    private static Week week(String moment) {
        return Week.of(Instant.parse(moment));
    }
}
