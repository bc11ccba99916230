package org.cruxbook.manuscript;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.cruxbook.crux.Side;
import org.jspecify.annotations.Nullable;

/**
 * Decides which side of the claim each heading's arguments are on. "Arguments against…" says so itself. Of the headings
 * that do not say, the first is for the claim and the second against it, and a third has no side; where other headings
 * name a side themselves, it is not given away again.
 */
final class Sides {

    private final Map<CruxDraft.Arguments, Object> governing = new IdentityHashMap<>();
    private final List<Side> stated = new ArrayList<>();
    private final List<Object> silent = new ArrayList<>();

    /** @param heading stands for the one that says: lists under the same one share a side */
    CruxDraft.Arguments arguments(
            CruxDraft.@Nullable Heading own, String words, Object heading, List<Items.Item> items) {
        Side side = Words.side(words);
        CruxDraft.Arguments arguments = new CruxDraft.Arguments(
                own,
                side,
                items.stream()
                        .map(item -> new CruxDraft.Argument(item.name(), item.detail()))
                        .toList());
        if (side != null) {
            stated.add(side);
        } else if (!Words.bothSides(words)) {
            governing.put(arguments, heading);
            if (!silent.contains(heading)) {
                silent.add(heading);
            }
        }
        return arguments;
    }

    /** The sections again, once all headings are known. */
    List<CruxDraft.Section> settle(List<CruxDraft.Section> sections) {
        return sections.stream()
                .map(section -> new CruxDraft.Section(
                        section.heading(),
                        section.blocks().stream().map(this::settle).toList()))
                .toList();
    }

    private CruxDraft.Block settle(CruxDraft.Block block) {
        if (block instanceof CruxDraft.Arguments arguments && governing.containsKey(arguments)) {
            int place = silent.indexOf(governing.get(arguments));
            return new CruxDraft.Arguments(arguments.heading(), side(place), arguments.arguments());
        }
        return block;
    }

    private @Nullable Side side(int place) {
        if (stated.contains(Side.FOR)) {
            return place == 0 && !stated.contains(Side.AGAINST) ? Side.AGAINST : null;
        }
        return switch (place) {
            case 0 -> Side.FOR;
            case 1 -> Side.AGAINST;
            default -> null;
        };
    }
}
