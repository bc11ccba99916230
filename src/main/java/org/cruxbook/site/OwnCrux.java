package org.cruxbook.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * On which sub-crux the visitor's own final answer turns: a form that asks what the answer would be after a change of mind
 * on each, and what follows from that.
 *
 * @param found which one it is; null as long as nothing is said
 * @param how what is asked, or what is missing to be asked
 * @param missing where to go for what is missing, as the name of a text; null where the form is shown
 * @param target the id of the field to go to there
 * @param fields one for each stance taken, those that move the answer furthest first; empty where the form is not shown
 * @param shown tells the server, when the form comes back, which boxes were filled
 */
record OwnCrux(
        @Nullable String found,
        String how,
        @Nullable String missing,
        String target,
        List<WhatIfField> fields,
        String shown,
        List<Problem> problems) {}
