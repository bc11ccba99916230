package org.cruxbook.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.cruxbook.crowd.CruxFinding;
import org.cruxbook.crowd.PageStances;
import org.cruxbook.crowd.StepCounts;
import org.cruxbook.crux.SubCrux;
import org.jspecify.annotations.Nullable;

/**
 * Where the crowd stands on one sub-crux.
 *
 * @param n how many people have a stance
 * @param figures left out below five of them
 */
record SubCruxResult(
        String key,
        String question,
        long n,
        @JsonUnwrapped @Nullable StanceFigures figures) {

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
                        : null);
    }
}
