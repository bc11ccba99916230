package org.cruxbook.site;

import java.util.List;
import org.cruxbook.chart.RulerAxis;
import org.cruxbook.crux.Crux;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor who may see it is shown of a page's crowd.
 *
 * @param summary where the visitor stands, in a sentence or two
 * @param people how many answered, and until when
 * @param preface what is said before all the questions alike; null where it differs
 * @param derived what the author says is a product of the answers
 * @param dot what a dot stands for; null where no plot is shown
 * @param next what to do now
 */
record ResultsView(
        Crux crux,
        Neighbours neighbours,
        String summary,
        String people,
        @Nullable String preface,
        RulerAxis axis,
        List<OverviewRow> overview,
        List<Product> derived,
        List<Disagreement> disagreements,
        List<Panel> panels,
        @Nullable String dot,
        String next,
        @Nullable String arguments) {}
