package org.cruxbook.crux;

/**
 * A piece of a page that can be read for itself: a claim, an argument, a sub-crux, a stretch of prose.
 *
 * @param slug the page's
 * @param heading what it stands under, in plain words; empty where there is no heading
 * @param anchor the id of the element that it is in; empty for what stands at the head of the page
 * @param text in plain words, on one line: {@code Lab racing: Nobody waits}
 */
public record Passage(String slug, Part part, String heading, String anchor, String text) {}
