package org.cruxbook.site;

import org.cruxbook.crux.Crux;

/**
 * A crux page.
 *
 * @param ballot without any field where the page asks nothing
 */
record CruxView(Crux crux, Neighbours neighbours, Layout layout, Ballot ballot) {}
