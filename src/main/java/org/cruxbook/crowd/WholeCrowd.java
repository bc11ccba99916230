package org.cruxbook.crowd;

/** All that is known of the crowd of one page, of one moment. Whoever holds one may see it: {@link Crowd} alone makes them. */
public record WholeCrowd(PageCrowd now, PageTrends trends, PageMovements movements, PageStances stances) {}
