package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.cruxbook.estimate.Probability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentsTest {

    @ParameterizedTest
    @CsvSource({
        "31, 31%",
        "12.5, 12.5%",
        "33.3333, 33.3%",
        "0.05, 0.05%",
        "0, 0%",
        "100, 100%",
        "99.95, 99.95%",
        "0.0004, 0%"
    })
    void a_figure_has_one_decimal_at_most_and_three_near_the_ends(double figure, String written) {
        assertThat(Percents.of(figure)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"4, +4", "-13, −13", "0, 0", "-0.25, −0.25", "12.34, +12.3"})
    void a_difference_has_a_sign_and_a_true_minus(double points, String written) {
        assertThat(Percents.signed(points)).isEqualTo(written);
    }

    @Test
    void an_answer_is_written_as_it_was_meant() {
        assertThat(Percents.of(new Probability(33_333))).isEqualTo("33.333%");
    }

    @ParameterizedTest
    @CsvSource({"0, 10, 0%", "1, 1000, <1%", "1, 3, 33%", "5, 1000, 1%", "0, 0, 0%"})
    void a_share_is_whole_and_never_hides_someone(long part, long all, String written) {
        assertThat(Percents.share(part, all)).isEqualTo(written);
    }

    @Test
    void small_products_keep_two_digits_that_count() {
        assertThat(Stream.of(1.0, 0.125, 0.01, 0.00999, 0.00021, 0.0000034, 3.4e-9, 1e-12, 0.0)
                        .map(Percents::ofShare))
                .containsExactly("100%", "12.5%", "1%", "1%", "0.021%", "0.00034%", "3.4 × 10⁻⁷%", "1 × 10⁻¹⁰%", "0%");
    }

    @Test
    void no_product_is_rounded_to_certainty() {
        assertThat(Percents.ofShare(0.9999999)).isEqualTo(">99.999%");
        assertThat(Percents.ofShare(0.99999)).isEqualTo("99.999%");
    }
}
