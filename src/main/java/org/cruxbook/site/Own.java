package org.cruxbook.site;

import java.util.Map;
import java.util.stream.Collectors;
import org.cruxbook.estimate.Probability;
import org.jspecify.annotations.Nullable;

/**
 * What the visitor behind a request has said on one page.
 *
 * @param values by question key; withdrawn estimates are not among them
 * @param revealed whether this visitor may see the page's crowd
 */
record Own(Map<String, Probability> values, boolean revealed) {

    /** Of someone who has said nothing and seen nothing. */
    static final Own NOTHING = new Own(Map.of(), false);

    @Nullable
    Probability value(String key) {
        return values.get(key);
    }

    /** As they stand in the boxes of a form. */
    Map<String, String> written() {
        return values.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().toString()));
    }
}
