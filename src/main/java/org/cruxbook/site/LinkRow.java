package org.cruxbook.site;

import org.jspecify.annotations.Nullable;

/**
 * One of the visitor's own private links.
 *
 * @param name what the visitor is called in it; null where they gave no name
 * @param page the title of the page that it is about; null where that is not published now
 * @param everything whether it is about all pages
 * @param made when it was made, in words
 * @param opened whether and when someone opened it, in words
 */
record LinkRow(long id, @Nullable String name, @Nullable String page, boolean everything, String made, String opened) {}
