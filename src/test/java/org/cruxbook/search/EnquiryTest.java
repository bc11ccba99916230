package org.cruxbook.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EnquiryTest {

    static final List<String> NUMBERS =
            IntStream.range(0, 2_000).mapToObj(Integer::toString).toList();

    @Test
    void it_is_kept_as_it_was_asked_but_for_what_is_not_seen() {
        assertThat(Enquiry.of("  Will \t we\nfail? ").text()).isEqualTo("Will we fail?");
        assertThat(Enquiry.of("a\u0000b\u202ec\ud800d\ufeff").text()).isEqualTo("a b c d");
        assertThat(Enquiry.of("می\u200cرود").text()).as("a joiner of Persian").isEqualTo("می\u200cرود");
        assertThat(Enquiry.of("Gene\u0300ve").text()).isEqualTo("Genève");
        assertThat(Enquiry.of("<b>&amp;").text()).isEqualTo("<b>&amp;");
    }

    @Test
    void no_more_than_200_characters_and_12_words_of_it_are_looked_for() {
        Enquiry endless = Enquiry.of("😀".repeat(201));
        assertThat(endless.text()).isEqualTo("😀".repeat(200));
        assertThat(endless.shortened()).isTrue();

        assertThat(Enquiry.of("a".repeat(200)).shortened()).isFalse();
        assertThat(Enquiry.of("a".repeat(201)).shortened()).isTrue();

        assertThat(Enquiry.of(String.join(" ", NUMBERS.subList(0, 12))).shortened())
                .isFalse();
        Enquiry many = Enquiry.of(String.join(" ", NUMBERS.subList(0, 13)));
        assertThat(many.shortened()).isTrue();
        assertThat(many.words()).hasSize(12);
    }

    @Test
    void a_word_that_comes_twice_counts_once() {
        assertThat(Enquiry.of("ferry Ferry FERRY").words()).hasSize(1);
    }

    @Test
    void light_words_tell_nothing_beside_others() {
        assertThat(Enquiry.of("the ferry is late").telling())
                .extracting(Word::written)
                .containsExactly("ferry", "late");
        assertThat(Enquiry.of("to be or not to be").telling())
                .extracting(Word::written)
                .containsExactly("to", "be", "or", "not");
    }
}
