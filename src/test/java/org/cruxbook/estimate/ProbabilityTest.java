package org.cruxbook.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProbabilityTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "35|35000",
                "35%|35000",
                "35 %|35000",
                " 35.5 |35500",
                "35,5|35500",
                ".5|500",
                ",5|500",
                "0|0",
                "0.0|0",
                "100|100000",
                "100.000|100000",
                "0.05|50",
                "0.050|50",
                "0,125|125",
                "33,333|33333",
                "99.999|99999",
                "12.30 % |12300",
                "\u00a035\u00a0%\u00a0|35000",
                "35\u202f%|35000",
                "\t35\u2009%|35000",
            })
    void what_people_write_is_kept_to_the_thousandth(String typed, int thousandths) {
        assertThat(Probability.parse(typed)).contains(new Probability(thousandths));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "%",
                ".",
                ",",
                "5.",
                "5,",
                "035",
                "00",
                "00.5",
                "+5",
                "-0",
                "-5",
                "−5",
                "1e1",
                "1E1",
                "0x10",
                "10f",
                "10d",
                "NaN",
                "Infinity",
                "٣٥",
                "３５",
                "३५",
                "½",
                "100.001",
                "100.1",
                "101",
                "1000",
                "99999999999",
                "0.0005",
                "1.2.3",
                "1,000",
                "100,000",
                "1,2.3",
                "1 000",
                "3 5",
                "35%%",
                "%35",
                "35 percent",
                "35\u0000",
                "35\n",
                "35\u200b",
                "1/3",
                "٪35",
                "35％",
                "3_5",
                "thirty",
                "35;",
                "<b>35</b>",
            })
    void whatever_else_is_typed_is_not_guessed_at(String typed) {
        assertThat(Probability.parse(typed)).isEmpty();
    }

    @Test
    void ten_million_characters_are_refused_unread() {
        assertThat(Probability.parse("9".repeat(10_000_000))).isEmpty();
        assertThat(Probability.parse(" ".repeat(10_000_000) + "35")).isEmpty();
    }

    @Test
    void every_probability_reads_as_it_is_written_with_a_point_or_a_comma() {
        assertThat(IntStream.rangeClosed(0, Probability.CERTAIN).mapToObj(Probability::new))
                .allSatisfy(probability -> {
                    assertThat(Probability.parse(probability.toString())).contains(probability);
                    assertThat(Probability.parse(probability.toString().replace('.', ',') + " %"))
                            .contains(probability);
                });
    }

    @ParameterizedTest
    @CsvSource({"0,0", "50,0.05", "500,0.5", "10000,10", "35000,35", "35500,35.5", "99999,99.999", "100000,100"})
    void it_is_written_as_the_shortest_plain_decimal(int thousandths, String written) {
        assertThat(new Probability(thousandths)).hasToString(written);
    }

    @Test
    void it_is_written_with_a_point_on_a_german_server() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(new Probability(35_500)).hasToString("35.5");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\u00a0", " \u202f "})
    void a_box_with_nothing_but_spaces_is_a_skip(String typed) {
        assertThat(Probability.isBlank(typed)).isTrue();
    }

    @Test
    void a_box_with_anything_else_is_not() {
        assertThat(Probability.isBlank("0")).isFalse();
        assertThat(Probability.isBlank("%")).isFalse();
    }

    @Test
    void there_is_nothing_below_never_or_above_certain() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Probability(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Probability(100_001));
    }

    @Test
    void the_likelier_one_is_the_greater_one() {
        assertThat(new Probability(50)).isLessThan(new Probability(500));
        assertThat(new Probability(35_500).percent()).isEqualTo(35.5);
    }

    /** In Python, {@code [math.log(p / (100 - p)) for p in (1, 5, 50, 84)]}. */
    @Test
    void has_log_odds_which_are_held_between_those_of_a_thousandth_and_its_complement() {
        assertThat(new Probability(1_000).logOdds()).isCloseTo(-4.5951, within(1e-4));
        assertThat(new Probability(5_000).logOdds()).isCloseTo(-2.9444, within(1e-4));
        assertThat(new Probability(50_000).logOdds()).isZero();
        assertThat(new Probability(84_000).logOdds()).isCloseTo(1.6582, within(1e-4));
        assertThat(new Probability(0).logOdds()).isEqualTo(new Probability(100).logOdds());
        assertThat(new Probability(100_000).logOdds())
                .isEqualTo(new Probability(99_950).logOdds())
                .isCloseTo(6.9068, within(1e-4));
    }
}
