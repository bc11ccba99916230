package org.cruxbook.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.cruxbook.crux.Chain;
import org.cruxbook.crux.Question;
import org.jspecify.annotations.Nullable;

/**
 * A step of a chain.
 *
 * @param crux the slug of the page that asks its question; null where it leads to none, as the others are then
 * @param key the question's
 * @param not whether 100 less the answer counts
 * @param given whether the question supposes all steps above
 * @param words the author's own for it; absent where there are none
 */
record StepItem(
        @Nullable String crux,
        @Nullable String key,
        @Nullable String question,
        boolean not,
        boolean given,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String words) {

    static StepItem of(Chain.Link link) {
        Question question = link.question();
        return new StepItem(
                question == null ? null : question.crux().slug(),
                question == null ? null : question.key(),
                question == null ? null : question.text().plain(),
                link.step().complement(),
                link.step().given(),
                link.step().words());
    }
}
