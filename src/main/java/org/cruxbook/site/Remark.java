package org.cruxbook.site;

import java.util.List;
import java.util.SortedMap;
import org.cruxbook.estimate.Entry;
import org.jspecify.annotations.Nullable;

/**
 * That some answers of a visitor do not fit together, or what they come to, for the visitor alone.
 *
 * @param sentence what is so, kindly
 * @param lines the answers that it is about
 * @param offer what the visitor can take; null where nothing is offered
 */
record Remark(String sentence, List<Line> lines, @Nullable Offer offer) {

    /**
     * One answer.
     *
     * @param slug the page that asks
     * @param key of the question there
     * @param now what the visitor says; null where they left it blank
     * @param fits what would fit; null where nothing else is offered
     */
    record Line(
            String slug,
            String key,
            String text,
            @Nullable String now,
            @Nullable String fits) {}

    /**
     * Answers that would fit, one click away.
     *
     * @param slug the page that declares the relation
     * @param relation its place there
     * @param values all that would be changed and to what: the offer is taken only while it is still the same
     * @param entries the same, as a form would send it, by page
     */
    record Offer(String slug, int relation, String values, SortedMap<String, List<Entry>> entries) {}
}
