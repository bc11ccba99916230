package org.cruxbook.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the disagreement on a page turns on.
 *
 * @param sentence the finding, or why there is none
 * @param caution what the finding does not say; null where there is none
 * @param tracked the sub-cruxes that are named
 * @param rows all the page's sub-cruxes, in its order
 * @param own which of them the visitor's own answer turns on
 */
record Turning(String sentence, @Nullable String caution, List<Tracked> tracked, List<StanceRow> rows, OwnCrux own) {}
