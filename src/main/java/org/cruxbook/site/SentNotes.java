package org.cruxbook.site;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form for notes that came back with something wrong.
 *
 * @param slug the page that it is about; null where none was sent
 * @param form null likewise
 */
record SentNotes(@Nullable String slug, @Nullable SentForm form, List<Problem> problems) {

    static final SentNotes NOTHING = new SentNotes(null, null, List.of());

    /** What was typed, where it is about this page; else what is stored. */
    Map<String, String> boxes(String page, Map<String, String> stored) {
        return form != null && page.equals(slug) ? form.typed() : stored;
    }

    List<Problem> problems(String page) {
        return page.equals(slug) ? problems : List.of();
    }
}
