package org.cruxbook.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cruxbook.search.Library.marks;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WindowTest {

    private static final String FILLING = "Nothing happens here for quite a while. ".repeat(20);

    private static List<Span> spans(String text, String... words) {
        return IntStream.range(0, words.length)
                .boxed()
                .flatMap(word -> Pattern.compile(Pattern.quote(words[word]))
                        .matcher(text)
                        .results()
                        .map(found -> new Span(found.start(), found.end(), word)))
                .toList();
    }

    private static String shown(String text, String... words) {
        List<Span> spans = spans(text, words);
        return marks(Window.on(text, spans).show(text, spans));
    }

    @Test
    void a_short_text_is_shown_whole() {
        assertThat(shown("The ferry sails, the ferry sinks.", "ferry"))
                .isEqualTo("The [ferry] sails, the [ferry] sinks.");
        assertThat(shown("Nothing to mark.")).isEqualTo("Nothing to mark.");
        assertThat(shown("", "ferry")).isEmpty();
    }

    @Test
    void of_a_long_text_the_stretch_with_the_most_words_is_shown() {
        String text = "A ferry. " + FILLING + "Then the ferry meets the grant at last. " + FILLING + "A grant.";

        assertThat(shown(text, "ferry", "grant"))
                .startsWith("…")
                .endsWith("…")
                .contains("Then the [ferry] meets the [grant] at last.")
                .hasSizeBetween(200, 260);
    }

    @Test
    void it_is_cut_between_words() {
        String seen = shown(FILLING + "ferry " + FILLING, "ferry").replaceAll("[…\\[\\]]", "");

        assertThat(FILLING + "ferry " + FILLING).containsPattern("\\b" + Pattern.quote(seen.strip()) + "(?=\\W)");
    }

    @Test
    void it_does_not_begin_with_punctuation() {
        String dots = "Before it. " + "... ".repeat(100);

        assertThat(shown(dots + "ferry " + FILLING, "ferry")).startsWith("… [ferry] Nothing");
    }

    @Test
    void the_beginning_and_the_end_are_shown_as_such() {
        assertThat(shown("A ferry. " + FILLING, "ferry"))
                .startsWith("A [ferry]. ")
                .endsWith("…");
        assertThat(shown(FILLING + "A ferry.", "ferry")).startsWith("…").endsWith("A [ferry].");
    }

    @Test
    void a_word_that_is_longer_than_all_that_is_shown_is_marked_to_its_end() {
        String endless = "x".repeat(300);

        assertThat(shown(FILLING + endless + " " + FILLING, endless)).contains("[" + endless + "]");
    }

    @Test
    void a_long_text_without_marks_is_shown_from_its_beginning() {
        assertThat(shown(FILLING)).startsWith("Nothing happens").endsWith("…").hasSizeLessThan(250);
    }

    @Test
    void marks_that_overlap_become_one() {
        assertThat(marks(Marked.of("abcdef", List.of(new Span(2, 4, 0), new Span(1, 3, 1), new Span(5, 6, 0)))))
                .isEqualTo("a[bcd]e[f]");
    }
}
