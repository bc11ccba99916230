package org.cruxbook.comparison;

import org.cruxbook.crux.SubCrux;
import org.cruxbook.estimate.Step;

/** Where two people stand on one sub-crux. */
public record StancePair(SubCrux subCrux, Step mine, Step theirs) {

    /** How many steps they are apart, 0 to 4. */
    public int apart() {
        return Math.abs(mine.number() - theirs.number());
    }

    /** Whether they stand at different steps. */
    public boolean differs() {
        return apart() > 0;
    }
}
