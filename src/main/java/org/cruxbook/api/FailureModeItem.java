package org.cruxbook.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.stream.Stream;
import org.cruxbook.crux.FailureModes;
import org.jspecify.annotations.Nullable;

/**
 * A failure mode in plain words.
 *
 * @param under the words of the H3 that the block has for itself; absent where it has none
 */
record FailureModeItem(
        String name,
        String description,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String under) {

    static Stream<FailureModeItem> of(FailureModes block) {
        String under = CruxContent.plain(block.heading());
        return block.modes().stream()
                .map(mode -> new FailureModeItem(
                        mode.name().plain(), mode.description().plain(), under));
    }
}
