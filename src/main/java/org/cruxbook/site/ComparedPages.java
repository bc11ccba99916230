package org.cruxbook.site;

import java.util.List;
import org.cruxbook.chart.PairRuler;

/**
 * Two people's answers on all pages where they have answered the same.
 *
 * @param pages one line for each, the one where they are furthest apart first
 */
record ComparedPages(ComparisonView.Other other, List<Page> pages) {

    /**
     * One page.
     *
     * @param common how many questions both have answered, in words
     * @param widest the question on which they are furthest apart, with what both say, in words
     * @param ruler the same as a drawing
     */
    record Page(String slug, String title, String common, String widest, PairRuler ruler) {}
}
