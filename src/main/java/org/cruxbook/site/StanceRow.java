package org.cruxbook.site;

import java.util.List;
import org.cruxbook.chart.FiveSteps;
import org.cruxbook.crux.RichText;
import org.jspecify.annotations.Nullable;

/**
 * Where people stand on one sub-crux.
 *
 * @param name the name of its field in the ballot
 * @param first the view at the first pole, second the one at the second
 * @param label the drawing in words
 * @param you the visitor's step; null where they take no stance
 * @param waiting how many have a stance, where they are too few to be shown; else null
 * @param people how many have a stance
 * @param tracks how closely it tracks the answers, in words
 * @param score the same as a number; null where there is none
 * @param named whether the disagreement turns on it
 * @param figures all its figures, for a table; empty where none is shown
 */
record StanceRow(
        String name,
        RichText question,
        String first,
        String second,
        FiveSteps steps,
        String label,
        @Nullable String you,
        @Nullable String waiting,
        long people,
        String tracks,
        @Nullable String score,
        boolean named,
        List<String> figures) {}
