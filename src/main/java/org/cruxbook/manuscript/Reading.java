package org.cruxbook.manuscript;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading one file.
 *
 * @param draft null if any problem is an error
 */
record Reading(@Nullable CruxDraft draft, List<Problem> problems) {

    static Reading failed(Problem problem) {
        return new Reading(null, List.of(problem));
    }
}
