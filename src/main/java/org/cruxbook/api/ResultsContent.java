package org.cruxbook.api;

import java.util.List;
import org.cruxbook.crowd.PageCrowd;
import org.cruxbook.crux.Question;

/** What the crowd of a page says, question by question. */
record ResultsContent(String slug, List<QuestionResult> questions) {

    static ResultsContent of(String slug, List<Question> asked, PageCrowd crowd) {
        return new ResultsContent(
                slug,
                asked.stream()
                        .map(question -> QuestionResult.of(question, crowd.of(question.key())))
                        .toList());
    }
}
