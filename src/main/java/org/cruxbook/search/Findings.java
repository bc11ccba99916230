package org.cruxbook.search;

import java.util.List;

/**
 * What was found.
 *
 * @param asked what was looked for, as it was written but for characters that are not seen; empty if that was nothing
 * @param shortened whether only the beginning of it was looked for
 * @param total how many pages were found
 * @param page from 1
 * @param pages how many times {@link Search#AT_ONCE} finds there are to see; at least 1
 * @param finds those of this page, the best first
 */
public record Findings(
        String asked, boolean shortened, Closeness closeness, long total, int page, int pages, List<Find> finds) {}
