package org.cruxbook.manuscript;

import java.util.Comparator;
import java.util.List;

/**
 * What publishing a content folder would do, told beforehand.
 *
 * @param effects of the pages that were asked for, in the order of their files
 * @param published how many of them are new or changed
 * @param removed how many of them go
 * @param kept how many answers and stances stay with what the changed pages put
 * @param retired how many answers and stances are kept with what is on no page any more
 */
public record Rehearsal(List<Effect> effects, int published, int removed, long kept, long retired) {

    public Rehearsal {
        effects = effects.stream()
                .sorted(Comparator.comparing(Effect::file).thenComparingInt(Effect::line))
                .toList();
    }
}
