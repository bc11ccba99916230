package org.cruxbook.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cruxbook.crowd.Distribution;
import org.cruxbook.crux.Question;
import org.cruxbook.crux.RichText;
import org.cruxbook.estimate.Probability;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The sentences that say where somebody stands; the crowd of every question is at 50 %. */
class SummaryTest {

    private final Summary summary = new Summary(english());
    private final List<Outcome> outcomes = new ArrayList<>();

    @Test
    void who_only_looked_is_told_so() {
        blank(50);

        assertThat(said()).startsWith("You chose to look without answering.");
    }

    @Test
    void with_too_few_others_there_is_nothing_to_compare() {
        answered(4, "10");

        assertThat(said()).startsWith("Too few people have answered so far");
    }

    @Test
    void one_answer_close_to_the_median() {
        answered(50, "55");

        assertThat(said()).isEqualTo("You are within five points of the median.");
    }

    @Test
    void one_answer_far_from_it() {
        answered(50, "90");

        assertThat(said())
                .isEqualTo("You are more than five points from the median: “Question 1”, where your 90% is 40 points"
                        + " above it.");
    }

    @Test
    void two_answers_close_to_it() {
        answered(50, "50");
        answered(50, "49");

        assertThat(said()).isEqualTo("You are within five points of the median on both questions you answered.");
    }

    @Test
    void two_answers_far_from_it() {
        answered(50, "10");
        answered(50, "90.5");

        assertThat(said())
                .isEqualTo("You are more than five points from the median on both questions you answered. The largest"
                        + " gap is “Question 2”, where your 90.5% is 40.5 points above it.");
    }

    @Test
    void one_of_two_is_no_exception() {
        answered(50, "50");
        answered(50, "10");

        assertThat(said())
                .isEqualTo("On one of two questions you are within five points of the median. The largest gap is"
                        + " “Question 2”, where your 10% is 40 points below it.");
    }

    @Test
    void three_answers_far_from_it() {
        answered(50, "10");
        answered(50, "20");
        answered(50, "30");

        assertThat(said())
                .startsWith("You are more than five points from the median on all three questions you answered. ");
    }

    @Test
    void all_but_one_of_three() {
        answered(50, "50");
        answered(50, "50");
        answered(50, "30");

        assertThat(said())
                .startsWith("On two of three questions you are within five points of the median. The exception is ");
    }

    @Test
    void all_means_those_that_can_be_compared() {
        answered(50, "50");
        answered(50, "50");
        answered(50, "50");
        answered(2, "50");
        blank(50);

        assertThat(said())
                .isEqualTo("You are within five points of the median on all three questions with enough answers to"
                        + " compare.");
    }

    @Test
    void more_than_ten_are_written_in_digits() {
        for (int i = 0; i < 11; i++) {
            answered(50, "50");
        }

        assertThat(said()).isEqualTo("You are within five points of the median on all 11 questions you answered.");
    }

    private void answered(long others, String own) {
        add(others, Probability.parse(own).orElseThrow());
    }

    private void blank(long others) {
        add(others, null);
    }

    private void add(long others, @Nullable Probability own) {
        int number = outcomes.size() + 1;
        String text = "Question " + number;
        outcomes.add(new Outcome(
                new Question(number, "q" + number, 1, null, new RichText(text, text), false),
                Distribution.of(Map.of(50_000, others)),
                own));
    }

    private String said() {
        return summary.of(outcomes);
    }

    private static Texts english() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Texts(messages);
    }
}
