package org.cruxbook.manuscript;

import java.util.ArrayList;
import java.util.List;
import org.cruxbook.crux.Side;
import org.jspecify.annotations.Nullable;

/**
 * Decides which side of the claim a heading's arguments are on: "Arguments against…" says so itself; of the headings of
 * a page that do not say, the first is for the claim and the second against it, and a third has no side.
 */
final class Sides {

    private final List<Object> silent = new ArrayList<>();

    /** @param governing stands for the heading: lists under the same one share a side */
    CruxDraft.Arguments arguments(
            CruxDraft.@Nullable Heading own, String heading, Object governing, List<Items.Item> items) {
        return new CruxDraft.Arguments(
                own,
                side(heading, governing),
                items.stream()
                        .map(item -> new CruxDraft.Argument(item.name(), item.detail()))
                        .toList());
    }

    private @Nullable Side side(String heading, Object governing) {
        Side stated = Words.side(heading);
        if (stated != null || Words.bothSides(heading)) {
            return stated;
        }
        if (!silent.contains(governing)) {
            silent.add(governing);
        }
        return switch (silent.indexOf(governing)) {
            case 0 -> Side.FOR;
            case 1 -> Side.AGAINST;
            default -> null;
        };
    }
}
