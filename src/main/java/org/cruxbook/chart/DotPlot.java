package org.cruxbook.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Draws all answers to one question, 360 wide: a stack of dots over each of the 21 bins, two dots across; below them the 0–100
 * axis with the middle half as a band; the median as a line with its label; and the visitor's own answer as a line with label
 * and diamond. Strings are SVG path data where nothing else is said.
 *
 * @param viewBox the drawing's measures
 * @param hitHeight the height of the area that answers to a pointer; it begins at 18
 * @param dotsPath every dot, as a line of no length with round ends
 * @param axis the axis
 * @param ticks its ticks at 0, 25, 50, 75 and 100 %
 * @param numbers the numbers below the ticks
 * @param band the middle half of the answers
 * @param median the line at the median
 * @param you the line at the visitor's answer; null where they left the question blank
 * @param diamond the diamond at the visitor's answer; null where they left the question blank
 * @param labels what stands above the lines: one label or two
 * @param dotWorth how many people, or percents of the answers, one dot stands for
 * @param dotIsShare whether that is percents of the answers; people if not
 */
public record DotPlot(
        String viewBox,
        String hitHeight,
        String dotsPath,
        String axis,
        String ticks,
        RulerAxis numbers,
        String band,
        String median,
        @Nullable String you,
        @Nullable String diamond,
        List<Label> labels,
        int dotWorth,
        boolean dotIsShare) {

    private static final Scale SCALE = Scale.WIDE;
    private static final double LINES_TOP = 18;
    private static final double STACKS_TOP = 30;
    private static final double PITCH = 7.5;
    private static final double DOT = 6.5;
    private static final double AXIS_BELOW_DOTS = 7;
    private static final double NUMBERS_BELOW_AXIS = 21;
    private static final double HEIGHT_BELOW_AXIS = 26;
    private static final double TICK = 6;
    private static final double DIAMOND = 7;

    /**
     * What is written above the lines, in the visitor's language and with the numbers in it.
     *
     * @param you for the visitor's line: "You 35%"
     * @param median for the median: "Median 31%"
     * @param both for the two where they are equal: "You and median 35%"
     */
    public record Texts(String you, String median, String both) {}

    public DotPlot {
        labels = List.copyOf(labels);
    }

    /**
     * The plot of one question.
     *
     * @param stacking the dots of the page that the plot is on
     * @param bins how many answers are in each of the 21 bins
     * @param q25 the lower quartile, percent 0..100, as are the other figures
     * @param you the visitor's answer; null where they left the question blank
     * @param texts the labels
     * @throws IllegalArgumentException if there are not 21 counts or a number is no percent
     */
    public static DotPlot of(
            Stacking stacking,
            List<Long> bins,
            double q25,
            double median,
            double q75,
            @Nullable Double you,
            Texts texts) {
        Bins counted = new Bins(bins);
        double floor = STACKS_TOP + PITCH * stacking.rows();
        double axis = floor + AXIS_BELOW_DOTS;
        return new DotPlot(
                "0 0 360 " + Scale.number(axis + HEIGHT_BELOW_AXIS),
                Scale.number(floor - LINES_TOP),
                dotsPath(stacking.dots(counted), floor),
                SCALE.line(axis),
                SCALE.ticks(axis, TICK, RulerAxis.QUARTERS),
                RulerAxis.at(axis + NUMBERS_BELOW_AXIS),
                SCALE.span(q25, q75, axis),
                SCALE.upright(median, LINES_TOP, axis),
                you == null ? null : SCALE.upright(you, LINES_TOP, axis - DIAMOND + 1),
                you == null ? null : SCALE.diamond(you, axis, DIAMOND),
                labels(median, you, texts),
                stacking.worthIn(counted),
                Stacking.inShares(counted));
    }

    /** The same plot with other numbers at its five ticks. */
    DotPlot numbered(List<String> texts) {
        return new DotPlot(
                viewBox,
                hitHeight,
                dotsPath,
                axis,
                ticks,
                numbers.reading(texts),
                band,
                median,
                you,
                diamond,
                labels,
                dotWorth,
                dotIsShare);
    }

    private static String dotsPath(int[] dots, double floor) {
        StringBuilder path = new StringBuilder();
        for (int bin = 0; bin < dots.length; bin++) {
            for (int dot = 0; dot < dots[bin]; dot++) {
                boolean alone = dot % 2 == 0 && dot == dots[bin] - 1;
                double aside = alone ? 0 : dot % 2 == 0 ? -PITCH / 2 : PITCH / 2;
                double x = SCALE.at(Bins.centre(bin)) + aside;
                double y = floor - DOT / 2 - PITCH * (dot / 2);
                path.append('M')
                        .append(Scale.number(x))
                        .append(' ')
                        .append(Scale.number(y))
                        .append("h0");
            }
        }
        return path.toString();
    }

    private static List<Label> labels(double median, @Nullable Double you, Texts texts) {
        LabelRow.Caption medianCaption = medianCaption(texts.median(), median);
        if (you == null) {
            return LabelRow.of(medianCaption);
        }
        boolean samePlace = SCALE.x(you).equals(SCALE.x(median));
        return samePlace
                ? LabelRow.of(youCaption(texts.both(), you))
                : LabelRow.of(youCaption(texts.you(), you), medianCaption);
    }

    private static LabelRow.Caption youCaption(String text, double percent) {
        return new LabelRow.Caption(text, "t-you", SCALE.at(percent), room(text, 7, 54, 7.5));
    }

    private static LabelRow.Caption medianCaption(String text, double percent) {
        return new LabelRow.Caption(text, "t-med", SCALE.at(percent), room(text, 10, 72, 7));
    }

    /** The room of a text of the usual length ("You 35%", "Median 31%"), and more for every character beyond that. */
    private static double room(String text, int usualLength, double usual, double perCharacter) {
        int longer = text.codePointCount(0, text.length()) - usualLength;
        return usual + perCharacter * Math.max(0, longer);
    }
}
