package org.cruxbook.site;

import java.util.HashMap;
import java.util.Map;
import org.cruxbook.crux.SubCrux;
import org.cruxbook.estimate.Probability;
import org.cruxbook.estimate.Step;
import org.jspecify.annotations.Nullable;

/**
 * What the visitor behind a request has said on one page; what was withdrawn is not in it.
 *
 * @param values by question key
 * @param steps by sub-crux key
 * @param whatIfs what the answer to the final question would be after a change of mind, by sub-crux key
 * @param revealed whether this visitor may see the page's crowd
 */
record Own(
        Map<String, Probability> values, Map<String, Step> steps, Map<String, Probability> whatIfs, boolean revealed) {

    /** Of someone who has said nothing and seen nothing. */
    static final Own NOTHING = new Own(Map.of(), Map.of(), Map.of(), false);

    @Nullable
    Probability value(String key) {
        return values.get(key);
    }

    @Nullable
    Step step(SubCrux subCrux) {
        return steps.get(subCrux.key());
    }

    @Nullable
    Probability whatIf(SubCrux subCrux) {
        return whatIfs.get(subCrux.key());
    }

    /** As it stands in the fields of a form, by their names. */
    Map<String, String> written(Iterable<SubCrux> subCruxes) {
        Map<String, String> written = new HashMap<>();
        values.forEach((key, value) -> written.put(key, value.toString()));
        subCruxes.forEach(subCrux -> {
            Step step = step(subCrux);
            if (step != null) {
                written.put(StanceField.name(subCrux), step.toString());
            }
        });
        return written;
    }
}
