package org.cruxbook.chart;

/**
 * A piece of text in a drawing.
 *
 * @param text what it says
 * @param x where it is anchored
 * @param y its baseline
 * @param anchor which of its points is at x: start, middle or end
 * @param style the CSS class that colours it
 */
public record Label(String text, String x, String y, String anchor, String style) {

    /** Other words in the same place. */
    Label reading(String other) {
        return new Label(other, x, y, anchor, style);
    }
}
