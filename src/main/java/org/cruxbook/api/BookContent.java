package org.cruxbook.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.cruxbook.estimate.Answer;
import org.cruxbook.estimate.Note;
import org.cruxbook.estimate.Placing;
import org.cruxbook.estimate.Probability;
import org.cruxbook.estimate.Reveal;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is stored of one visitor, for themselves.
 *
 * @param since when the visitor first sent something; null where nothing is stored
 * @param recoverySince when the link to another browser was made; null where there is none
 * @param setAsideAs the burst with which the operator has set this visitor aside; null where they count
 */
record BookContent(
        @Nullable Instant since,
        @Nullable Instant recoverySince,
        @Nullable String setAsideAs,
        List<GivenAnswers> answers,
        List<TakenStances> stances,
        List<WrittenNote> notes,
        List<SeenResults> seen) {

    static final BookContent EMPTY = new BookContent(null, null, null, List.of(), List.of(), List.of(), List.of());

    /**
     * All answers to one question, the oldest first; the last one counts.
     *
     * @param text the question in its latest words
     */
    record GivenAnswers(String page, String key, String text, List<GivenAnswer> history) {}

    /** @param percent null where the answer was withdrawn */
    record GivenAnswer(@Nullable BigDecimal percent, Instant at, int wordingVersion, boolean crowdSeen) {

        static GivenAnswer of(Answer answer) {
            return new GivenAnswer(
                    BookContent.percent(answer.value()), answer.at(), answer.wordingVersion(), answer.crowdSeen());
        }
    }

    /**
     * All stances on one sub-crux, likewise.
     *
     * @param whatIf what the answer to the page's final question would be after a change of mind, in percent; null where
     *     nothing was said
     */
    record TakenStances(
            String page, String key, String text, @Nullable BigDecimal whatIf, List<TakenStance> history) {}

    /** @param step null where the stance was withdrawn */
    record TakenStance(@Nullable Integer step, Instant at, int wordingVersion, boolean crowdSeen) {

        static TakenStance of(Placing placing) {
            return new TakenStance(
                    placing.step() == null ? null : placing.step().number(),
                    placing.at(),
                    placing.wordingVersion(),
                    placing.crowdSeen());
        }
    }

    /** @param words empty where the visitor was asked and had nothing to say */
    record WrittenNote(String page, Note.Kind kind, String words, Instant at) {

        static WrittenNote of(Note note) {
            return new WrittenNote(note.cruxSlug(), note.kind(), note.words(), note.writtenAt());
        }
    }

    /** When the visitor first saw the results of a page, and what led to it. */
    record SeenResults(String page, Instant at, Reveal.How how) {

        static SeenResults of(Reveal reveal) {
            return new SeenResults(reveal.cruxSlug(), reveal.revealedAt(), reveal.how());
        }
    }

    static @Nullable BigDecimal percent(@Nullable Probability value) {
        return value == null ? null : new BigDecimal(value.toString());
    }
}
