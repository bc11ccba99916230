package org.cruxbook.site;

import java.util.List;
import org.cruxbook.chart.PairRuler;
import org.cruxbook.chart.PairSteps;
import org.cruxbook.chart.RulerAxis;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.RichText;
import org.jspecify.annotations.Nullable;

/**
 * Two people's answers on one page.
 *
 * @param other what the other is called
 * @param summary where they are furthest apart, in a sentence
 * @param common how many questions both have answered, in words
 * @param preface what is said before all the questions alike; null where it differs
 * @param lines one for each of these questions, the widest apart first
 * @param start what to talk about first; null where nothing says so
 * @param differing the sub-cruxes on which they differ, the furthest apart first
 * @param agreeing those on which they stand at the same step, in a sentence; null where there are none
 * @param everywhere whether the link is about other pages as well
 */
record ComparisonView(
        Crux crux,
        Other other,
        String summary,
        String common,
        @Nullable String preface,
        RulerAxis axis,
        List<Line> lines,
        @Nullable First start,
        List<Stand> differing,
        @Nullable String agreeing,
        boolean everywhere) {

    /**
     * What someone is called who sent a link.
     *
     * @param head as the head of a column
     * @param words within a sentence, kept apart from words that are written in the other direction
     */
    record Other(String head, String words) {}

    /**
     * One question.
     *
     * @param apart how far apart the two are, in percentage points
     */
    record Line(@Nullable String preface, RichText text, PairRuler ruler, String you, String other, String apart) {}

    /**
     * Which sub-crux to talk about first.
     *
     * @param why what makes it matter most
     */
    record First(RichText question, String why) {}

    /**
     * Where the two stand on a sub-crux.
     *
     * @param words the same in words
     */
    record Stand(RichText question, String first, String second, PairSteps steps, String words) {}
}
