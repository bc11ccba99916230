package org.cruxbook.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AllowancesTest {

    private final AtomicLong now = new AtomicLong();
    private final Allowances allowances = new Allowances(3, Duration.ofMinutes(60), new Ticking());

    private final class Ticking implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return now.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private int taken(String who, int scale) {
        return (int) IntStream.range(0, 100)
                .mapToObj(attempt -> allowances.take(who, scale))
                .takeWhile(Duration::isZero)
                .count();
    }

    @Test
    void there_is_so_much_at_once_and_then_a_time_to_wait() {
        assertThat(taken("ann", 1)).isEqualTo(3);
        assertThat(allowances.take("ann", 1)).isEqualTo(Duration.ofMinutes(20));
    }

    @Test
    void it_comes_back_bit_by_bit() {
        taken("ann", 1);
        pass(Duration.ofMinutes(20));
        assertThat(taken("ann", 1)).isEqualTo(1);
        pass(Duration.ofHours(5));
        assertThat(taken("ann", 1)).isEqualTo(3);
    }

    @Test
    void nobody_uses_up_what_is_anothers() {
        taken("ann", 1);

        assertThat(taken("ben", 1)).isEqualTo(3);
        assertThat(taken("a larger one", 4)).isEqualTo(12);
    }

    @Test
    void what_was_taken_for_nothing_is_given_back() {
        taken("ann", 1);
        allowances.giveBack("ann", 1);

        assertThat(taken("ann", 1)).isEqualTo(1);
    }

    @Test
    void keys_differ_from_one_run_to_the_next() {
        Salt salt = new Salt();

        assertThat(salt.key("192.0.2.7")).isEqualTo(salt.key("192.0.2.7")).isNotEqualTo(new Salt().key("192.0.2.7"));
    }
}
