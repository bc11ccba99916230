package org.cruxbook.estimate;

import java.util.List;
import java.util.SortedMap;
import org.cruxbook.visitor.Arrival;

/**
 * What one visitor sends at once.
 *
 * @param pages a form for each page, by its slug
 */
record Cast(Arrival visitor, SortedMap<String, Form> pages) {

    /** What is sent for one page. */
    record Form(List<Entry> entries, List<Mark> marks, List<Jotting> jottings) {

        /** @throws NothingSubmitted if nothing gives a value or a step and nothing withdraws any */
        void requireAnything(Sheet sheet) {
            if (entries.stream().noneMatch(sheet::takes) && marks.stream().noneMatch(sheet::takes)) {
                throw new NothingSubmitted();
            }
        }

        boolean givesValue() {
            return entries.stream().anyMatch(entry -> entry.value() != null);
        }
    }
}
