package org.cruxbook.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.cruxbook.crowd.CruxFinding;
import org.cruxbook.crowd.PageStances;
import org.cruxbook.crowd.StepCounts;
import org.cruxbook.crux.SubCrux;

/**
 * Where the crowd stands on one sub-crux.
 *
 * @param n how many people have a stance
 * @param figures all null below five of them; the names are the same for every sub-crux
 */
record SubCruxResult(
        String key, String question, long n, @JsonUnwrapped StanceFigures figures) {

    static SubCruxResult of(SubCrux subCrux, PageStances stances, CruxFinding finding) {
        String key = subCrux.key();
        StepCounts counts = stances.counts(key);
        return new SubCruxResult(
                key,
                subCrux.question().plain(),
                counts.n(),
                counts.enoughToShow()
                        ? StanceFigures.of(
                                counts, stances.tracking(key), finding.pHolm().get(key))
                        : StanceFigures.TOO_FEW);
    }
}
