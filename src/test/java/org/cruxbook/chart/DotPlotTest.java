package org.cruxbook.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(InGermany.class)
class DotPlotTest {

    private static final Stacking PAGE = Stacking.of(List.of(Answers.low(), Answers.middling()));

    private static DotPlot low(Double you) {
        return DotPlot.of(PAGE, Answers.low(), 10, 20, 30, you, Answers.TEXTS);
    }

    @Test
    void the_tallest_stack_of_the_page_sets_the_height() {
        assertThat(low(18.0).viewBox()).isEqualTo("0 0 360 160.5");
        assertThat(low(18.0).hitHeight()).isEqualTo("109.5");
        assertThat(DotPlot.of(PAGE, Answers.middling(), 25, 35, 40, null, Answers.TEXTS)
                        .viewBox())
                .isEqualTo("0 0 360 160.5");
    }

    @Test
    void dots_are_stacked_two_across_from_the_axis_up_and_the_odd_one_is_centred() {
        assertThat(low(18.0).dotsPath())
                .startsWith("M10.25 124.25h0M17.75 124.25h0M10.25 116.75h0M17.75 116.75h0M10.25 109.25h0M17.75 109.25h0"
                        + "M26.85 124.25h0M34.35 124.25h0M26.85 116.75h0M34.35 116.75h0M43.45 124.25h0")
                .contains("M76.65 41.75h0M84.15 41.75h0M80.4 34.25h0M93.25 124.25h0")
                .endsWith("M146.8 109.25h0M163.4 124.25h0M180 124.25h0M196.6 124.25h0");
    }

    @Test
    void a_hundred_dots_are_drawn_of_many_answers() {
        assertThat(low(18.0).dotsPath().split("h0")).hasSize(100);
        assertThat(low(18.0).dotWorth()).isEqualTo(1);
        assertThat(low(18.0).dotIsShare()).isTrue();
    }

    @Test
    void one_dot_a_person_is_drawn_of_few_answers() {
        List<Long> seven = Answers.counts(0, 3, 4);

        DotPlot plot = DotPlot.of(Stacking.of(List.of(seven)), seven, 5, 10, 10, null, Answers.TEXTS);

        assertThat(plot.dotsPath().split("h0")).hasSize(7);
        assertThat(plot.dotIsShare()).isFalse();
        assertThat(plot.viewBox()).isEqualTo("0 0 360 93");
    }

    @Test
    void the_axis_lies_below_the_dots_and_carries_the_middle_half() {
        DotPlot plot = low(18.0);

        assertThat(plot.axis()).isEqualTo("M14 134.5H346");
        assertThat(plot.ticks()).isEqualTo("M14 134.5v6M97 134.5v6M180 134.5v6M263 134.5v6M346 134.5v6");
        assertThat(plot.band()).isEqualTo("M47.2 134.5H113.6");
        assertThat(plot.numbers().numbers()).extracting(Label::y).containsOnly("155.5");
    }

    @Test
    void lines_mark_the_median_and_you() {
        DotPlot plot = low(18.0);

        assertThat(plot.median()).isEqualTo("M80.4 18V134.5");
        assertThat(plot.you()).isEqualTo("M73.76 18V128.5");
        assertThat(plot.diamond()).isEqualTo("M73.76 127.5l7 7-7 7-7-7z");
    }

    @Test
    void a_question_left_blank_has_the_median_alone() {
        DotPlot plot = low(null);

        assertThat(plot.you()).isNull();
        assertThat(plot.diamond()).isNull();
        assertThat(plot.labels()).containsExactly(new Label("Median 20%", "80.4", "12", "middle", "t-med"));
    }

    @ParameterizedTest
    @CsvSource({
        "35,31,128.56,start,118.56,end",
        "12,25,70.42,end,80.42,start",
        "18,20,72.08,end,82.08,start",
        "62,58,218.2,start,208.2,end"
    })
    void labels_that_come_close_are_pushed_apart(
            double you, double median, String youX, String youAnchor, String medianX, String medianAnchor) {
        assertThat(plot(you, median).labels())
                .extracting(Label::x, Label::anchor, Label::style)
                .containsExactly(tuple(youX, youAnchor, "t-you"), tuple(medianX, medianAnchor, "t-med"));
    }

    @Test
    void labels_far_apart_are_centred_on_their_lines_and_stay_inside() {
        assertThat(plot(0, 50).labels())
                .extracting(Label::text, Label::x, Label::anchor)
                .containsExactly(tuple("You 0%", "29", "middle"), tuple("Median 50%", "180", "middle"));
    }

    @Test
    void equal_values_have_one_label_in_your_colour() {
        assertThat(plot(35, 35).labels())
                .containsExactly(new Label("You and median 35%", "130.2", "12", "middle", "t-you"));
    }

    @Test
    void no_two_labels_collide_or_leave_the_drawing_whatever_you_and_the_median_are() {
        int pairs = 0;
        for (int you = 0; you <= 100; you++) {
            for (int median = 0; median <= 100; median++) {
                if (you != median) {
                    assertApart(plot(you, median).labels());
                    pairs++;
                }
            }
        }
        assertThat(pairs).isEqualTo(10_100);
    }

    @Test
    void longer_labels_do_not_collide_either() {
        for (double you = 0.125; you < 100; you += 1.111) {
            for (double median = 0.375; median < 100; median += 1.3) {
                assertApart(plot(you, median).labels());
            }
        }
    }

    @Test
    void one_label_for_both_stays_inside() {
        for (int value = 0; value <= 100; value++) {
            Label both = plot(value, value).labels().get(0);
            assertThat(left(both)).isGreaterThanOrEqualTo(2);
            assertThat(left(both) + width(both)).isLessThanOrEqualTo(358);
        }
    }

    @Test
    void what_is_no_percent_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> low(100.5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DotPlot.of(PAGE, List.of(), 10, 20, 30, null, Answers.TEXTS));
    }

    private static DotPlot plot(double you, double median) {
        String yours = Scale.number(you) + "%";
        String middle = Scale.number(median) + "%";
        DotPlot.Texts texts = new DotPlot.Texts("You " + yours, "Median " + middle, "You and median " + yours);
        return DotPlot.of(PAGE, Answers.counts(1), 0, median, 100, you, texts);
    }

    private static void assertApart(List<Label> labels) {
        Label first = left(labels.get(0)) < left(labels.get(1)) ? labels.get(0) : labels.get(1);
        Label second = first == labels.get(0) ? labels.get(1) : labels.get(0);
        assertThat(left(first)).isGreaterThanOrEqualTo(2 - 0.01);
        assertThat(left(second) - left(first) - width(first)).isGreaterThanOrEqualTo(10 - 0.02);
        assertThat(left(second) + width(second)).isLessThanOrEqualTo(358 + 0.01);
    }

    private static double left(Label label) {
        double x = Double.parseDouble(label.x());
        return switch (label.anchor()) {
            case "start" -> x;
            case "middle" -> x - width(label) / 2;
            default -> x - width(label);
        };
    }

    /** The room that is reserved: 54 for "You 35%", 72 for "Median 31%", and more for longer texts. */
    private static double width(Label label) {
        return label.style().equals("t-you")
                ? 54 + 7.5 * Math.max(0, label.text().length() - 7)
                : 72 + 7 * Math.max(0, label.text().length() - 10);
    }
}
