package org.cruxbook.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cruxbook.crux.Crux;
import org.cruxbook.crux.SubCrux;
import org.cruxbook.estimate.Imagined;
import org.cruxbook.estimate.Probability;
import org.jspecify.annotations.Nullable;

/**
 * The form that asks what the answer would be after a change of mind, as it came back.
 *
 * @param form null where none was sent
 * @param problems what is wrong with it
 */
record SentWhatIfs(@Nullable SentForm form, List<Problem> problems) {

    static final SentWhatIfs NOTHING = new SentWhatIfs(null, List.of());

    /** What the page's boxes say; one that was not sent says nothing. */
    static List<Imagined> imagined(SentForm form, Crux crux) {
        return crux.subCruxes().stream()
                .filter(subCrux -> form.values().containsKey(WhatIfField.name(subCrux)))
                .map(subCrux -> imagined(form, subCrux))
                .toList();
    }

    private static Imagined imagined(SentForm form, SubCrux subCrux) {
        String name = WhatIfField.name(subCrux);
        String typed = form.typed(name);
        return new Imagined(
                subCrux.key(),
                Probability.isBlank(typed) ? null : Probability.parse(typed).orElseThrow(),
                form.shown().filled(name));
    }

    /** What stands in a box: what was typed, else what is stored. */
    String value(SubCrux subCrux, Own own) {
        if (form != null) {
            return form.typed(WhatIfField.name(subCrux));
        }
        Probability stored = own.whatIf(subCrux);
        return stored == null ? "" : stored.toString();
    }

    /** What the form shows, to travel in it. */
    String shown(List<SubCrux> subCruxes, Own own) {
        if (form != null) {
            return form.shown().toString();
        }
        Map<String, Shown.Box> boxes = new LinkedHashMap<>();
        subCruxes.forEach(subCrux -> boxes.put(
                WhatIfField.name(subCrux), new Shown.Box(subCrux.wordingVersion(), own.whatIf(subCrux) != null)));
        return new Shown(boxes).toString();
    }
}
