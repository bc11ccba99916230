package org.cruxbook.site;

import java.util.List;
import org.cruxbook.chart.Course;
import org.cruxbook.crux.Question;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor has said and written on one page.
 *
 * @param gone whether the page has been taken away
 * @param revealed whether the visitor may see its crowd
 * @param blank what the visitor has never answered
 * @param shown tells the server, when the form for notes comes back, which boxes were filled
 */
record Chapter(
        String slug,
        String title,
        boolean gone,
        boolean revealed,
        List<Line> answers,
        List<Place> stances,
        List<Blank> blank,
        List<NoteField> notes,
        String shown) {

    /**
     * All answers to one question.
     *
     * @param preface what is said before the question; null where nothing is
     * @param retired whether it is no longer asked
     * @param first what was said first, and when
     * @param now what counts
     * @param change by how much that is more or less than at first; null where it is the same
     * @param history every answer, the oldest first; empty where there is but one
     */
    record Line(
            @Nullable String preface,
            String text,
            boolean retired,
            Course course,
            Moment first,
            Moment now,
            @Nullable String change,
            List<Moment> history) {}

    /**
     * One answer.
     *
     * @param seen whether the crowd had been seen, in words
     */
    record Moment(String value, String date, String seen) {}

    /**
     * Where the visitor stands on a sub-crux.
     *
     * @param before where they stood first; null where that was the same
     * @param whatIf what their final answer would be after a change of mind; null where they have not said
     */
    record Place(
            String question,
            String at,
            @Nullable String before,
            @Nullable String whatIf) {}

    /**
     * A question that waits for an answer, or all sub-cruxes of the page that wait for a stance.
     *
     * @param preface what is said before the question; null where nothing is
     * @param anchor where on the page it can be answered
     */
    record Blank(@Nullable String preface, String text, String anchor) {

        static Blank of(Question question) {
            return new Blank(question.preface(), question.text().plain(), "q-" + question.key());
        }
    }

    /** What stands in the boxes for notes and is not empty. */
    public List<NoteField> written() {
        return notes.stream().filter(note -> !note.stored().isEmpty()).toList();
    }

    /** Whether something is wrong with what was typed into one of the boxes. */
    public boolean refused() {
        return notes.stream().anyMatch(note -> note.error() != null);
    }
}
