package org.cruxbook.crux;

/**
 * What a page asks, as forms are held to it.
 *
 * @param key of a question or a sub-crux on its page
 * @param version of the wording that the page shows, from 1
 */
public record Worded(String key, int version) {}
