package org.cruxbook.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MagnitudeTest {

    /**
     * <pre>
     * python3 -c "from math import *; print([round(-200 * log10(x)) for x in (1, .1, .01, .5, 1e-12)])"
     * </pre>
     */
    @ParameterizedTest
    @CsvSource({"1, 0", "0.1, 200", "0.01, 400", "0.5, 60", "1e-12, 2400", "1e-40, 2400", "0, 2401"})
    void there_are_two_hundred_to_a_power_of_ten(double share, int number) {
        assertThat(Magnitude.of(share).number()).isEqualTo(number);
    }

    @Test
    void what_a_magnitude_stands_for_is_within_six_thousandths_of_the_product() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            double share = Math.pow(10, -12 * random.nextDouble());
            assertThat(Magnitude.of(share).share() / share).isBetween(0.994, 1.006);
        }
        assertThat(Magnitude.NEVER.share()).isZero();
    }

    /**
     * <pre>
     * python3 -c "from math import *; print(100 * prod([.8, .9, .58, .25, .05, .4]))"
     * </pre>
     */
    @Test
    void six_steps_of_superforecasters_come_to_a_fifth_of_a_percent() {
        List<Probability> steps = IntStream.of(80, 90, 58, 25, 5, 40)
                .mapToObj(percent -> new Probability(1_000 * percent))
                .toList();

        assertThat(100 * Magnitude.product(steps)).isEqualTo(0.2088, within(1e-9));
        assertThat(Magnitude.ofProduct(steps)).isEqualTo(Magnitude.of(0.002088));
    }

    @Test
    void one_step_of_nothing_makes_nothing_of_all() {
        assertThat(Magnitude.ofProduct(List.of(new Probability(100_000), new Probability(0))))
                .isEqualTo(Magnitude.NEVER);
    }

    @Test
    void the_smaller_product_comes_first() {
        assertThat(Magnitude.NEVER).isLessThan(Magnitude.of(0.01));
        assertThat(Magnitude.of(0.01)).isLessThan(Magnitude.of(0.1));
    }

    @Test
    void there_are_no_others() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Magnitude(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Magnitude(2402));
    }
}
