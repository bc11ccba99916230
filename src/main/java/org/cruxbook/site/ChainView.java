package org.cruxbook.site;

import java.util.List;
import org.cruxbook.chart.DotPlot;
import org.cruxbook.chart.Flags;
import org.jspecify.annotations.Nullable;

/**
 * What a chain multiplies, and what that comes to for the visitor and, once they may see it, for everyone.
 *
 * @param broken whether a step leads to no question, so that there is nothing to multiply
 * @param answered how many steps the visitor has answered
 * @param next the first step that the visitor has still to answer; null where there is none
 * @param own what the visitor's answers come to; null until all are there
 * @param soFar what those that are there come to; null where there are none, or all
 * @param misleads why products mislead, paragraph by paragraph
 * @param crowd null until the visitor may see it
 * @param closed the pages whose crowd the visitor has still to see before they see this one; empty where there are none
 */
record ChainView(
        List<Step> steps,
        boolean broken,
        int answered,
        @Nullable Step next,
        @Nullable Own own,
        @Nullable String soFar,
        List<String> misleads,
        @Nullable Crowd crowd,
        List<Page> closed) {

    /** A page that a chain takes answers from. */
    record Page(String slug, String title) {}

    /**
     * One of the answers.
     *
     * @param page null where the step leads nowhere
     * @param key the question's; empty where the step leads nowhere
     * @param not whether what counts is that the answer is no
     * @param given whether the question supposes all steps above
     * @param answer what the visitor said; null where nothing
     * @param factor what that multiplies by; null likewise
     */
    record Step(
            @Nullable Page page,
            String key,
            String words,
            boolean not,
            boolean given,
            @Nullable String answer,
            @Nullable String factor) {}

    /**
     * The visitor's product.
     *
     * @param oneIn how rare that is, in round numbers; null where it is not rare, or too rare to be imagined
     * @param weightiest which step takes most away, in words
     * @param moves what each step does
     * @param farthest which step's median would move the product most, in words; null where that may not be seen
     * @param range what all steps together could be if nothing were known of how they hang together, in words
     */
    record Own(
            String product,
            @Nullable String oneIn,
            String weightiest,
            List<Move> moves,
            @Nullable String farthest,
            String range) {}

    /**
     * What one step does to the visitor's product.
     *
     * @param share of the way from 100 % down, in logarithms
     * @param median what the crowd's median multiplies by; null where it may not be seen or too few have answered
     * @param atMedian the product with that in the place of the visitor's own; null likewise
     */
    record Move(
            String words,
            String factor,
            String share,
            @Nullable String median,
            @Nullable String atMedian) {}

    /**
     * All visitors' products.
     *
     * @param sentence what they come to
     * @param plot null where too few have answered every step
     * @param label the plot in words
     * @param flags where the product of the medians is; null where there is none
     * @param scale what the axis is and what a dot stands for; null where there is no plot
     * @param few that few have answered; null where enough have
     * @param never how many have a product of 0; null where nobody has
     */
    record Crowd(
            String sentence,
            @Nullable DotPlot plot,
            String label,
            @Nullable Flags flags,
            @Nullable String scale,
            @Nullable String few,
            @Nullable String never,
            List<BinRow> bins) {}
}
