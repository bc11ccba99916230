package org.cruxbook.api;

import java.util.stream.Stream;
import org.cruxbook.crux.FailureModes;

/** A failure mode in plain words. */
record FailureModeItem(String name, String description) {

    static Stream<FailureModeItem> of(FailureModes block) {
        return block.modes().stream()
                .map(mode -> new FailureModeItem(
                        mode.name().plain(), mode.description().plain()));
    }
}
