package org.cruxbook.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import java.util.stream.Stream;
import org.cruxbook.crux.Arguments;
import org.cruxbook.crux.Side;
import org.jspecify.annotations.Nullable;

/**
 * An argument in plain words.
 *
 * @param side {@code for} or {@code against} the claim; null where it is neither
 * @param name null where the author wrote one sentence
 * @param under the words of the H3 that the block has for itself; absent where it has none
 */
record ArgumentItem(
        @Nullable String side,
        @Nullable String name,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String under) {

    static Stream<ArgumentItem> of(Arguments block) {
        String side = name(block.side());
        String under = CruxContent.plain(block.heading());
        return block.arguments().stream()
                .map(argument -> new ArgumentItem(
                        side,
                        CruxContent.plain(argument.name()),
                        argument.detail().plain(),
                        under));
    }

    private static @Nullable String name(@Nullable Side side) {
        return side == null ? null : side.name().toLowerCase(Locale.ROOT);
    }
}
