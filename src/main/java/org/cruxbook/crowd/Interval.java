package org.cruxbook.crowd;

/**
 * A range of answers, both ends included.
 *
 * @param low the lower end, percent 0..100
 * @param high the upper end, percent 0..100, not below {@code low}
 */
public record Interval(double low, double high) {

    /** @throws IllegalArgumentException if the ends are out of range or in the wrong order */
    public Interval {
        if (!(0 <= low && low <= high && high <= 100)) {
            throw new IllegalArgumentException("Not a range of percents: " + low + " to " + high);
        }
    }

    /** How far it reaches, in percentage points. */
    public double width() {
        return high - low;
    }
}
