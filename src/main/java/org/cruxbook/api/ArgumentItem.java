package org.cruxbook.api;

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
 */
record ArgumentItem(@Nullable String side, @Nullable String name, String detail) {

    static Stream<ArgumentItem> of(Arguments block) {
        String side = name(block.side());
        return block.arguments().stream()
                .map(argument -> new ArgumentItem(
                        side,
                        CruxContent.plain(argument.name()),
                        argument.detail().plain()));
    }

    private static @Nullable String name(@Nullable Side side) {
        return side == null ? null : side.name().toLowerCase(Locale.ROOT);
    }
}
