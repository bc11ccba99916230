package org.cruxbook.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a sent form, in words.
 *
 * @param field the name of the field that it is about, or of the one to go to
 * @param anchor the id of that field's element
 * @param message said above the form
 * @param atField whether it is said at the field as well
 */
record Problem(String field, String anchor, String message, boolean atField) {

    /** What is to be said at a field; null where that is nothing. */
    static @Nullable String at(String field, List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.atField() && problem.field().equals(field))
                .map(Problem::message)
                .findFirst()
                .orElse(null);
    }
}
