package org.cruxbook.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.stream.Stream;
import org.cruxbook.crux.Question;
import org.cruxbook.crux.QuestionGroup;
import org.jspecify.annotations.Nullable;

/**
 * A question in plain words.
 *
 * @param leadIn the words that it completes; null where it is a whole sentence
 * @param under the words of the H3 that it stands under; absent where there is none
 * @param derived true where it is a product of the others and not asked; absent otherwise
 */
record QuestionItem(
        String key,
        @Nullable String leadIn,
        String text,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String under,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean derived) {

    static Stream<QuestionItem> of(QuestionGroup block) {
        return block.questions().stream().map(QuestionItem::of);
    }

    private static QuestionItem of(Question question) {
        return new QuestionItem(
                question.key(),
                CruxContent.plain(question.leadIn()),
                question.text().plain(),
                CruxContent.plain(question.topic()),
                question.derived() ? true : null);
    }
}
