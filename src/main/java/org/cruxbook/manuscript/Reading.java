package org.cruxbook.manuscript;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading one file.
 *
 * @param draft null if any problem is an error
 * @param outline how it was read, with errors or without; null where so little could be read that there is nothing to show
 * @param pointers what of it matters to other pages
 */
record Reading(@Nullable CruxDraft draft, @Nullable PageOutline outline, List<Problem> problems, Pointers pointers) {

    static Reading failed(Problem problem) {
        return new Reading(null, null, List.of(problem), Pointers.none(problem.file()));
    }
}
