package org.cruxbook.site;

import java.util.List;
import org.cruxbook.crux.Crux;
import org.jspecify.annotations.Nullable;

/**
 * The visitor's private links, and the form that makes one.
 *
 * @param pages what a link can be about: the pages that the visitor has answered, in the index's order
 * @param chosen the slug of the page that is chosen; empty for all pages
 * @param name what stands in the field for the name
 * @param error what is wrong with the name; null where nothing is
 * @param full whether the visitor has as many as one may have
 */
record LinksView(
        List<LinkRow> links,
        List<Crux> pages,
        String chosen,
        String name,
        @Nullable String error,
        boolean full) {}
