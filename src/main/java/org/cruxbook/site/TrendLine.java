package org.cruxbook.site;

import org.cruxbook.chart.Sparkline;

/**
 * How the median of a question moved, drawn and in words.
 *
 * @param weeks how long it took
 * @param range from where to where
 */
record TrendLine(Sparkline line, String weeks, String range) {}
