package org.cruxbook.api;

import java.util.List;
import org.cruxbook.crowd.CruxFinding;
import org.cruxbook.crowd.PageCrowd;
import org.cruxbook.crowd.PageStances;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.SubCrux;

/**
 * What the crowd of a page says, question by question and sub-crux by sub-crux.
 *
 * @param crux which sub-crux tracks the answers to the final question
 */
record ResultsContent(String slug, List<QuestionResult> questions, List<SubCruxResult> subCruxes, CruxResult crux) {

    static ResultsContent of(Crux crux, PageCrowd crowd, PageStances stances) {
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
                CruxResult.of(finding));
    }
}
