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
 * @param notes what else should be said: few answers, how many said exactly 0 and 100
 */
record Panel(
        String key,
        String anchor,
        RichText text,
        String sentence,
        boolean blank,
        @Nullable Ruler ruler,
        @Nullable DotPlot plot,
        String label,
        String readout,
        List<String> notes,
        List<BinRow> bins,
        List<Figure> figures) {

    /** A further figure of the crowd with its name. */
    record Figure(String name, String value) {}
}
