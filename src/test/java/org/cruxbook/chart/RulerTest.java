package org.cruxbook.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InGermany.class)
class RulerTest {

    @Test
    void shows_the_middle_half_the_median_and_you() {
        Ruler ruler = Ruler.of(20, 31, 50, 35.0);

        assertThat(ruler.axis()).isEqualTo("M14 17H346");
        assertThat(ruler.ticks()).isEqualTo("M14 13v8M97 13v8M180 13v8M263 13v8M346 13v8");
        assertThat(ruler.band()).isEqualTo("M80.4 17H180");
        assertThat(ruler.median()).isEqualTo("M116.92 7v20");
        assertThat(ruler.you()).isEqualTo("M130.2 9l8 8-8 8-8-8z");
    }

    @Test
    void shows_no_diamond_for_a_question_left_blank() {
        assertThat(Ruler.of(20, 31, 50, null).you()).isNull();
    }

    @Test
    void shows_only_you_where_too_few_have_answered() {
        Ruler ruler = Ruler.withoutCrowd(12.0);

        assertThat(ruler.you()).isEqualTo("M53.84 9l8 8-8 8-8-8z");
        assertThat(ruler.band()).isNull();
        assertThat(ruler.median()).isNull();
    }

    @Test
    void has_a_row_of_numbers_with_its_ends_inside() {
        assertThat(RulerAxis.row().numbers())
                .extracting(Label::text, Label::x, Label::y, Label::anchor)
                .containsExactly(
                        tuple("0%", "14", "12", "start"),
                        tuple("25", "97", "12", "middle"),
                        tuple("50", "180", "12", "middle"),
                        tuple("75", "263", "12", "middle"),
                        tuple("100%", "346", "12", "end"));
    }
}
