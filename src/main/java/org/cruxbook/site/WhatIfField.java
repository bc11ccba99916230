package org.cruxbook.site;

import org.cruxbook.crux.RichText;
import org.cruxbook.crux.SubCrux;
import org.jspecify.annotations.Nullable;

/**
 * One box for what the visitor's answer would be.
 *
 * @param at where the visitor stands, in words
 * @param value what stands in the box: what was typed, else what is stored, else nothing
 * @param moves how far the answer would move, in words; null where nothing is stored
 * @param error what is wrong with it; null where nothing is
 */
record WhatIfField(
        String name,
        RichText question,
        String at,
        String value,
        @Nullable String moves,
        @Nullable String error) {

    /** The field's name in the form, and its id. */
    static String name(SubCrux subCrux) {
        return "what-if." + subCrux.key();
    }
}
