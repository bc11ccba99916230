package org.cruxbook.site;

import java.util.List;
import org.cruxbook.chart.DotPlot;
import org.cruxbook.chart.Ruler;
import org.cruxbook.crux.RichText;
import org.jspecify.annotations.Nullable;

/**
 * All about one question's answers.
 *
 * @param sentence where the visitor stands, in words
 * @param blank whether the visitor left the question blank
 * @param ruler the visitor alone, where too few have answered; else null
 * @param plot the crowd; null where too few have answered
 * @param label the plot in words
 * @param few that few have answered; null where enough have
 * @param exactly how many said exactly 0 and exactly 100; null where nobody did
 * @param trend how the median moved; null where there are not two weeks to compare
 */
record Panel(
        String key,
        String anchor,
        @Nullable String preface,
        RichText text,
        String sentence,
        boolean blank,
        @Nullable Ruler ruler,
        @Nullable DotPlot plot,
        String label,
        String readout,
        @Nullable String few,
        @Nullable String exactly,
        @Nullable TrendLine trend,
        List<BinRow> bins,
        List<Figure> figures) {

    /** A further figure of the crowd with its name. */
    record Figure(String name, String value) {}
}
