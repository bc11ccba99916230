package org.cruxbook.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.cruxbook.crowd.ChainCrowd;
import org.cruxbook.crowd.CruxFinding;
import org.cruxbook.crowd.PageCrowd;
import org.cruxbook.crowd.PageStances;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.SubCrux;
import org.jspecify.annotations.Nullable;

/**
 * What the crowd of a page says, question by question and sub-crux by sub-crux.
 *
 * @param crux which sub-crux tracks the answers to the final question
 * @param chain what the chain comes to; absent unless the page is one whose every step leads to a question
 */
record ResultsContent(
        String slug,
        List<QuestionResult> questions,
        List<SubCruxResult> subCruxes,
        CruxResult crux,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ChainResult chain) {

    /** @param chain null where the page is none */
    static ResultsContent of(Crux crux, PageCrowd crowd, PageStances stances, @Nullable ChainCrowd chain) {
        List<SubCrux> subCruxes = crux.subCruxes();
        CruxFinding finding = stances.find(subCruxes.stream().map(SubCrux::key).toList());
        return new ResultsContent(
                crux.slug(),
                crux.askedQuestions().stream()
                        .map(question -> QuestionResult.of(question, crowd.of(question.key())))
                        .toList(),
                subCruxes.stream()
                        .map(subCrux -> SubCruxResult.of(subCrux, stances, finding))
                        .toList(),
                CruxResult.of(finding),
                chain == null ? null : ChainResult.of(chain));
    }
}
