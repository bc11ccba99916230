package org.cruxbook.site;

import org.cruxbook.chart.Course;
import org.cruxbook.crux.RichText;
import org.jspecify.annotations.Nullable;

/**
 * How the answers to one question moved after people had seen the others'.
 *
 * @param preface what is said before the question; null where nothing is
 * @param before the median of what they said first
 * @param now that of what the same people say now
 * @param changed how many say something else, and whichway
 */
record MovementRow(
        String anchor,
        @Nullable String preface,
        RichText text,
        Course course,
        String people,
        String before,
        String now,
        String changed) {}
