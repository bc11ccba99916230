package org.cruxbook.site;

import org.cruxbook.chart.MiniRuler;

/**
 * A question on which a visitor stands far from everyone.
 *
 * @param page the title of its page
 * @param anchor of its panel on the results
 * @param distance how far, in words
 */
record Apart(String slug, String page, String anchor, String text, MiniRuler ruler, String distance) {}
