package org.cruxbook.site;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cruxbook.crux.Arguments;
import org.cruxbook.crux.Block;
import org.cruxbook.crux.RichText;
import org.cruxbook.crux.Section;
import org.cruxbook.crux.Side;
import org.jspecify.annotations.Nullable;

/**
 * A section as the page lays it out.
 *
 * @param ballot whether the form stands in this section: the last one that asks a question
 * @param earlierGroups the questions of earlier sections, whose fields open the form; empty where it is elsewhere
 */
record SectionView(Section section, boolean ballot, List<Layout.Asking> earlierGroups) {

    public String anchor() {
        return section.anchor();
    }

    @Nullable
    public RichText heading() {
        return section.heading();
    }

    public String kind() {
        return section.kind();
    }

    public List<Spread<Block>> rows() {
        return Spread.lay(section.blocks(), SectionView::side);
    }

    /** The side that the whole section argues; null where it holds anything else. */
    @Nullable
    public Side side() {
        Set<Side> sides = section.blocks().stream()
                .map(block -> block.heading() == null ? side(block) : null)
                .collect(Collectors.collectingAndThen(Collectors.toList(), SectionView::distinct));
        return section.heading() != null && sides.size() == 1 ? sides.iterator().next() : null;
    }

    public boolean empty() {
        return section.heading() == null && section.blocks().isEmpty();
    }

    private static Set<Side> distinct(List<@Nullable Side> sides) {
        return sides.contains(null) ? Set.of() : Set.copyOf(sides);
    }

    private static @Nullable Side side(Block block) {
        return block instanceof Arguments arguments ? arguments.side() : null;
    }
}
