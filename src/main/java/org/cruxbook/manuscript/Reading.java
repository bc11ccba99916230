package org.cruxbook.manuscript;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading one file.
 *
 * @param draft null if any problem is an error
 * @param pointers what of it matters to other pages
 */
record Reading(@Nullable CruxDraft draft, List<Problem> problems, Pointers pointers) {

    static Reading failed(Problem problem) {
        return new Reading(null, List.of(problem), Pointers.none(problem.file()));
    }
}
