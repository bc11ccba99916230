package org.cruxbook.site;

import org.jspecify.annotations.Nullable;

/**
 * What the frame around every page says.
 *
 * @param known whether the browser brought a visitor's cookie
 * @param address where the public finds this page; null where that is not configured
 * @param picture where the public finds the picture for previews of links; null likewise
 */
record Frame(
        boolean known, @Nullable String address, @Nullable String picture) {}
