package org.cruxbook.site;

import org.cruxbook.crux.Question;
import org.cruxbook.crux.RichText;
import org.jspecify.annotations.Nullable;

/**
 * One question with its box.
 *
 * @param number among the questions that are asked, from 1: one that is worked out from others has none
 * @param value what stands in the box: what was typed, else what is stored, else nothing
 * @param stored what is stored; empty where nothing is
 * @param error what is wrong with it; null where nothing is
 */
record Field(
        int number,
        Question question,
        String value,
        String stored,
        @Nullable String error) {

    /** The id of a question's box. */
    static String id(String key) {
        return "q-" + key;
    }

    public String key() {
        return question.key();
    }

    @Nullable
    public RichText leadIn() {
        return question.leadIn();
    }

    public RichText text() {
        return question.text();
    }
}
