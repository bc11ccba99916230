package org.cruxbook.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.cruxbook.crowd.Distribution;
import org.cruxbook.crux.Question;
import org.jspecify.annotations.Nullable;

/**
 * What the crowd says to one question.
 *
 * @param n how many people have answered
 * @param figures left out below five answers
 */
record QuestionResult(
        String key,
        String text,
        long n,
        @JsonUnwrapped @Nullable Figures figures) {

    static QuestionResult of(Question question, Distribution crowd) {
        return new QuestionResult(
                question.key(), question.text().plain(), crowd.n(), crowd.enoughToShow() ? Figures.of(crowd) : null);
    }
}
