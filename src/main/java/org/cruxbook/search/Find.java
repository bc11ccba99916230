package org.cruxbook.search;

import java.util.List;

/**
 * A page that was found.
 *
 * @param description marked or not; empty where the author gave none
 * @param excerpts what was found below title and description, the most telling first; empty where nothing was
 */
public record Find(String slug, Marked title, Marked description, List<Excerpt> excerpts) {}
