package org.cruxbook.site;

import org.cruxbook.crux.Crux;
import org.cruxbook.crux.RichText;

/**
 * A crux page.
 *
 * @param ballot without any field where the page asks nothing
 * @param minutes how long it takes to read
 */
record CruxView(Crux crux, Neighbours neighbours, Layout layout, Ballot ballot, int minutes) {

    private static final int LONGEST_ABSTRACT = 200;

    /** What it is about in a line of plain words: the author's description, else the claim, else nothing. */
    public String gist() {
        String description = crux.description();
        RichText claim = crux.claim();
        return description != null ? description : claim != null ? shortened(claim.plain()) : "";
    }

    private static String shortened(String text) {
        int end = text.length() <= LONGEST_ABSTRACT ? -1 : text.lastIndexOf(' ', LONGEST_ABSTRACT);
        return end < 0 ? text : text.substring(0, end) + " …";
    }
}
