package org.cruxbook.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cruxbook.comparison.Name;
import org.cruxbook.comparison.PrivateLink;
import org.cruxbook.estimate.Answer;
import org.cruxbook.estimate.Note;
import org.cruxbook.estimate.Placing;
import org.cruxbook.estimate.Probability;
import org.cruxbook.estimate.Reveal;
import org.cruxbook.estimate.WhatIf;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is stored of one visitor, for themselves, but for the hashes of secrets, which tell nobody anything.
 *
 * @param since when the visitor first sent something; null where nothing is stored
 * @param recoverySince when the link to another browser was made; null where there is none that works
 * @param setAsideAs the burst with which the operator has set this visitor aside; null where they count
 */
record BookContent(
        @Nullable Instant since,
        @Nullable Instant recoverySince,
        @Nullable String setAsideAs,
        List<GivenAnswers> answers,
        List<TakenStances> stances,
        List<WrittenNote> notes,
        List<SeenResults> seen,
        List<MadeLink> links) {

    static final BookContent EMPTY =
            new BookContent(null, null, null, List.of(), List.of(), List.of(), List.of(), List.of());

    /** All answers to one question, the oldest first; the last one counts. */
    record GivenAnswers(@JsonUnwrapped Worded question, List<GivenAnswer> history) {}

    /**
     * @param percent null where the answer was withdrawn
     * @param wordingVersion of the question's wordings, the one that was answered
     */
    record GivenAnswer(@Nullable BigDecimal percent, Instant at, int wordingVersion, boolean crowdSeen) {

        static GivenAnswer of(Answer answer) {
            return new GivenAnswer(
                    BookContent.percent(answer.value()), answer.at(), answer.wordingVersion(), answer.crowdSeen());
        }
    }

    /**
     * All stances on one sub-crux, likewise.
     *
     * @param whatIf what the answer to the page's final question would be after a change of mind; null where nothing was
     *     said
     */
    record TakenStances(
            @JsonUnwrapped Worded subCrux, @Nullable ImaginedAnswer whatIf, List<TakenStance> history) {}

    /** @param question the key of the question that was the page's final one at that time */
    record ImaginedAnswer(BigDecimal percent, String question, Instant at) {

        static ImaginedAnswer of(WhatIf whatIf) {
            return new ImaginedAnswer(new BigDecimal(whatIf.value().toString()), whatIf.questionKey(), whatIf.at());
        }
    }

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

    /**
     * A private link to these answers; its secret is stored nowhere. Days are in UTC.
     *
     * @param page null for all pages
     * @param name what the visitor is called in it; null where they gave no name
     * @param openedOn when someone else first opened it; null where nobody has
     */
    record MadeLink(
            @Nullable String page,
            @Nullable String name,
            LocalDate madeOn,
            @Nullable LocalDate openedOn) {

        static MadeLink of(PrivateLink link) {
            return new MadeLink(
                    link.cruxSlug().orElse(null),
                    link.name().map(Name::text).orElse(null),
                    link.madeOn(),
                    link.openedOn().orElse(null));
        }
    }

    private static @Nullable BigDecimal percent(@Nullable Probability value) {
        return value == null ? null : new BigDecimal(value.toString());
    }
}
