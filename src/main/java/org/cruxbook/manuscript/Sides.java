package org.cruxbook.manuscript;

import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cruxbook.crux.Side;
import org.jspecify.annotations.Nullable;

/**
 * Decides which side of the claim each heading's arguments are on. "Arguments against…" says so itself. Of the headings
 * that do not say, the first is for the claim and the second against it, and a third has no side; where other headings
 * name a side themselves, it is not given away again.
 */
final class Sides {

    private final Map<CruxDraft.Block, Integer> places = new IdentityHashMap<>();
    private final Set<Side> stated = EnumSet.noneOf(Side.class);
    private final Map<Object, Integer> silent = new IdentityHashMap<>();

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
            places.put(arguments, silent.computeIfAbsent(heading, first -> silent.size()));
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
        Integer place = block instanceof CruxDraft.Arguments ? places.get(block) : null;
        return place == null ? block : sided((CruxDraft.Arguments) block, place);
    }

    private CruxDraft.Arguments sided(CruxDraft.Arguments arguments, int place) {
        return new CruxDraft.Arguments(arguments.heading(), side(place), arguments.arguments());
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
