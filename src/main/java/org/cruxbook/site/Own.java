package org.cruxbook.site;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.cruxbook.crux.SubCrux;
import org.cruxbook.estimate.Note;
import org.cruxbook.estimate.Probability;
import org.cruxbook.estimate.Step;
import org.jspecify.annotations.Nullable;

/**
 * What the visitor behind a request has said on one page; what was withdrawn is not in it.
 *
 * @param values by question key
 * @param steps by sub-crux key
 * @param whatIfs what the answer to the final question would be after a change of mind, by sub-crux key
 * @param firsts what was said first to each question that is answered still
 * @param notes what the visitor wrote for themselves, by the name of its field
 * @param invited whether the visitor answered before seeing the crowd, and has not thought again since
 * @param revealed whether this visitor may see the page's crowd
 * @param lastSaid when the visitor last said or withdrew anything here; {@link Instant#MIN} if never
 */
record Own(
        Map<String, Probability> values,
        Map<String, Step> steps,
        Map<String, Probability> whatIfs,
        Map<String, Probability> firsts,
        Map<String, String> notes,
        boolean invited,
        boolean revealed,
        Instant lastSaid) {

    /** Of someone who has said nothing and seen nothing. */
    static final Own NOTHING = new Own(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), false, false, Instant.MIN);

    /** As if the first answers were those of now. */
    Own atFirst() {
        return new Own(firsts, steps, whatIfs, firsts, notes, invited, revealed, lastSaid);
    }

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

    /** Which note a form asks for: of doubt as long as there is no answer, then of a change of mind. */
    Note.Kind kindOfNote() {
        return values.isEmpty() ? Note.Kind.DOUBT : Note.Kind.CHANGE;
    }

    /** As it stands in the fields of a form, by their names. */
    Map<String, String> written(Iterable<SubCrux> subCruxes) {
        Map<String, String> written = new HashMap<>(notes);
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
