package org.cruxbook.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * Puts percents along a horizontal line and writes the pieces of SVG path data that rulers and plots share. Numbers are written
 * with a decimal point and at most two decimals, whatever the server's locale.
 *
 * @param origin where 0 % is, in user units
 * @param unit how many user units one percentage point is wide
 */
record Scale(double origin, double unit) {

    /** The line of every drawing that is 360 wide: x(v) = 14 + 3.32 v, so that 100 % is at 346. */
    static final Scale WIDE = new Scale(14, 3.32);

    /** The line of the drawings that are 200 wide: x(v) = 8 + 1.84 v, so that 100 % is at 192. */
    static final Scale NARROW = new Scale(8, 1.84);

    /** Where a percent is, in user units. */
    double at(double percent) {
        if (!(0 <= percent && percent <= 100)) {
            throw new IllegalArgumentException("Not a percent from 0 to 100: " + percent);
        }
        return origin + unit * percent;
    }

    /** Where a percent is, as SVG writes it: 31 on the wide scale is "116.92". */
    String x(double percent) {
        return number(at(percent));
    }

    /** A coordinate as SVG writes it: 12.5 is "12.5", 130.20 "130.2", 97.0 "97". */
    static String number(double coordinate) {
        return BigDecimal.valueOf(coordinate)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** The whole line from 0 to 100 %. */
    String line(double y) {
        return span(0, 100, y);
    }

    /** The part of the line between two percents. */
    String span(double from, double to, double y) {
        return "M" + x(from) + " " + number(y) + "H" + x(to);
    }

    /** Upright ticks at some percents. */
    String ticks(double top, double length, double... percents) {
        return DoubleStream.of(percents)
                .mapToObj(percent -> tick(percent, top, length))
                .collect(Collectors.joining());
    }

    /** One upright tick. */
    String tick(double percent, double top, double length) {
        return "M" + x(percent) + " " + number(top) + "v" + number(length);
    }

    /** An upright line between two heights. */
    String upright(double percent, double top, double bottom) {
        return "M" + x(percent) + " " + number(top) + "V" + number(bottom);
    }

    /** A diamond around a percent; its half is as wide as it is high. */
    String diamond(double percent, double y, double half) {
        return diamondAt(at(percent), y, half);
    }

    /** A diamond around a point. */
    static String diamondAt(double x, double y, double half) {
        String h = number(half);
        return "M" + number(x) + " " + number(y - half) + "l" + h + " " + h + "-" + h + " " + h + "-" + h + "-" + h
                + "z";
    }

    /** A rectangle from its upper left corner. */
    static String rectangle(double x, double y, double width, double height) {
        String w = number(width);
        return "M" + number(x) + " " + number(y) + "h" + w + "v" + number(height) + "h-" + w + "z";
    }

    /** A ring around a point. */
    static String ringAt(double x, double y, double radius) {
        String r = number(radius);
        String across = number(2 * radius);
        return "M" + number(x - radius) + " " + number(y) + "a" + r + " " + r + " 0 1 0 " + across + " 0a" + r + " " + r
                + " 0 1 0 -" + across + " 0z";
    }
}
