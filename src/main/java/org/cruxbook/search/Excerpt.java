package org.cruxbook.search;

import org.cruxbook.crux.Part;

/**
 * What was found in one place of a page.
 *
 * @param heading what it stands under; empty where there is no heading
 * @param anchor the id of the element that it is in; empty for what stands at the head of the page
 * @param text so much of it as shows what was found
 */
public record Excerpt(Part part, String heading, String anchor, Marked text) {}
